//! What can go wrong with a file.

use std::io;
use std::path::{Path, PathBuf};

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum MediaError {
    /// There is nothing at this place, or its directory is missing.
    #[error("not found: {}", .path.display())]
    NotFound {
        /// The place.
        path: PathBuf,
    },
    /// There is something at this place already.
    #[error("already there: {}", .path.display())]
    AlreadyThere {
        /// The place.
        path: PathBuf,
    },
    /// This user may not read or write here.
    #[error("not allowed: {}", .path.display())]
    Denied {
        /// The place.
        path: PathBuf,
    },
    /// The disk cannot be written.
    #[error("read-only: {}", .path.display())]
    ReadOnly {
        /// The place.
        path: PathBuf,
    },
    /// The disk has no room left.
    #[error("disk full: {}", .path.display())]
    DiskFull {
        /// The place.
        path: PathBuf,
    },
    /// The file is larger than what was asked for allows.
    #[error("more than {limit} bytes: {}", .path.display())]
    TooLarge {
        /// The place.
        path: PathBuf,
        /// The limit in bytes.
        limit: u64,
    },
    /// A directory stands where a file was expected.
    #[error("a directory: {}", .path.display())]
    IsADirectory {
        /// The place.
        path: PathBuf,
    },
    /// Something that is neither a file nor a directory stands there.
    #[error("not an ordinary file: {}", .path.display())]
    NotAFile {
        /// The place.
        path: PathBuf,
    },
    /// Other users of this machine can read a file that should be private.
    #[error("readable by others: {}", .path.display())]
    Exposed {
        /// The place.
        path: PathBuf,
    },
    /// What was read back is not what was written.
    #[error("not as written: {}", .path.display())]
    Differs {
        /// The place.
        path: PathBuf,
    },
    /// The system names no directory for this user's data.
    #[error("no home directory")]
    NoHome,
    /// The system failed otherwise.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The place.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl MediaError {
    pub(crate) fn at(path: &Path) -> impl Fn(io::Error) -> Self + '_ {
        move |source| {
            let path = path.to_owned();
            match source.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound { path },
                io::ErrorKind::AlreadyExists => Self::AlreadyThere { path },
                io::ErrorKind::PermissionDenied => Self::Denied { path },
                io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
                io::ErrorKind::IsADirectory => Self::IsADirectory { path },
                _ => Self::Io { path, source },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_told_apart() {
        use io::ErrorKind as Kind;
        let told = |kind: Kind| MediaError::at(Path::new("x"))(kind.into());
        assert!(matches!(told(Kind::NotFound), MediaError::NotFound { .. }));
        assert!(matches!(told(Kind::NotADirectory), MediaError::NotFound { .. }));
        assert!(matches!(told(Kind::AlreadyExists), MediaError::AlreadyThere { .. }));
        assert!(matches!(told(Kind::PermissionDenied), MediaError::Denied { .. }));
        assert!(matches!(told(Kind::ReadOnlyFilesystem), MediaError::ReadOnly { .. }));
        assert!(matches!(told(Kind::StorageFull), MediaError::DiskFull { .. }));
        assert!(matches!(told(Kind::QuotaExceeded), MediaError::DiskFull { .. }));
        assert!(matches!(told(Kind::IsADirectory), MediaError::IsADirectory { .. }));
        assert!(matches!(told(Kind::TimedOut), MediaError::Io { .. }));
    }
}
