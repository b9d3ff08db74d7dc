//! What the window reacts to, and what it tells the interface.

use std::sync::Arc;

use serde_json::{Value, json};
use tauri::{AppHandle, DragDropEvent, Manager, Url, WebviewWindow, WindowEvent};
use tauri_plugin_opener::OpenerExt;

use crate::door::Door;
use crate::files::may_be_opened;
use crate::life::Life;

/// Keeps the window on the interface; a link that leads out goes to the system's browser.
pub(crate) fn may_be_shown(app: &AppHandle, url: &Url) -> bool {
    let inside = matches!(url.scheme(), "tauri" | "about" | "blob") || url.host_str() == Some("tauri.localhost");
    if !inside
        && may_be_opened(url.as_str())
        && let Err(error) = app.opener().open_url(url.as_str(), None::<&str>)
    {
        tracing::warn!(%error, "a link could not be opened");
    }
    inside
}

/// Answers what the window system tells.
pub(crate) fn react(window: &WebviewWindow, door: &Arc<Door>, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            close(window.clone(), Arc::clone(door));
        }
        WindowEvent::Focused(false) => {
            let door = Arc::clone(door);
            tauri::async_runtime::spawn_blocking(move || door.tick());
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, position }) => {
            announce(window, "dropped", &json!({ "paths": paths, "x": position.x, "y": position.y }));
        }
        _ => {}
    }
}

/// Shows the window of a program that was started a second time.
pub(crate) fn bring_forward(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if let Err(error) = shown {
            tracing::warn!(%error, "the window could not be brought forward");
        }
    }
}

/// Closes the window once the interface has handed over what was typed and the application has kept it.
fn close(window: WebviewWindow, door: Arc<Door>) {
    announce(&window, "closing", &Value::Null);
    tauri::async_runtime::spawn_blocking(move || {
        window.state::<Life>().wait_until_flushed();
        door.close();
        if let Err(error) = window.destroy() {
            tracing::error!(%error, "the window could not be closed");
        }
    });
}

/// Tells the interface about something, as the event `delibere:<name>` of its `window`.
fn announce(window: &WebviewWindow, name: &str, detail: &Value) {
    let script = format!("window.dispatchEvent(new CustomEvent('delibere:{name}', {{ detail: {detail} }}))");
    if let Err(error) = window.eval(script) {
        tracing::warn!(%error, name, "the interface could not be told");
    }
}
