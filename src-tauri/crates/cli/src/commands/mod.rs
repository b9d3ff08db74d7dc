//! The commands: each builds a request, makes a call, and prints the answer.

mod committee;
mod find;
mod members;
mod minutes;
mod sessions;
mod upkeep;

use std::io::Read;
use std::path::Path;

use delibere_app::api::Response;
use delibere_app::{App, ErrorCode, Ports, UserError};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Ending;
use crate::arguments::{Arguments, Command};
use crate::output::Output;

/// The largest text that is read, in bytes.
const MAX_BYTES: u64 = 5 << 20;

/// Carries out a command.
pub(crate) fn carry_out(arguments: Arguments, output: &Output) -> Result<Ending, UserError> {
    let home = std::env::var_os("DELIBERE_HOME").map(Into::into);
    let store = arguments.store.as_deref();
    if let Command::Demo { scale } = arguments.command {
        return committee::demo(&App::start(home, Ports::system())?, store, scale, output);
    }
    if let Command::Init(init) = arguments.command {
        return committee::init(&App::start(home, Ports::system())?, store, init, output);
    }
    let app = match store {
        Some(store) => {
            let app = App::start(home, Ports::system())?;
            app.open_store(store)?;
            app
        }
        None => App::open_default(home)?,
    };
    let ending = match arguments.command {
        Command::Members(command) => members::carry_out(&app, command, output),
        Command::Session(command) => sessions::carry_out(&app, command, output),
        Command::Minutes(command) => minutes::carry_out(&app, command, output),
        Command::Export(command) => minutes::export(&app, command, output),
        Command::Search { words, limit } => find::search(&app, &words.join(" "), limit, output),
        Command::Check => upkeep::check(&app, output),
        Command::Rebuild => upkeep::rebuild(&app, output),
        Command::Demo { .. } | Command::Init(_) => Err(UserError::internal("command")),
    };
    app.close()?;
    ending
}

/// Makes a call and reads its value.
fn call<T: DeserializeOwned>(app: &App, name: &str, request: &impl Serialize) -> Result<T, UserError> {
    let request = serde_json::to_value(request).map_err(UserError::internal)?;
    let response = app.dispatch(name, request)?;
    let response: Response<T> = serde_json::from_value(response).map_err(UserError::internal)?;
    Ok(response.value)
}

/// The bytes of a file, or of standard input for `-`.
fn read_input(path: &Path) -> Result<Vec<u8>, UserError> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let failed = |error| UserError::new(ErrorCode::FileFailed).with("path", "-").with("detail", error);
        std::io::stdin().take(MAX_BYTES).read_to_end(&mut bytes).map_err(failed)?;
        return Ok(bytes);
    }
    delibere_app::read_file(path, MAX_BYTES)
}
