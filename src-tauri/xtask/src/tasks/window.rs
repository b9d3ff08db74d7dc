//! The real window, driven on a virtual display.

use std::path::Path;
use std::process::Command;

use crate::display::Virtual;
use crate::place::Place;
use crate::step::{Outcome, run};

/// Plays a journey of `tests/e2e/window` in the built program; what it leaves lies in `results`.
pub fn journey(place: &Place, name: &str, results: &Path) -> Outcome {
    let display = Virtual::start()?;
    run(Command::new("node")
        .arg(place.root().join("tests/e2e/window").join(name))
        .env("DISPLAY", display.name())
        .env_remove("WAYLAND_DISPLAY")
        .env("DELIBERE_PROGRAM", place.program())
        .env("DELIBERE_RESULTS", results))
}
