//! Libraries that cost minutes to build, or that break when two versions meet.

use super::Finding;
use super::files::File;

const HEAVY: &[&str] = &[
    "tauri",
    "wry",
    "tao",
    "webkit2gtk",
    "gtk",
    "zbus",
    "tokio",
    "axum",
    "hyper",
    "reqwest",
    "regex",
    "image",
    "clap",
    "rusqlite",
    "libsqlite3-sys",
    "openssl-sys",
    "loro",
    "loro-internal",
    "age",
    "ed25519-dalek",
    "chrono",
    "serde",
    "typst",
    "typst-library",
    "typst-layout",
    "typst-pdf",
    "typst-svg",
    "krilla",
    "icu_provider",
    "zstd-sys",
    "ts-rs",
    "fluent-bundle",
    "proptest",
];

pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    let lock = files.iter().filter(|file| file.path == "Cargo.lock");
    lock.flat_map(|file| twice(&file.text)).collect()
}

fn twice(lock: &str) -> Vec<Finding> {
    let names: Vec<&str> = lock
        .lines()
        .filter_map(|line| line.strip_prefix("name = ")?.trim().strip_prefix('"')?.strip_suffix('"'))
        .collect();
    HEAVY
        .iter()
        .map(|heavy| (heavy, names.iter().filter(|name| *name == heavy).count()))
        .filter(|(_, count)| *count > 1)
        .map(|(heavy, count)| Finding::new("Cargo.lock", format!("{count} versions of `{heavy}`: agree on one")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_versions_of_a_heavy_library_are_found_and_of_a_small_one_are_not() {
        let package =
            |name: &str, version: &str| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n\n");
        let lock =
            [("typst", "1"), ("typst", "2"), ("syn", "1"), ("syn", "2"), ("loro", "1")].map(|(n, v)| package(n, v));
        let findings = twice(&lock.concat());
        assert_eq!(findings, [Finding::new("Cargo.lock", "2 versions of `typst`: agree on one")]);
    }
}
