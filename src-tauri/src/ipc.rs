//! The one command of the web view.

use std::sync::Arc;

use serde_json::{Value, json};
use tauri::{Manager, State, WebviewWindow};

use crate::door::Door;
use crate::files::{self, Files};
use crate::life::Life;
use crate::refusal::Refusal;

/// Carries a request to the application, or to the shell when its name begins with `shell_`.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    door: State<'_, Arc<Door>>,
    name: String,
    request: Value,
) -> Result<Value, Value> {
    let door = Arc::clone(&door);
    // The application waits for the disk, the dialogs for the user: neither may hold up the window.
    tauri::async_runtime::spawn_blocking(move || match name.strip_prefix("shell_") {
        Some(own) => shell(&window, own, &request).map(answer).map_err(Refusal::to_json),
        None => door.dispatch(&name, request),
    })
    .await
    .unwrap_or_else(|error| {
        tracing::error!(%error, "a request stopped in the middle");
        Err(Refusal::ShellInterrupted.to_json())
    })
}

fn shell(window: &WebviewWindow, name: &str, request: &Value) -> Result<Value, Refusal> {
    let life = window.state::<Life>();
    match name {
        "ready" => Ok(life.ready()),
        "flushed" => {
            life.flushed();
            Ok(Value::Null)
        }
        "pick_file" => files::pick(window, request),
        "save_file" => files::save(window, &window.state::<Files>(), request),
        "open" => files::open(window, &window.state::<Files>(), request),
        _ => Err(Refusal::ShellUnknownCommand),
    }
}

/// The envelope of every answer, so that the interface has one way to read them.
fn answer(value: Value) -> Value {
    json!({ "value": value, "changes": [], "undo": null })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_the_shell_has_the_envelope_of_the_application() {
        assert_eq!(answer(json!({ "path": null })), json!({ "value": { "path": null }, "changes": [], "undo": null }));
    }
}
