//! Rust files that no crate includes, so that nothing in them is ever built or tested.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::files::File;
use super::manifest::Manifest;

const ENTRIES: &[&str] = &["src/lib.rs", "src/main.rs", "build.rs"];

pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    let mut entries = BTreeSet::new();
    for file in files.iter().filter(|file| file.name() == "Cargo.toml") {
        let manifest = Manifest::of(&file.text);
        let paths = manifest.paths.iter().map(String::as_str).chain(ENTRIES.iter().copied());
        entries.extend(paths.map(|path| normal(&join(file.folder(), path))));
    }
    let mut modules: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in files.iter().filter(|file| file.extension() == "rs") {
        modules.insert(&file.path, declared(&file.text).collect());
    }
    // The fuzzing targets are a workspace of their own that only a nightly compiler builds.
    let rust = files.iter().filter(|file| file.extension() == "rs" && !file.path.starts_with("tests/fuzz/"));
    rust.filter(|file| !entries.contains(&file.path) && !is_included(&file.path, &modules))
        .map(|file| Finding::new(&file.path, "no crate includes it: declare it with `mod`, or as a `[[test]]`"))
        .collect()
}

fn is_included(path: &str, modules: &BTreeMap<&str, BTreeSet<&str>>) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (folder, stem) = match name {
        "mod.rs" => folder.rsplit_once('/').unwrap_or(("", folder)),
        _ => (folder, name.trim_end_matches(".rs")),
    };
    let parent = format!("{folder}.rs");
    let may_declare = |other: &str| other == parent || other.rsplit_once('/').is_some_and(|(place, _)| place == folder);
    modules
        .iter()
        .any(|(other, names)| *other != path && may_declare(other) && (names.contains(stem) || names.contains(name)))
}

/// Names after `mod`, and file names after `#[path = …]`.
fn declared(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let line = line.trim();
        if let Some(path) = line.strip_prefix("#[path = \"") {
            return path.split('"').next()?.rsplit('/').next();
        }
        let (before, name) = line.strip_suffix(';')?.rsplit_once(' ')?;
        (before == "mod" || before.ends_with(" mod")).then_some(name)
    })
}

fn join(folder: &str, path: &str) -> String {
    if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
}

fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::super::files::file;
    use super::*;

    #[test]
    fn a_test_file_that_nobody_declares_is_found() {
        let manifest = "[package]\nautotests = false\n[[test]]\nname = \"all\"\npath = \"tests/all.rs\"\n";
        let files = [
            file("c/Cargo.toml", manifest),
            file("c/src/lib.rs", "pub mod a;\n#[cfg(test)]\nmod tests;\n"),
            file("c/src/a.rs", "mod inner;\n"),
            file("c/src/a/inner.rs", ""),
            file("c/src/tests.rs", ""),
            file("c/tests/all.rs", "mod parts;\n"),
            file("c/tests/parts/mod.rs", "mod one;\n"),
            file("c/tests/parts/one.rs", ""),
            file("c/tests/forgotten.rs", ""),
            file("c/src/old.rs", ""),
        ];
        let found: Vec<_> = check(&files).into_iter().map(|finding| finding.place).collect();
        assert_eq!(found, ["c/tests/forgotten.rs", "c/src/old.rs"]);
    }
}
