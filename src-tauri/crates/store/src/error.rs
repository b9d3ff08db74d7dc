//! What can go wrong with a store, told apart so that each case gets its own calm message.

use std::io;

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The directory is not there, or holds no store.
    #[error("no store here")]
    NotAStore,
    /// The directory already holds a store.
    #[error("there is a store here already")]
    AlreadyThere,
    /// Another program holds the store; its process id when it could be read.
    #[error("the store is in use by another program{}", .pid.map(|pid| format!(" (process {pid})")).unwrap_or_default())]
    InUse {
        /// The process that holds it.
        pid: Option<u32>,
    },
    /// The store was written by a newer version of the program.
    #[error("the store has format {found}; this version knows formats up to {known}")]
    Newer {
        /// The format found.
        found: u32,
        /// The newest format that this version knows.
        known: u32,
    },
    /// The key belongs to another store.
    #[error("the key does not open this store")]
    WrongKey,
    /// No usable key was given.
    #[error("there is no key of 32 bytes")]
    MissingKey,
    /// What is stored is not what was written.
    #[error("the store is damaged: {detail}")]
    Damaged {
        /// What was found, for the log.
        detail: String,
    },
    /// The disk, the directory or a file cannot be written.
    #[error("the store cannot be written")]
    ReadOnly,
    /// The disk has no room left.
    #[error("the disk is full")]
    DiskFull,
    /// An attachment is larger than a store accepts.
    #[error("{size} bytes are more than the {limit} that one attachment may have")]
    TooLarge {
        /// The size in bytes.
        size: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The same block is there already, or another one with its place in the chain.
    #[error("already stored: {detail}")]
    Duplicate {
        /// The constraint that refused it.
        detail: String,
    },
    /// An earlier refusal of the database already undid the transaction; nothing of it can be kept.
    #[error("the transaction was already given up")]
    Aborted,
    /// The system failed to read or write.
    #[error("input or output failed: {0}")]
    Io(#[source] io::Error),
    /// The database refused for a reason that should not occur.
    #[error("the database refused: {0}")]
    Database(#[source] rusqlite::Error),
}

impl StoreError {
    pub(crate) fn damaged(detail: impl Into<String>) -> Self {
        Self::Damaged { detail: detail.into() }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, detail) = &error else {
            return match error {
                // A stored value of another type or shape than the one written: never the caller's doing.
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::Utf8Error(..) => Self::damaged(error.to_string()),
                _ => Self::Database(error),
            };
        };
        let detail = detail.clone().unwrap_or_else(|| failure.to_string());
        match (failure.code, failure.extended_code) {
            (ErrorCode::ReadOnly, _) | (ErrorCode::PermissionDenied, _) => Self::ReadOnly,
            (ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_SHMSIZE) => Self::DiskFull,
            (ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt, _) => Self::Damaged { detail },
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::InUse { pid: None },
            (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => Self::Duplicate { detail },
            (ErrorCode::SystemIoFailure | ErrorCode::CannotOpen, _) => Self::Io(io::Error::other(detail)),
            _ => Self::Database(error),
        }
    }
}
