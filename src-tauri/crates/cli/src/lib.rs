//! The command line over the same calls as the window.
//!
//! Main parts: [`run`], which carries out one command and answers the exit code; the arguments (clap); and the texts
//! (the same Fluent files as the interface). It refuses to hold rules, to write anything that no call writes, and to
//! print a sentence that is not a text in both languages.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod arguments;
mod commands;
mod logging;
mod output;
mod texts;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

pub use logging::start_logging;

use arguments::Arguments;
use output::Output;
use texts::Texts;

/// How a command ended, as the shell sees it; `2` is clap's, for words that are no command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Done.
    Done = 0,
    /// Something went wrong.
    Failed = 1,
    /// A rule says no; nothing was written.
    Refused = 3,
    /// `check` found something.
    Found = 4,
}

/// Carries out one command; `arguments` begin with the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are answers, not errors: clap knows which stream and which code they take.
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            return if error.print().is_ok() { ExitCode::from(code) } else { ExitCode::FAILURE };
        }
    };
    let output = Output::new(arguments.json, Texts::of_system());
    let ending = commands::carry_out(arguments, &output).unwrap_or_else(|error| output.error(&error));
    ExitCode::from(ending as u8)
}
