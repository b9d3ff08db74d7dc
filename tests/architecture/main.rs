//! The house as a whole: what no single room can prove about itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::path::{Path, PathBuf};

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn crates() -> Vec<String> {
    let folder = root().join("src-tauri/crates");
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.map(|name| format!("src-tauri/crates/{name}")).collect()
}

#[test]
fn every_rule_of_the_house_holds() {
    let checked = xtask::checks::all(&root()).unwrap();
    let broken: Vec<String> = checked
        .iter()
        .flat_map(|checked| checked.findings.iter().map(move |finding| format!("{}: {finding}", checked.rule)))
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn versions_are_written_in_one_place() {
    for manifest in crates().iter().map(|folder| format!("{folder}/Cargo.toml")).chain(["tests/Cargo.toml".to_owned()])
    {
        let text = read(&manifest);
        let versions: Vec<_> = text.lines().filter(|line| line.contains("version = \"")).collect();
        assert!(versions.is_empty(), "{manifest} names versions of its own: {versions:?}");
    }
}

#[test]
fn every_room_follows_the_lints_and_says_what_it_refuses() {
    for folder in crates() {
        let manifest = read(&format!("{folder}/Cargo.toml"));
        assert!(manifest.contains("[lints]\nworkspace = true"), "{folder} does not follow the lints of the workspace");
        let first = read(&format!("{folder}/src/lib.rs"));
        let head: String = first.lines().take_while(|line| line.starts_with("//!")).collect();
        let limits = ["refuse", "does not", "never"];
        assert!(
            limits.iter().any(|word| head.contains(word)),
            "{folder}/src/lib.rs does not say what the room refuses"
        );
    }
}

#[test]
fn the_window_loads_nothing_from_elsewhere() {
    let configuration: Value = serde_json::from_str(&read("tauri.conf.json")).unwrap();
    let security = &configuration["app"]["security"];
    let policy = security["csp"].as_object().unwrap();
    assert_eq!(policy["default-src"], "'none'");
    assert_eq!(policy["script-src"], "'self'");
    for (directive, sources) in policy {
        let sources = sources.as_str().unwrap();
        let local = |source: &str| !source.contains("://") || source == "http://ipc.localhost";
        assert!(sources.split(' ').all(local), "{directive} {sources}");
        assert!(!sources.contains('*') && !sources.contains("unsafe-eval"), "{directive} {sources}");
    }
    // A folder of capabilities beside the sources would be ignored in silence.
    assert!(!security["capabilities"].as_array().unwrap().is_empty());
    assert!(!root().join("src-tauri/capabilities").exists());
}

#[test]
fn continuous_integration_runs_every_test() {
    let script = read(".ci/run");
    assert!(script.contains("cargo xtask test"));
    assert!(!script.contains("|| true"), "a failure would be hidden");
}
