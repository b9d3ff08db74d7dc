//! Files that the user chooses, and what the system is asked to open.
//!
//! With the variable `DELIBERE_PICK_DIR` a test answers the dialogs: the first file of the folder in alphabetical
//! order that fits is picked, and files are saved there under the name that was suggested.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use tauri::WebviewWindow;
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::refusal::Refusal;

const PICK_DIR: &str = "DELIBERE_PICK_DIR";
const COMPOSITION: &[&str] = &["txt", "csv", "tsv", "md", "eml"];
const SAVED: &[&str] = &["pdf", "csv", "ics", "json", "odt", "txt", "xlsx", "zip"];
const SCHEMES: &[&str] = &["http", "https", "mailto"];

/// The files saved since the program started: those, and no others, may be opened from the window.
#[derive(Default)]
pub(crate) struct Files(Mutex<HashSet<PathBuf>>);

/// Asks for a file: `{kind: "paper" | "composition"}` gives `{path | null}`.
pub(crate) fn pick(window: &WebviewWindow, request: &Value) -> Result<Value, Refusal> {
    let extensions = match text(request, "kind")? {
        "paper" => None,
        "composition" => Some(COMPOSITION),
        _ => return Err(Refusal::ShellBadRequest),
    };
    if let Some(folder) = std::env::var_os(PICK_DIR) {
        return Ok(json!({ "path": first_that_fits(Path::new(&folder), extensions) }));
    }
    let mut dialog = window.dialog().file().set_parent(window);
    if let Some(extensions) = extensions {
        dialog = dialog.add_filter(extensions.join(", "), extensions);
    }
    let path = dialog.blocking_pick_file().and_then(|picked| picked.into_path().ok());
    Ok(json!({ "path": path }))
}

/// A file of whatever type: saved, but not opened from the window, since it may be a program.
const ANY: &str = "any";

/// Asks where to save: `{suggested, kind: "pdf" | … | "any"}` gives `{path | null}`.
pub(crate) fn save(window: &WebviewWindow, files: &Files, request: &Value) -> Result<Value, Refusal> {
    let kind = text(request, "kind")?;
    let suggested = Path::new(text(request, "suggested")?).file_name().ok_or(Refusal::ShellBadRequest)?;
    if kind != ANY && !SAVED.contains(&kind) {
        return Err(Refusal::ShellBadRequest);
    }
    let path = match std::env::var_os(PICK_DIR) {
        Some(folder) => Some(Path::new(&folder).join(suggested)),
        None => {
            let dialog = window.dialog().file().set_parent(window).set_file_name(suggested.to_string_lossy());
            let dialog = if kind == ANY { dialog } else { dialog.add_filter(kind, &[kind]) };
            dialog.blocking_save_file().and_then(|picked| picked.into_path().ok())
        }
    };
    if let Some(path) = path.as_ref().filter(|_| kind != ANY) {
        files.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone());
    }
    Ok(json!({ "path": path }))
}

/// Opens `{path}` or `{url}` with the system's program for it.
pub(crate) fn open(window: &WebviewWindow, files: &Files, request: &Value) -> Result<Value, Refusal> {
    let opened = match (text(request, "path"), text(request, "url")) {
        (Ok(path), Err(_)) if files.0.lock().unwrap_or_else(PoisonError::into_inner).contains(Path::new(path)) => {
            window.opener().open_path(path, None::<&str>)
        }
        (Err(_), Ok(url)) if may_be_opened(url) => window.opener().open_url(url, None::<&str>),
        (Err(_), Err(_)) => return Err(Refusal::ShellBadRequest),
        _ => return Err(Refusal::ShellOpenRefused),
    };
    opened.map(|()| Value::Null).map_err(|_| Refusal::ShellOpenFailed)
}

/// Whether a link leads to the web or to a mail address.
pub(crate) fn may_be_opened(url: &str) -> bool {
    url.parse::<tauri::Url>().is_ok_and(|url| SCHEMES.contains(&url.scheme()))
}

fn text<'a>(request: &'a Value, field: &str) -> Result<&'a str, Refusal> {
    request.get(field).and_then(Value::as_str).ok_or(Refusal::ShellBadRequest)
}

fn first_that_fits(folder: &Path, extensions: Option<&[&str]>) -> Option<PathBuf> {
    let fits = |path: &PathBuf| {
        let extension = path.extension().and_then(|e| e.to_str());
        path.is_file() && extensions.is_none_or(|allowed| extension.is_some_and(|e| allowed.contains(&e)))
    };
    std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).filter(fits).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_of_the_web_and_of_mail_are_opened() {
        for url in ["https://example.org/a", "http://example.org", "mailto:a@example.org"] {
            assert!(may_be_opened(url), "{url}");
        }
        for url in ["file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "data:text/html,x", "tel:+33", ""]
        {
            assert!(!may_be_opened(url), "{url}");
        }
    }

    #[test]
    fn a_folder_of_tests_answers_with_its_first_file_that_fits() {
        let folder = std::env::temp_dir().join(format!("delibere-pick-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for name in ["b.txt", "a.pdf", "c.csv"] {
            std::fs::write(folder.join(name), "x").unwrap();
        }
        let (any, composition) = (first_that_fits(&folder, None), first_that_fits(&folder, Some(COMPOSITION)));
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!((any, composition), (Some(folder.join("a.pdf")), Some(folder.join("b.txt"))));
    }
}
