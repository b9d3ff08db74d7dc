//! The calls of the shell, answered without a window: files are picked from, and saved into, one directory.

use std::path::Path;

use serde_json::{Value, json};

/// Answers a call of the shell; `None` for all others.
///
/// Picking a paper or a composition answers the file of that name (`paper.*`, `composition.*`) in `files`, saving
/// answers the suggested name there; opening only says that it was asked.
pub fn answer(name: &str, request: &Value, files: &Path) -> Option<Value> {
    let value = match name {
        "shell_pick_file" => json!({ "path": pick(files, request["kind"].as_str().unwrap_or_default()) }),
        "shell_save_file" => {
            let suggested = request["suggested"].as_str().unwrap_or("document");
            let saved = std::fs::create_dir_all(files).ok().map(|()| files.join(suggested).display().to_string());
            json!({ "path": saved })
        }
        "shell_open" | "shell_ready" | "shell_flushed" => json!({}),
        _ => return None,
    };
    Some(json!({ "value": value, "changes": [], "undo": null }))
}

fn pick(files: &Path, kind: &str) -> Option<String> {
    let entries = std::fs::read_dir(files).ok()?;
    entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.file_stem().is_some_and(|stem| stem == kind))
        .map(|path| path.display().to_string())
}
