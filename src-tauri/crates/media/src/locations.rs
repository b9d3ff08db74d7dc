//! Where this user's data and settings lie.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::MediaError;

const PROGRAM: &str = "delibere";

/// The directories of this user; none is created here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locations {
    /// Stores, keys and logs.
    pub data: PathBuf,
    /// Settings.
    pub config: PathBuf,
}

impl Locations {
    /// Where the stores of the committees lie, one directory each.
    pub fn stores(&self) -> PathBuf {
        self.data.join("committees")
    }
}

/// The directories of this user as the system names them, or both within `home` when one is given.
///
/// The caller passes the value of the environment variable `DELIBERE_HOME`; an empty one counts as none.
pub fn locations(home: Option<&Path>) -> Result<Locations, MediaError> {
    match home.filter(|home| !home.as_os_str().is_empty()) {
        Some(home) => {
            let home = std::path::absolute(home).map_err(MediaError::at(home))?;
            Ok(Locations { data: home.join("data"), config: home.join("config") })
        }
        None => match (dirs::data_dir(), dirs::config_dir()) {
            (Some(data), Some(config)) => Ok(Locations { data: data.join(PROGRAM), config: config.join(PROGRAM) }),
            _ => Err(MediaError::NoHome),
        },
    }
}

/// The directories within `parent` that hold a file called `marker`, by name; none when `parent` is missing.
pub fn store_directories(parent: &Path, marker: &str) -> Result<Vec<PathBuf>, MediaError> {
    let entries = match fs::read_dir(parent) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(MediaError::at(parent)(error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(MediaError::at(parent))?.path();
        if path.join(marker).is_file() {
            found.push(path);
        }
    }
    found.sort_unstable();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_home_holds_everything() {
        let found = locations(Some(Path::new("/somewhere"))).unwrap();
        assert_eq!(found.data, Path::new("/somewhere/data"));
        assert_eq!(found.config, Path::new("/somewhere/config"));
        assert_eq!(found.stores(), Path::new("/somewhere/data/committees"));
    }

    #[test]
    fn a_relative_home_is_made_absolute_and_an_empty_one_is_none() {
        assert!(locations(Some(Path::new("here"))).unwrap().data.is_absolute());
        let system = locations(None).unwrap();
        assert_eq!(locations(Some(Path::new(""))).unwrap(), system);
        assert!(system.data.ends_with("delibere") && system.config.ends_with("delibere"));
        assert!(system.data.is_absolute() && system.config.is_absolute());
    }

    #[test]
    fn stores_are_the_directories_with_the_marker() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["b", "a", "without", "marker-is-a-directory"] {
            fs::create_dir(dir.path().join(name)).unwrap();
        }
        fs::write(dir.path().join("a/mark"), "").unwrap();
        fs::write(dir.path().join("b/mark"), "").unwrap();
        fs::create_dir(dir.path().join("marker-is-a-directory/mark")).unwrap();
        fs::write(dir.path().join("mark"), "").unwrap();
        let found = store_directories(dir.path(), "mark").unwrap();
        assert_eq!(found, [dir.path().join("a"), dir.path().join("b")]);
        assert_eq!(store_directories(&dir.path().join("absent"), "mark").unwrap(), Vec::<PathBuf>::new());
        assert!(matches!(
            store_directories(&dir.path().join("mark"), "mark").unwrap_err(),
            MediaError::NotFound { .. }
        ));
    }
}
