//! The few lines of a `Cargo.toml` that the rules need.

/// What a manifest says about dependencies and targets.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// Names of the dependencies that the crate is built with.
    pub(crate) dependencies: Vec<String>,
    /// Names of those that only its tests are built with.
    pub(crate) for_tests: Vec<String>,
    /// Paths of the targets that are named one by one.
    pub(crate) paths: Vec<String>,
}

impl Manifest {
    pub(crate) fn of(text: &str) -> Self {
        let mut manifest = Self::default();
        let mut section = String::new();
        for line in text.lines().map(str::trim) {
            if let Some(header) = line.strip_prefix('[') {
                section = header.trim_matches(['[', ']']).to_owned();
                // `[dependencies.name]` is a section of its own.
                if let Some((table, name)) = section.rsplit_once('.')
                    && let Some(list) = manifest.list(table)
                {
                    list.push(name.to_owned());
                }
                continue;
            }
            let Some((key, value)) = line.split_once('=') else { continue };
            let name = key.split('.').next().unwrap_or_default().trim().trim_matches('"');
            if name.is_empty() || name.starts_with('#') {
                continue;
            }
            if let Some(list) = manifest.list(&section) {
                list.push(name.to_owned());
            } else if name == "path" && matches!(section.as_str(), "bin" | "test" | "bench" | "lib" | "example") {
                manifest.paths.push(value.trim().trim_matches('"').to_owned());
            }
            if section == "package" && name == "build" {
                manifest.paths.push(value.trim().trim_matches('"').to_owned());
            }
        }
        manifest
    }

    fn list(&mut self, section: &str) -> Option<&mut Vec<String>> {
        let kind = if section.starts_with("target.") { section.rsplit('.').next()? } else { section };
        match kind {
            "dependencies" | "build-dependencies" => Some(&mut self.dependencies),
            "dev-dependencies" => Some(&mut self.for_tests),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_naming_a_dependency_is_read() {
        let text = "[package]\nname = \"a\"\nbuild = \"b.rs\"\n[dependencies]\nserde.workspace = true\n# tauri = \"2\"\n\
            loro = { version = \"1\" }\n[dependencies.rusqlite]\nversion = \"0.43\"\n[build-dependencies]\ncc = \"1\"\n\
            [target.'cfg(target_os = \"linux\")'.dependencies]\ngtk = \"1\"\n[dev-dependencies]\ninsta = \"1\"\n\
            [[test]]\nname = \"all\"\npath = \"tests/all.rs\"\n";
        let manifest = Manifest::of(text);
        assert_eq!(manifest.dependencies, ["serde", "loro", "rusqlite", "cc", "gtk"]);
        assert_eq!(manifest.for_tests, ["insta"]);
        assert_eq!(manifest.paths, ["b.rs", "tests/all.rs"]);
    }

    #[test]
    fn the_versions_of_the_workspace_are_not_dependencies_of_the_root() {
        assert_eq!(Manifest::of("[workspace.dependencies]\ntauri = \"2\"\n"), Manifest::default());
    }
}
