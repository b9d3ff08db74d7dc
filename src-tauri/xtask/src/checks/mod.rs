//! The rules of the house that no compiler checks.
//!
//! Each rule is a function from texts to findings, so that a test can show it a house that breaks it.

mod calls;
mod files;
mod layers;
mod lockfile;
mod manifest;
mod orphans;
mod shortcuts;
mod sizes;
mod texts;

use std::fmt;
use std::path::Path;

use files::File;

/// One broken rule: where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file, from the root of the repository.
    pub place: String,
    /// What is wrong and what would be right.
    pub what: String,
}

impl Finding {
    fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// A rule and what it found.
pub struct Checked {
    /// The rule, as a sentence.
    pub rule: &'static str,
    /// Where it is broken.
    pub findings: Vec<Finding>,
}

/// Checks every rule on the repository at `root`.
pub fn all(root: &Path) -> Result<Vec<Checked>, String> {
    let files = files::read(root)?;
    let rule = |rule, findings| Checked { rule, findings };
    Ok(vec![
        rule("each room depends only on the rooms below it", layers::check(&files)),
        rule("no heavy library is built twice", lockfile::check(&files)),
        rule("each text exists in every language, with the same variables", texts::check(&files)),
        rule("no file is too long to be read at once", sizes::check(&files)),
        rule("no reminder is left behind, no shortcut is taken", shortcuts::check(&files)),
        rule("each Rust file belongs to a crate, each test file is run", orphans::check(&files)),
        rule("each call of the application is made by the interface or the command line", calls::check(&files)),
    ])
}

fn under<'a>(files: &'a [File], folder: &'a str) -> impl Iterator<Item = &'a File> {
    files.iter().filter(move |file| file.path.starts_with(folder))
}
