//! Writing a file so that everybody sees the old one or the new one, whole.

use std::fs;
use std::io::Write;
use std::path::Path;

use tempfile::Builder;

use crate::{MediaError, read_limited};

/// Writes a whole file, in place of one that is there, and returns once it is durable and was read back.
///
/// A crash leaves the former file or the new one; a failure leaves the former one and nothing beside it. A link is
/// followed, so that the file to which it leads is replaced and the link stays.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), MediaError> {
    write(path, bytes, Permissions::OfADocument)
}

/// Who may read a file that is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Permissions {
    /// Whoever the user's mask allows.
    OfADocument,
    /// This user alone; such a file never takes the place of another.
    OfAKey,
}

pub(crate) fn write(path: &Path, bytes: &[u8], permissions: Permissions) -> Result<(), MediaError> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if target.is_dir() || target.file_name().is_none() {
        return Err(MediaError::IsADirectory { path: path.to_owned() });
    }
    let dir = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let failed = MediaError::at(path);
    let mut builder = Builder::new();
    builder.prefix(".delibere-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(match permissions {
        Permissions::OfADocument => 0o666,
        Permissions::OfAKey => 0o600,
    }));
    let mut file = builder.tempfile_in(dir).map_err(&failed)?;
    file.write_all(bytes).map_err(&failed)?;
    if permissions == Permissions::OfADocument
        && let Ok(former) = fs::metadata(&target)
    {
        file.as_file().set_permissions(former.permissions()).map_err(&failed)?;
    }
    file.as_file().sync_all().map_err(&failed)?;
    let kept = match permissions {
        Permissions::OfADocument => file.persist(&target),
        Permissions::OfAKey => file.persist_noclobber(&target),
    };
    kept.map_err(|error| failed(error.error))?;
    sync_directory(dir).map_err(&failed)?;
    match read_limited(&target, bytes.len() as u64) {
        Ok(found) if found == bytes => Ok(()),
        Ok(_) | Err(MediaError::TooLarge { .. }) => Err(MediaError::Differs { path: path.to_owned() }),
        Err(error) => Err(error),
    }
}

/// Makes the new name durable where directories can be flushed; elsewhere the file system sees to it.
fn sync_directory(dir: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    fs::File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    fn names(dir: &Path) -> Vec<OsString> {
        let mut names: Vec<_> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_written_and_replaced_with_nothing_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("document é.pdf");
        for bytes in [b"first".as_slice(), b"", &[9; 100_000]] {
            write_atomically(&path, bytes).unwrap();
            assert_eq!(fs::read(&path).unwrap(), bytes);
            assert_eq!(names(dir.path()), ["document é.pdf"]);
        }
    }

    #[test]
    fn what_cannot_be_replaced_stays_with_nothing_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("folder")).unwrap();
        let error = write_atomically(&dir.path().join("folder"), b"x").unwrap_err();
        assert!(matches!(error, MediaError::IsADirectory { .. }), "{error}");
        let error = write_atomically(&dir.path().join("absent/file"), b"x").unwrap_err();
        assert!(matches!(error, MediaError::NotFound { .. }), "{error}");
        let error = write_atomically(Path::new("/"), b"x").unwrap_err();
        assert!(matches!(error, MediaError::IsADirectory { .. }), "{error}");
        assert_eq!(names(dir.path()), ["folder"]);
        assert!(names(&dir.path().join("folder")).is_empty());
    }

    #[test]
    fn a_reader_sees_the_former_file_until_the_new_one_is_whole() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("file");
        write_atomically(&path, b"former").unwrap();
        let mut open = fs::File::open(&path).unwrap();
        write_atomically(&path, b"new").unwrap();
        let mut seen = String::new();
        std::io::Read::read_to_string(&mut open, &mut seen).unwrap();
        assert_eq!(seen, "former");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_permissions_stay_as_they_were() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("file"), dir.path().join("link"));
        fs::write(&file, b"old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("file", &link).unwrap();
        write_atomically(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_document_may_be_read_by_whom_the_user_allows() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let (ours, plain) = (dir.path().join("ours"), dir.path().join("plain"));
        write_atomically(&ours, b"x").unwrap();
        fs::write(&plain, b"x").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&ours), mode(&plain));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_place_where_nothing_may_be_created_is_refused() {
        let error = write_atomically(Path::new("/proc/self/new-file"), b"x").unwrap_err();
        assert!(
            matches!(error, MediaError::NotFound { .. } | MediaError::Denied { .. } | MediaError::ReadOnly { .. }),
            "{error:?}"
        );
    }
}
