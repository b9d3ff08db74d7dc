//! Which versions of the tools are there, and which are needed.

use crate::place::Place;
use crate::step::output;

/// The oldest Node whose tools build the interface.
const NODE: Version = Version(20, 19);

/// A version as far as it matters: its first two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32);

impl Version {
    /// The first version found in a text such as `v20.20.2` or `rustc 1.95.0 (…)`.
    pub fn in_text(text: &str) -> Option<Self> {
        text.split(|c: char| !c.is_ascii_digit() && c != '.').find_map(|word| {
            let mut numbers = word.split('.');
            Some(Self(numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
        })
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

/// Checks Rust, Node and npm and says what to do about each that is missing or too old.
pub fn check(place: &Place) -> Result<(), String> {
    let manifest = std::fs::read_to_string(place.root().join("Cargo.toml")).map_err(|error| error.to_string())?;
    let line = manifest.lines().find(|line| line.starts_with("rust-version"));
    let rust = line.and_then(Version::in_text).ok_or("Cargo.toml names no rust-version")?;
    let wanted = [("Rust", "rustc", rust, "https://rustup.rs"), ("Node", "node", NODE, "https://nodejs.org")];
    let mut missing = Vec::new();
    for (name, program, least, address) in wanted {
        match output(program, &["--version"]).as_deref().and_then(Version::in_text) {
            Some(found) if found >= least => println!("✓ {name} {found}"),
            Some(found) => missing.push(format!("{name} {found} is older than {least}: see {address}")),
            None => missing.push(format!("{name} {least} or later is missing: see {address}")),
        }
    }
    if output("npm", &["--version"]).is_none() {
        missing.push("npm is missing: it comes with Node, or as the Debian package npm".to_owned());
    }
    if missing.is_empty() { Ok(()) } else { Err(missing.join("\n  ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_a_tool_prints() {
        assert_eq!(Version::in_text("v20.20.2"), Some(Version(20, 20)));
        assert_eq!(Version::in_text("rustc 1.95.0 (f2d3ce0bd 2026-03-21)"), Some(Version(1, 95)));
        assert_eq!(Version::in_text("rust-version = \"1.95\""), Some(Version(1, 95)));
        assert_eq!(Version::in_text("none"), None);
    }

    #[test]
    fn versions_compare_by_number_not_by_letter() {
        assert!(Version(1, 100) > Version(1, 95));
        assert!(Version(20, 9) < NODE);
    }
}
