//! A start without accelerated drawing, for graphics cards on which the web view stays blank.

use std::process::{Command, ExitCode};

const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Whether this process was started with the safe drawing.
pub(crate) fn are_on() -> bool {
    !cfg!(target_os = "linux") || std::env::var_os(SWITCH).is_some()
}

/// Starts the program again with the safe drawing and answers what it answered.
///
/// The web view reads its environment once, before any of our code could change it safely: hence a new process.
pub(crate) fn restart() -> ExitCode {
    let started = std::env::current_exe()
        .and_then(|program| Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").status());
    match started {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) | Err(_) => ExitCode::FAILURE,
    }
}
