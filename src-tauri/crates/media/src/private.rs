//! Files that hold a key: nobody but this user reads them.

use std::path::Path;

use crate::atomic::{self, Permissions};
use crate::{MediaError, read_limited};

/// Writes a private file, which must not exist yet: a key is never written over another.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), MediaError> {
    atomic::write(path, bytes, Permissions::OfAKey)
}

/// Reads a private file of at most `limit` bytes; one that other users could read is refused, where the system says.
pub fn read_private(path: &Path, limit: u64) -> Result<Vec<u8>, MediaError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(path).map_err(MediaError::at(path))?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(MediaError::Exposed { path: path.to_owned() });
        }
    }
    read_limited(path, limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_once_and_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key");
        write_private(&path, b"secret").unwrap();
        assert_eq!(read_private(&path, 100).unwrap(), b"secret");
        assert!(matches!(write_private(&path, b"other").unwrap_err(), MediaError::AlreadyThere { .. }));
        assert_eq!(read_private(&path, 100).unwrap(), b"secret");
        assert!(matches!(read_private(&dir.path().join("absent"), 9).unwrap_err(), MediaError::NotFound { .. }));
        assert!(matches!(read_private(&path, 3).unwrap_err(), MediaError::TooLarge { .. }));
    }

    #[cfg(unix)]
    #[test]
    fn a_key_is_this_users_alone_and_refused_when_it_is_not() {
        use std::fs;
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key");
        write_private(&path, b"secret").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        for mode in [0o640, 0o604, 0o644, 0o620, 0o601] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert!(matches!(read_private(&path, 100).unwrap_err(), MediaError::Exposed { .. }), "{mode:o}");
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        assert_eq!(read_private(&path, 100).unwrap(), b"secret");
    }
}
