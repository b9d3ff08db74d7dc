//! The desktop shell: one window over `delibere_app`, or the command line over the same crate.
//!
//! - [`launch::Launch`] decides from the arguments whether a window or the command line was asked for.
//! - [`door::Door`] holds the application that the window talks to, opened once, in the background.
//! - [`ipc::call`] is the single command that the web view may send.
//!
//! It refuses to hold rules, SQL, cryptography or sentences: a request goes to the application as it came.
#![cfg_attr(windows, windows_subsystem = "windows")]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly"))]

mod door;
mod events;
mod files;
mod ipc;
mod launch;
mod life;
mod refusal;
mod safe_graphics;
mod spelling;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    match launch::Launch::from_arguments(&arguments) {
        launch::Launch::CommandLine => delibere_cli::run(std::env::args_os()),
        launch::Launch::Window { safe_graphics: true, .. } if !safe_graphics::are_on() => safe_graphics::restart(),
        launch::Launch::Window { path, .. } => window::open(path),
    }
}
