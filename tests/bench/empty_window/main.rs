//! An empty window: the least that a program with this web view can take to start, for the table of ratios.
//!
//! It writes the milliseconds until its page was drawn into the file that `DELIBERE_START_MARK` names, and ends.
#![expect(clippy::disallowed_methods, reason = "it measures time and does nothing else")]

use std::time::Instant;

use serde_json::Value;
use tauri::{AppHandle, Manager, State};

struct Started(Instant);

/// The page has been drawn; it bears the name of the one command that the permissions know.
#[tauri::command]
fn call(app: AppHandle, started: State<'_, Started>, name: String, request: Value) -> Result<(), String> {
    let milliseconds = started.0.elapsed().as_millis();
    if let Some(mark) = std::env::var_os("DELIBERE_START_MARK") {
        std::fs::write(mark, milliseconds.to_string()).map_err(|error| format!("{name} {request}: {error}"))?;
    }
    app.exit(0);
    Ok(())
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .manage(Started(Instant::now()))
        .invoke_handler(tauri::generate_handler![call])
        .setup(|app| {
            app.get_webview_window("main").ok_or("no window")?;
            Ok(())
        })
        .run(tauri::generate_context!("tests/bench/empty_window/tauri.conf.json"))
}
