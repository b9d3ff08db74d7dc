//! Which of its two faces the program shows.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The argument that avoids the accelerated drawing which leaves the window blank on some graphics cards.
pub(crate) const SAFE_GRAPHICS: &str = "--safe-graphics";

/// What the arguments ask for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Launch {
    /// The window, perhaps because a file was opened with the program.
    Window { path: Option<PathBuf>, safe_graphics: bool },
    /// The command line.
    CommandLine,
}

impl Launch {
    /// Reads the arguments that follow the program's name.
    ///
    /// A word is a command; only something that is plainly a shared file, or an absolute path, opens the window.
    pub(crate) fn from_arguments(arguments: &[OsString]) -> Self {
        let mut path = None;
        let mut safe_graphics = false;
        for argument in arguments {
            if argument == SAFE_GRAPHICS {
                safe_graphics = true;
            } else if path.is_none() && looks_like_a_file(Path::new(argument)) {
                path = Some(PathBuf::from(argument));
            } else {
                return Self::CommandLine;
            }
        }
        Self::Window { path, safe_graphics }
    }
}

fn looks_like_a_file(path: &Path) -> bool {
    path.is_absolute() || path.extension().is_some_and(|extension| extension == "delibere")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn launch(arguments: &[&str]) -> Launch {
        let arguments: Vec<_> = arguments.iter().map(OsString::from).collect();
        Launch::from_arguments(&arguments)
    }

    #[test]
    fn no_argument_opens_the_window() {
        assert_eq!(launch(&[]), Launch::Window { path: None, safe_graphics: false });
    }

    #[test]
    fn a_shared_file_opens_the_window() {
        let expected = Launch::Window { path: Some("comité.delibere".into()), safe_graphics: false };
        assert_eq!(launch(&["comité.delibere"]), expected);
    }

    #[test]
    fn safe_graphics_goes_with_a_file() {
        let expected = Launch::Window { path: Some("/media/usb/comité.delibere".into()), safe_graphics: true };
        assert_eq!(launch(&["--safe-graphics", "/media/usb/comité.delibere"]), expected);
    }

    #[test]
    fn every_other_word_or_option_goes_to_the_command_line() {
        for arguments in [&["check"][..], &["--help"], &["--store", "/tmp/x", "search", "quorum"], &["members", "list"]]
        {
            assert_eq!(launch(arguments), Launch::CommandLine, "{arguments:?}");
        }
    }
}
