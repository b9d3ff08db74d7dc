//! What happens to the window between its opening and its closing.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long the interface may take to hand over its last keystrokes before the window closes without it.
const LAST_WORDS: Duration = Duration::from_millis(1500);
/// The variable with the file that receives the milliseconds until the first drawing.
const START_MARK: &str = "DELIBERE_START_MARK";

/// What the shell remembers of the window between two events.
pub(crate) struct Life {
    started: Instant,
    opened_path: Option<PathBuf>,
    flushed: (Mutex<Sender<()>>, Mutex<Receiver<()>>),
}

impl Life {
    /// The life of a window that opens now, perhaps on a file.
    pub(crate) fn new(opened_path: Option<PathBuf>) -> Self {
        let (sender, receiver) = channel();
        #[expect(clippy::disallowed_methods, reason = "the only clock of the shell: how long the start took")]
        let started = Instant::now();
        Self { started, opened_path, flushed: (Mutex::new(sender), Mutex::new(receiver)) }
    }

    /// Notes that the interface has drawn itself, and tells it which file the program was opened with.
    pub(crate) fn ready(&self) -> Value {
        let milliseconds = self.started.elapsed().as_millis();
        tracing::info!(milliseconds, "the window is usable");
        if let Some(mark) = std::env::var_os(START_MARK)
            && let Err(error) = std::fs::write(mark, milliseconds.to_string())
        {
            tracing::warn!(%error, "the start mark was not written");
        }
        json!({ "path": self.opened_path })
    }

    /// Notes that the interface has handed over everything that was typed.
    pub(crate) fn flushed(&self) {
        let sent = self.flushed.0.lock().unwrap_or_else(PoisonError::into_inner).send(());
        sent.unwrap_or_default();
    }

    /// Waits for that, but never so long that closing would seem broken.
    pub(crate) fn wait_until_flushed(&self) {
        let arrived = self.flushed.1.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(LAST_WORDS);
        if arrived.is_err() {
            tracing::warn!("the interface did not hand over its last words in time");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_handed_over_its_text_closes_at_once() {
        let life = Life::new(None);
        life.flushed();
        life.wait_until_flushed();
        assert!(life.started.elapsed() < LAST_WORDS);
    }

    #[test]
    fn the_interface_learns_which_file_was_opened() {
        assert_eq!(Life::new(Some("a.delibere".into())).ready(), json!({ "path": "a.delibere" }));
    }
}
