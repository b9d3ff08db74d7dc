//! The window: what it is made of.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tauri::webview::WebviewWindowBuilder;
use tauri::{App, Context, Manager, Url};

use crate::door::Door;
use crate::events::{bring_forward, may_be_shown, react};
use crate::files::Files;
use crate::life::Life;
use crate::{ipc, spelling};

const TICK: Duration = Duration::from_secs(1);
/// The variable with the folder of the data, for tests and for a second, separate copy.
const HOME: &str = "DELIBERE_HOME";

/// Opens the window and answers when it is closed.
pub(crate) fn open(path: Option<PathBuf>) -> ExitCode {
    let home = std::env::var_os(HOME).map(PathBuf::from);
    let mut builder = tauri::Builder::default();
    if home.is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| bring_forward(app)));
    }
    let opened = builder
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .manage(Life::new(path))
        .manage(Files::default())
        .manage(Arc::new(Door::new(home)))
        .invoke_handler(tauri::generate_handler![ipc::call])
        .setup(|app| Ok(create(app)?))
        .run(context());
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}

fn context() -> Context {
    tauri::generate_context!("tauri.conf.json")
}

fn create(app: &App) -> tauri::Result<()> {
    let door = Arc::clone(&app.state::<Arc<Door>>());
    // The data are read while the web view starts: whoever of the two is late waits for the other.
    tauri::async_runtime::spawn_blocking({
        let door = Arc::clone(&door);
        move || {
            if let Some(folder) = door.data_directory() {
                delibere_cli::start_logging(&folder);
            }
        }
    });
    for config in &app.config().app.windows {
        let outside = app.handle().clone();
        let navigate = move |url: &Url| may_be_shown(&outside, url);
        let window = WebviewWindowBuilder::from_config(app, config)?.on_navigation(navigate).build()?;
        spelling::switch_on(&window);
        let handle = window.clone();
        let door = Arc::clone(&door);
        window.on_window_event(move |event| react(&handle, &door, event));
    }
    tauri::async_runtime::spawn(async move {
        let mut interval = tokio::time::interval(TICK);
        loop {
            interval.tick().await;
            let door = Arc::clone(&door);
            tauri::async_runtime::spawn_blocking(move || door.tick()).await.unwrap_or_default();
        }
    });
    Ok(())
}

#[cfg(test)]
mod tests {
    use tauri::ipc::Origin;

    use super::*;

    #[test]
    fn the_window_may_call_the_application_and_nothing_else() {
        let mut context = context();
        let authority = context.runtime_authority_mut();
        let may = |command: &str| authority.resolve_access(command, "main", "main", &Origin::Local).is_some();
        assert!(may("call"));
        for command in ["plugin:opener|open_path", "plugin:dialog|save", "plugin:event|listen", "plugin:window|close"] {
            assert!(!may(command), "{command}");
        }
    }

    #[test]
    fn another_origin_may_call_nothing() {
        let mut context = context();
        let origin = Origin::Remote { url: "https://example.org".parse().unwrap() };
        assert!(context.runtime_authority_mut().resolve_access("call", "main", "main", &origin).is_none());
    }

    #[test]
    fn the_window_has_its_name_and_its_smallest_size() {
        let context = context();
        let window = &context.config().app.windows[0];
        let size = (window.title.as_str(), window.min_width, window.min_height, window.create);
        assert_eq!(size, ("Délibéré", Some(1024.0), Some(640.0), false));
    }
}
