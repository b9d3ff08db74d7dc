//! `dist`: packages for this system.

use std::process::Command;

use crate::place::Place;
use crate::step::{Outcome, run};
use crate::{debian, interface, tools};

/// The tool that bundles, at the version that was tried; npm carries it ready built.
const BUNDLER: &str = "@tauri-apps/cli@2";

/// Builds the optimised program and wraps it: `.deb` and `.rpm` on Linux, the system's own form elsewhere.
pub fn dist(place: &Place) -> Outcome {
    tools::check(place)?;
    debian::provide(&[debian::BUILD])?;
    interface::install(&place.interface())?;
    run(Command::new("npx").current_dir(place.root()).args(["--yes", BUNDLER, "build"]))?;
    println!("\nPackages: {}", place.target().join("release/bundle").display());
    Ok(())
}
