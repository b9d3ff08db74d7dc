//! `bench`: how far each action is from the best this machine can do.

use std::process::Command;

use crate::display::Virtual;
use crate::place::Place;
use crate::step::{Outcome, run};
use crate::{debian, interface};

/// Builds what is measured and prints the table; words after `bench` choose its lines.
pub fn bench(place: &Place, only: &[&str]) -> Outcome {
    debian::provide(&[debian::BUILD, debian::VIRTUAL_DISPLAY])?;
    interface::build(place)?;
    run(cargo(place).args(["build", "--workspace", "--bin", "delibere", "--example", "empty_window"]))?;
    let display = Virtual::start()?;
    // The profile of every day: what is measured is what the tests prove and what `run` opens.
    run(cargo(place)
        .args(["bench", "--profile", "dev", "--workspace", "--bench", "ratios", "--"])
        .args(only)
        .env("DISPLAY", display.name())
        .env("DELIBERE_PROGRAM", place.program())
        .env("DELIBERE_EMPTY_WINDOW", place.target().join("debug/examples/empty_window")))
}

fn cargo(place: &Place) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(place.root());
    command
}
