//! The log: one file a day in the data directory, written before the call returns, so that a crash keeps its last lines.

use std::path::Path;

use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

/// How many days are kept.
const DAYS: usize = 14;

/// Starts the log in a directory; a program without a log still runs.
pub fn start_logging(directory: &Path) {
    let directory = directory.join("logs");
    if std::fs::create_dir_all(&directory).is_err() {
        return;
    }
    let appender = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("delibere")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(directory);
    let Ok(appender) = appender else { return };
    let filter = EnvFilter::try_from_env("DELIBERE_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(appender).finish();
    // A second start in one process keeps the first log.
    let _ = tracing::subscriber::set_global_default(subscriber);
}
