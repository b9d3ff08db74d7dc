//! The program is killed at random moments while it types; what it acknowledged must be there afterwards.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use delibere_app::App;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Kills in the normal run; `DELIBERE_KILLS` asks for more (the long form: 200 and up).
const KILLS: u64 = 12;

fn call(app: &App, name: &str, request: Value) -> Value {
    app.dispatch(name, request).unwrap_or_else(|error| panic!("{name}: {error}"))["value"].clone()
}

/// A committee with one item; answers the document of its minutes.
fn prepare(home: &Path) -> String {
    let app = App::open_default(Some(home.to_owned())).unwrap();
    let founder = json!({ "given_name": "Jo", "family_name": "FICTIF", "quality": "", "role": "secretary" });
    call(&app, "shelf_create", json!({ "name": "Essai", "institution": "", "language": "fr", "founder": founder }));
    let session = json!({ "title": "Séance", "date": "2021-05-04", "start": null, "end": null, "place": "" });
    let session = call(&app, "session_save", session)["session"].clone();
    let item = json!({ "session": session, "title": "Point", "kind": "other", "duration": null });
    let item = call(&app, "item_save", item)["item"].clone();
    app.close().unwrap();
    format!("minutes:{}", item.as_str().unwrap())
}

/// Lets the typist acknowledge some words, then kills it; answers the last word that it said was safe.
fn type_and_kill(home: &Path, document: &str, first: u64, words: u64) -> u64 {
    let mut typist = Command::new(env!("CARGO_BIN_EXE_typist"))
        .arg(home)
        .args([document, &first.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(typist.stdout.take().unwrap()).lines();
    let mut last = first.saturating_sub(1);
    for line in lines.by_ref().take(usize::try_from(words).unwrap()) {
        last = line.unwrap().parse().unwrap();
    }
    // The typist goes on while the signal is on its way: the kill lands anywhere in its work.
    typist.kill().unwrap();
    for line in lines.map_while(Result::ok) {
        last = line.parse().unwrap_or(last);
    }
    typist.wait().unwrap();
    last
}

#[test]
fn what_was_acknowledged_is_there_after_every_kill() {
    let kills = std::env::var("DELIBERE_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let home = TempDir::new().unwrap();
    let document = prepare(home.path());
    let mut acknowledged = 0;
    for kill in 0..kills {
        // Spread over starting, typing and packing, the same in every run.
        let words = (kill * 37) % 61;
        acknowledged = type_and_kill(home.path(), &document, acknowledged + 1, words).max(acknowledged);
        let app = App::open_default(Some(home.path().to_owned())).unwrap();
        let text = call(&app, "text_open", json!({ "document": document }));
        let words: String =
            text["content"].as_array().unwrap().iter().map(|op| op["insert"].as_str().unwrap()).collect();
        let written: std::collections::BTreeSet<&str> = words.lines().collect();
        for number in 1..=acknowledged {
            assert!(written.contains(format!("mot{number}").as_str()), "word {number} is lost after kill {kill}");
        }
        let check = call(&app, "check_run", json!({}));
        assert_eq!(check["clean"], true, "after kill {kill}: {check:#}");
        app.close().unwrap();
        // A word that was written but not yet acknowledged may be there: the next one follows it.
        acknowledged = written.iter().filter_map(|word| word.strip_prefix("mot")?.parse().ok()).max().unwrap_or(0);
    }
    assert!(acknowledged > 0);
}
