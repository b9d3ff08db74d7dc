//! The application behind the window: opened once, closed when the window closes.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use delibere_app::{App, UserError};
use serde_json::Value;

/// Holds the application; it is opened by the first call that needs it, never on the thread that draws.
pub(crate) struct Door {
    home: Option<PathBuf>,
    app: Mutex<Option<Arc<App>>>,
}

impl Door {
    /// A door to the data in `home`, or in the system's usual place.
    pub(crate) fn new(home: Option<PathBuf>) -> Self {
        Self { home, app: Mutex::new(None) }
    }

    /// Opens the application if it is not open yet.
    ///
    /// A failure is not kept: once the other program that held the file is closed, the next call succeeds.
    pub(crate) fn open(&self) -> Result<Arc<App>, UserError> {
        let mut held = self.held();
        if let Some(app) = held.as_ref() {
            return Ok(Arc::clone(app));
        }
        let app = Arc::new(App::open_default(self.home.clone())?);
        *held = Some(Arc::clone(&app));
        Ok(app)
    }

    /// Hands a request to the application and its answer back, both unread.
    pub(crate) fn dispatch(&self, name: &str, request: Value) -> Result<Value, Value> {
        self.open().and_then(|app| app.dispatch(name, request)).map_err(|error| {
            tracing::info!(name, code = %error.code, "a request was not carried out");
            serde_json::to_value(error).unwrap_or_else(|_| crate::refusal::Refusal::ShellInterrupted.to_json())
        })
    }

    /// Lets an open application do what it does from time to time.
    pub(crate) fn tick(&self) {
        let app = self.held().clone();
        if let Some(Err(error)) = app.map(|app| app.tick()) {
            tracing::warn!(code = %error.code, "what was typed could not be packed yet");
        }
    }

    /// Closes the application, which packs what was typed; a later request would open it again.
    pub(crate) fn close(&self) {
        let app = self.held().take();
        if let Some(Err(error)) = app.map(|app| app.close()) {
            tracing::error!(code = %error.code, "the committee was not closed in order; what was typed is kept as typed");
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Arc<App>>> {
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_unknown_request_comes_back_as_an_error_with_a_code() {
        let home = std::env::temp_dir().join(format!("delibere-door-{}", std::process::id()));
        let door = Door::new(Some(home.clone()));
        let error = door.dispatch("no_such_request", json!({})).unwrap_err();
        door.close();
        std::fs::remove_dir_all(&home).ok();
        assert!(error["code"].as_str().is_some_and(|code| !code.is_empty()), "{error}");
    }

    #[test]
    fn a_closed_door_does_not_open_by_itself() {
        let door = Door::new(None);
        door.tick();
        door.close();
        assert!(door.held().is_none());
    }
}
