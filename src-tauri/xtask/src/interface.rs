//! The interface's own tools: its packages, its build, its scripts.

use std::path::Path;
use std::process::Command;

use crate::place::Place;
use crate::step::{Outcome, run};

/// What `npm ci` last installed, so that it runs again only when the list of packages changed.
const STAMP: &str = "node_modules/.installed-from";

/// Installs the packages of a folder exactly as its lock file lists them, unless they are there already.
pub fn install(folder: &Path) -> Outcome {
    let read = |name: &str| std::fs::read_to_string(folder.join(name));
    let lock = read("package-lock.json").map_err(|error| format!("{}/package-lock.json: {error}", folder.display()))?;
    if read(STAMP).is_ok_and(|installed| installed == lock) {
        println!("✓ packages of {}", folder.display());
        return Ok(());
    }
    run(npm(folder).args(["ci", "--no-audit", "--no-fund"]))?;
    std::fs::write(folder.join(STAMP), lock).map_err(|error| format!("{STAMP}: {error}"))
}

/// Builds the interface that is embedded in the program.
pub fn build(place: &Place) -> Outcome {
    install(&place.interface())?;
    script(&place.interface(), "build")
}

/// Runs a script of a folder's `package.json`.
pub fn script(folder: &Path, name: &str) -> Outcome {
    run(npm(folder).args(["run", "--silent", name]))
}

/// `npm` in a folder.
pub fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}
