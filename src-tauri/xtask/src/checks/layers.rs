//! Who may depend on whom.

use super::Finding;
use super::files::File;
use super::manifest::Manifest;

struct Room {
    manifest: &'static str,
    /// The only rooms below it.
    rooms: &'static [&'static str],
    /// Libraries that would bring in what the room refuses to do; a final `*` stands for any ending.
    refused: &'static [&'static str],
}

const WINDOW: &[&str] = &["tauri*", "wry", "tao", "webkit2gtk"];
const ROOMS: &[Room] = &[
    Room {
        manifest: "Cargo.toml",
        rooms: &["delibere-app", "delibere-cli"],
        refused: &["rusqlite", "loro", "typst*", "age"],
    },
    Room {
        manifest: "src-tauri/crates/domain/Cargo.toml",
        rooms: &[],
        refused: &["serde*", "rusqlite", "loro", "typst*", "tokio", "getrandom", "rand", "ts-rs", "tracing"],
    },
    Room {
        manifest: "src-tauri/crates/store/Cargo.toml",
        rooms: &["delibere-domain"],
        refused: &["loro", "age", "typst*", "getrandom", "rand", "ts-rs"],
    },
    Room {
        manifest: "src-tauri/crates/journal/Cargo.toml",
        rooms: &["delibere-domain"],
        refused: &["rusqlite", "typst*", "tokio", "getrandom", "rand", "ts-rs"],
    },
    Room {
        manifest: "src-tauri/crates/media/Cargo.toml",
        rooms: &["delibere-domain"],
        refused: &["rusqlite", "loro", "age", "typst*", "ed25519-dalek"],
    },
    Room {
        manifest: "src-tauri/crates/export/Cargo.toml",
        rooms: &["delibere-domain"],
        refused: &["rusqlite", "loro", "age", "tokio", "getrandom", "rand", "typst-kit"],
    },
    Room {
        manifest: "src-tauri/crates/app/Cargo.toml",
        rooms: &["delibere-domain", "delibere-store", "delibere-journal", "delibere-media", "delibere-export"],
        refused: &["rusqlite", "clap", "typst*"],
    },
    Room {
        manifest: "src-tauri/crates/cli/Cargo.toml",
        rooms: &["delibere-app"],
        refused: &["rusqlite", "loro", "typst*"],
    },
    Room { manifest: "src-tauri/xtask/Cargo.toml", rooms: &[], refused: &["*"] },
];

pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    let manifests = files.iter().filter(|file| file.name() == "Cargo.toml");
    manifests.flat_map(|file| broken(&file.path, &Manifest::of(&file.text))).collect()
}

fn broken(path: &str, manifest: &Manifest) -> Vec<Finding> {
    let mut findings = Vec::new();
    let room = ROOMS.iter().find(|room| room.manifest == path);
    for name in &manifest.dependencies {
        if path != "Cargo.toml" && matches(WINDOW, name) {
            findings
                .push(Finding::new(path, format!("`{name}`: only the root package may name the window's libraries")));
        } else if room.is_some_and(|room| matches(room.refused, name)) {
            findings.push(Finding::new(path, format!("`{name}` does what this room refuses to do")));
        }
    }
    // A room's tests stay in the room too; what crosses rooms belongs to the package `tests`.
    for name in manifest.dependencies.iter().chain(&manifest.for_tests).filter(|name| name.starts_with("delibere-")) {
        if room.is_some_and(|room| !room.rooms.contains(&name.as_str())) {
            findings.push(Finding::new(path, format!("`{name}` is not a room below this one")));
        }
    }
    if room.is_none() && path.starts_with("src-tauri/") {
        findings.push(Finding::new(path, "this room is not in the table of layers: add it there"));
    }
    findings
}

fn matches(patterns: &[&str], name: &str) -> bool {
    patterns.iter().any(|pattern| match pattern.strip_suffix('*') {
        Some(beginning) => name.starts_with(beginning),
        None => *pattern == name,
    })
}

#[cfg(test)]
mod tests {
    use super::super::files::file;
    use super::*;

    fn found(path: &str, dependencies: &str) -> Vec<String> {
        check(&[file(path, dependencies)]).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn a_room_may_not_name_the_window() {
        let what = found("src-tauri/crates/app/Cargo.toml", "[dependencies]\ntauri-plugin-dialog = \"2\"\n");
        assert!(what[0].contains("only the root package"), "{what:?}");
    }

    #[test]
    fn the_middle_rooms_never_see_each_other_even_in_their_tests() {
        for section in ["dependencies", "dev-dependencies"] {
            let manifest = format!("[{section}]\ndelibere-journal.workspace = true\n");
            let what = found("src-tauri/crates/store/Cargo.toml", &manifest);
            assert_eq!(what, ["`delibere-journal` is not a room below this one"]);
        }
    }

    #[test]
    fn the_domain_stores_and_draws_nothing() {
        for name in ["serde", "serde_json", "rusqlite", "loro", "typst-pdf", "tokio", "getrandom"] {
            let manifest = format!("[dependencies]\n{name}.workspace = true\n");
            assert_eq!(found("src-tauri/crates/domain/Cargo.toml", &manifest).len(), 1, "{name}");
        }
    }

    #[test]
    fn a_new_room_must_be_put_in_its_layer() {
        assert_eq!(found("src-tauri/crates/new/Cargo.toml", "[package]\n").len(), 1);
    }

    #[test]
    fn the_allowed_directions_are_silent() {
        let app = "[dependencies]\ndelibere-store.workspace = true\ndelibere-export.workspace = true\nserde = \"1\"\n";
        assert!(found("src-tauri/crates/app/Cargo.toml", app).is_empty());
        assert!(
            found("Cargo.toml", "[dependencies]\ntauri.workspace = true\ndelibere-cli.workspace = true\n").is_empty()
        );
    }
}
