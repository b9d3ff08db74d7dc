//! The door to the tasks: `cargo xtask <task>`.

use std::process::ExitCode;

use xtask::place::Place;
use xtask::tasks;

const USAGE: &str = "\
cargo xtask <task>

  run [--headless]      checks the machine, builds everything and opens the window on the demonstration committee;
                        without a display, drives the same window on a virtual one and says where the results are
  test [STEP…]          everything, from the rules to the real window; or only the steps named
                        (packages, interface, format, clippy, rules, ui-lint, gen, validators, unit, ui, e2e, window)
  lint                  format, clippy, the rules of the house and the lint of the interface
  gen [--check]         writes the types of the interface from those of Rust, or says whether they are stale
  bench                 the table of ratios against the limits
  dist                  packages for this system (.deb and .rpm on Linux)
  doctor                what this machine has and lacks
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let place = match Place::find() {
        Ok(place) => place,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let done = match words.as_slice() {
        ["run"] => tasks::run::run(&place, false),
        ["run", "--headless"] => tasks::run::run(&place, true),
        ["test", only @ ..] => tasks::test::test(&place, only),
        ["lint"] => tasks::test::test(&place, tasks::test::LINT),
        ["gen"] => tasks::generate::generate(&place, false),
        ["gen", "--check"] => tasks::generate::generate(&place, true),
        ["bench", rest @ ..] => tasks::bench::bench(&place, rest),
        ["dist"] => tasks::dist::dist(&place),
        ["doctor"] => tasks::doctor::doctor(&place),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n✗ {error}");
            ExitCode::FAILURE
        }
    }
}
