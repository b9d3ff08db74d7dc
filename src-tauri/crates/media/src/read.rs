//! Reading a file that somebody else may have put there.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::MediaError;

/// Reads a whole file of at most `limit` bytes; a pipe or a device is refused before it can make the program wait.
pub fn read_limited(path: &Path, limit: u64) -> Result<Vec<u8>, MediaError> {
    let kind = fs::metadata(path).map_err(MediaError::at(path))?;
    if kind.is_dir() {
        return Err(MediaError::IsADirectory { path: path.to_owned() });
    }
    if !kind.is_file() {
        return Err(MediaError::NotAFile { path: path.to_owned() });
    }
    let file = File::open(path).map_err(MediaError::at(path))?;
    let mut bytes = Vec::new();
    // The size above may be out of date: what counts is what comes.
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(MediaError::at(path))?;
    if bytes.len() as u64 > limit {
        return Err(MediaError::TooLarge { path: path.to_owned(), limit });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_limit_is_read_and_one_byte_more_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        fs::write(&path, b"12345").unwrap();
        assert_eq!(read_limited(&path, 5).unwrap(), b"12345");
        assert!(matches!(read_limited(&path, 4).unwrap_err(), MediaError::TooLarge { limit: 4, .. }));
        fs::write(&path, b"").unwrap();
        assert_eq!(read_limited(&path, 0).unwrap(), b"");
        assert_eq!(read_limited(&path, u64::MAX).unwrap(), b"");
    }

    #[test]
    fn what_is_no_file_is_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        assert!(matches!(read_limited(dir.path(), 9).unwrap_err(), MediaError::IsADirectory { .. }));
        assert!(matches!(read_limited(&dir.path().join("absent"), 9).unwrap_err(), MediaError::NotFound { .. }));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_not_read() {
        assert!(matches!(read_limited(Path::new("/dev/zero"), 9).unwrap_err(), MediaError::NotAFile { .. }));
    }
}
