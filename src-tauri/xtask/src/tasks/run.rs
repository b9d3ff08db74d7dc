//! `run`: from a fresh machine to the window.

use std::path::Path;
use std::process::Command;

use crate::place::Place;
use crate::step::{Outcome, run as run_command};
use crate::tasks::window;
use crate::{debian, display, interface, tools};

/// Checks and completes the machine, builds, and opens the window on the demonstration committee.
pub fn run(place: &Place, headless: bool) -> Outcome {
    let headless = headless || !display::is_there();
    tools::check(place)?;
    let packages: &[&[&str]] = if headless { &[debian::BUILD, debian::VIRTUAL_DISPLAY] } else { &[debian::BUILD] };
    debian::provide(packages)?;
    interface::build(place)?;
    build(place, &["delibere"])?;
    if headless { drive(place) } else { open(place) }
}

/// Builds programs, with cargo's own progress.
///
/// For the whole workspace, even though only these are made: the libraries then have the same features as in the
/// tests, and none is built twice.
pub fn build(place: &Place, programs: &[&str]) -> Outcome {
    let mut command = Command::new("cargo");
    command.current_dir(place.root()).args(["build", "--workspace"]);
    for program in programs {
        command.args(["--bin", program]);
    }
    run_command(&mut command)
}

fn open(place: &Place) -> Outcome {
    let program = place.program();
    if is_a_first_start(&program) {
        println!("A first start: the two example committees are made.");
        run_command(Command::new(&program).arg("demo"))?;
    }
    println!("\nThe window is open; this command ends with it.");
    run_command(&mut Command::new(&program))
}

/// Whether the program says that there is no committee yet; any other answer leaves the data alone.
fn is_a_first_start(program: &Path) -> bool {
    let asked = Command::new(program).args(["--json", "members", "list"]).output();
    asked.is_ok_and(|answer| String::from_utf8_lossy(&answer.stderr).contains("\"no-committee\""))
}

fn drive(place: &Place) -> Outcome {
    println!("\nNo display: the window is driven on a virtual one.");
    let results = place.fresh("run")?;
    window::journey(place, "journey.mjs", &results)?;
    println!("\nResults in {}:", results.display());
    let mut names: Vec<_> = std::fs::read_dir(&results)
        .map_err(|error| error.to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file())
        .collect();
    names.sort();
    for name in names {
        println!("  {}", name.display());
    }
    Ok(())
}
