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

    /// Opens the application and answers where its data lie, unless it cannot be opened.
    pub(crate) fn data_directory(&self) -> Option<PathBuf> {
        let shelf = self.open().ok()?.dispatch("shelf_view", Value::Null).ok()?;
        shelf["value"]["data_directory"].as_str().map(PathBuf::from)
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

    /// A folder of data that goes with the test.
    struct Home(PathBuf);

    impl Home {
        fn new(name: &str) -> Self {
            Self(std::env::temp_dir().join(format!("delibere-door-{name}-{}", std::process::id())))
        }
    }

    impl Drop for Home {
        fn drop(&mut self) {
            std::fs::remove_dir_all(&self.0).ok();
        }
    }

    #[test]
    fn an_unknown_request_comes_back_as_an_error_with_a_code() {
        let home = Home::new("unknown");
        let door = Door::new(Some(home.0.clone()));
        let error = door.dispatch("no_such_request", json!({})).unwrap_err();
        assert_eq!(error["code"], "unknown-call");
        assert_eq!(error["severity"], "failed");
    }

    #[test]
    fn a_request_reaches_the_application_and_its_answer_comes_back() {
        let home = Home::new("request");
        let door = Door::new(Some(home.0.clone()));
        let shelf = door.dispatch("shelf_view", json!({})).unwrap();
        assert_eq!(shelf["value"]["committees"], json!([]));
        assert!(door.data_directory().unwrap().starts_with(&home.0));
        door.close();
    }

    #[test]
    fn a_closed_door_does_not_open_by_itself() {
        let door = Door::new(None);
        door.tick();
        door.close();
        assert!(door.held().is_none());
    }
}
