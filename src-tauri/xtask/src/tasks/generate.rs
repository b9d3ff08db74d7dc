//! `gen`: the types of the interface, from those of Rust.

use std::process::Command;

use crate::place::Place;
use crate::step::{Outcome, run};

/// Names the test of the application that compares the types, and that writes them when asked.
const TEST: &str = "the_generated_types_of_the_interface_are_fresh";

/// Writes the generated types, or only says whether they are stale.
pub fn generate(place: &Place, only_check: bool) -> Outcome {
    let mut command = Command::new("cargo");
    command.current_dir(place.root()).args(["test", "--quiet", "--workspace", "--lib", TEST]);
    if !only_check {
        command.env("DELIBERE_GEN", "1");
    }
    run(&mut command)
}
