//! The real program on the command line: what it prints, in which form, and with which exit code.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails at once")]

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

const RELEASE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/src-tauri/crates/domain/tests/fixtures/communique-2021-02-16.txt");

/// A place for stores, keys and files of one test.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("delibere").unwrap();
        command.env("DELIBERE_HOME", self.path("home")).env("LC_ALL", "en_GB.UTF-8");
        command.arg("--store").arg(self.path("store")).args(arguments);
        command
    }

    /// The JSON that a command answers when it succeeds.
    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.command(arguments).arg("--json").assert().code(0).get_output().stdout.clone();
        serde_json::from_slice(&output).unwrap()
    }

    /// What a command prints, with the exit code that is expected.
    fn text(&self, arguments: &[&str], code: i32) -> String {
        let assert = self.command(arguments).assert().code(code);
        let output = assert.get_output();
        String::from_utf8(if code == 0 { output.stdout.clone() } else { output.stderr.clone() }).unwrap()
    }

    fn init(&self) {
        let made = self.json(&["init", "--name", "Comité d’essai", "--family-name", "FICTIF", "--given-name", "Jo"]);
        assert_eq!(made["store"], self.path("store").display().to_string());
    }
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn the_main_job_is_done_on_the_command_line() {
    let place = Place::new();
    place.init();
    let proposal = place.json(&["members", "import", RELEASE]);
    assert_eq!(keys(&proposal), ["colleges", "differences", "missing"]);
    assert_eq!(proposal["colleges"].as_array().unwrap().len(), 6);
    let view = place.json(&["members", "list", "--at", "2021-02-15"]);
    assert_eq!(view["voting"], 0, "without --yes nothing is written");
    let applied = place.json(&["members", "import", RELEASE, "--yes", "--from", "2021-02-15"]);
    assert_eq!(applied, serde_json::json!({ "colleges_added": 6, "members_added": 11, "members_changed": 0 }));
    let view = place.json(&["members", "list", "--at", "2021-02-15"]);
    assert_eq!((view["voting"].as_u64(), view["quorum_needed"].as_u64()), (Some(11), Some(6)));
    place.json(&["session", "new", "--title", "Séance d’installation", "--date", "2021-02-15"]);
    let item = place.json(&["session", "add-item", "2021-02-15", "Lancement", "--duration", "30"]);
    assert_eq!(keys(&item), ["item", "session"]);
    let text = "# Ouverture\n[décision] Le comité **décide**.\n";
    std::fs::write(place.path("minutes.txt"), text).unwrap();
    place.json(&["minutes", "set", "2021-02-15", "1", &place.path("minutes.txt").display().to_string()]);
    assert_eq!(place.json(&["minutes", "show", "2021-02-15"])["items"][0]["text"], text);
    let pdf = place.path("minutes.pdf");
    let export = place.json(&["export", "minutes", "2021-02-15", "-o", &pdf.display().to_string()]);
    assert_eq!(keys(&export), ["bytes", "notices", "pages", "path"]);
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    let found = place.json(&["search", "comité décider"]);
    assert_eq!(found["hits"][0]["kind"], "minutes");
    let check = place.json(&["check"]);
    assert_eq!(check["clean"], true, "{check:#}");
    assert!(place.json(&["rebuild"])["documents"].as_u64().unwrap() > 12);
    let sessions = place.json(&["session", "list"]);
    assert_eq!(sessions["sessions"][0]["title"], "Séance d’installation");
    assert_eq!(place.json(&["session", "show", "2021-02-15"])["items"][0]["decisions"], 1);
}

#[test]
fn people_read_sentences_in_their_language() {
    let place = Place::new();
    place.init();
    assert!(place.text(&["members", "import", RELEASE], 0).contains("17 differences proposed"));
    let french = place.command(&["check"]).env("LC_ALL", "fr_FR.UTF-8").assert().code(0).get_output().stdout.clone();
    assert!(String::from_utf8(french).unwrap().contains("Tout est en ordre."));
    assert!(place.text(&["check"], 0).contains("Everything is in order."));
}

#[test]
fn standard_input_and_older_encodings_are_read() {
    let place = Place::new();
    place.init();
    let latin: Vec<u8> = "Experts éthique\r\n* Élise MODÈLE, Chargée d'études\r\n"
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let output = place.command(&["members", "import", "-", "--json"]).write_stdin(latin).assert().code(0);
    let proposal: Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    assert_eq!(proposal["colleges"][0]["members"][0]["given_name"], "Élise");
    assert_eq!(proposal["colleges"][0]["members"][0]["quality"], "Chargée d'études");
}

#[test]
fn every_ending_has_its_exit_code() {
    let place = Place::new();
    assert!(place.text(&["check"], 3).contains("holds no Délibéré committee"));
    place.init();
    assert!(place.text(&["no-such-command"], 2).contains("Usage"));
    assert!(place.text(&["session", "show", "2099-01-01"], 3).contains("is not, or no longer, in this committee"));
    assert!(place.text(&["members", "import", "/absent/file.txt"], 3).contains("cannot be found"));
    let init = ["init", "--name", "Autre", "--family-name", "AUTRE"];
    assert!(place.text(&init, 3).contains("already a committee in this place"));
    let refused = place.command(&["session", "show", "x", "--json"]).assert().code(3).get_output().stderr.clone();
    let refused: Value = serde_json::from_slice(&refused).unwrap();
    assert_eq!(keys(&refused), ["args", "code", "severity"]);
    flip_a_byte(&place.path("store/store.db"));
    let damaged = place.command(&["check"]).assert().get_output().status.code().unwrap();
    assert!(damaged == 1 || damaged == 4, "a damaged store is found: {damaged}");
}

/// Changes one byte in the middle of a file.
fn flip_a_byte(path: &Path) {
    let mut bytes = std::fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_demonstration_is_made_in_a_store_of_its_own() {
    let place = Place::new();
    place.json(&["demo", "--scale", "release"]);
    let view = place.json(&["members", "list", "--at", "2021-02-15"]);
    assert_eq!(view["voting"], 11);
    assert_eq!(place.json(&["check"])["clean"], true);
}
