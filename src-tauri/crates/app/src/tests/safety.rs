//! Nothing that was acknowledged is lost.

use serde_json::json;

use super::{Scenario, start};

#[test]
fn what_was_acknowledged_survives_a_crash_before_it_was_packed() {
    let (mut scenario, _, items) = Scenario::with_session();
    let document = format!("minutes:{}", items[0]);
    let mut expected = String::new();
    for round in 0..6 {
        for word in 0..5 {
            let words = format!("phrase {round}.{word}\n");
            scenario.append(&document, &words);
            expected.push_str(&words);
        }
        scenario.crash();
        assert_eq!(scenario.words(&document), expected);
    }
    scenario.assert_clean();
}

#[test]
fn opening_a_text_without_typing_writes_nothing() {
    let (scenario, _, items) = Scenario::with_session();
    let blocks = |scenario: &Scenario| scenario.value("check_run", json!({}))["blocks"].clone();
    let before = blocks(&scenario);
    let document = format!("minutes:{}", items[0]);
    let text = scenario.value("text_open", json!({ "document": document }));
    scenario.value("text_save", json!({ "document": document, "base": text["version"], "delta": [] }));
    assert_eq!(before, blocks(&scenario));
}

#[test]
fn a_difference_against_an_older_version_is_carried_forward() {
    let (scenario, _, items) = Scenario::with_session();
    let document = format!("minutes:{}", items[0]);
    scenario.append(&document, "Le comité écoute.\n");
    let base = scenario.value("text_open", json!({ "document": document }))["version"].clone();
    let save = |delta| scenario.value("text_save", json!({ "document": document, "base": base, "delta": delta }));
    save(json!([{ "insert": "Premier. " }]));
    let second = save(json!([{ "retain": 16 }, { "insert": " et décide" }]));
    assert_eq!(scenario.words(&document), "Premier. Le comité écoute et décide.\n");
    assert_eq!(second["remote"], json!([{ "insert": "Premier. " }]));
}

#[test]
fn a_store_that_another_program_holds_is_refused_and_untouched() {
    let scenario = Scenario::with_committee();
    let other = std::panic::catch_unwind(|| start(scenario.home.path(), 9));
    assert!(other.is_err(), "a second program opened the same store");
    let app = crate::App::open_default(Some(scenario.home.path().to_owned())).unwrap();
    let shelf = app.dispatch("shelf_view", json!({})).unwrap();
    assert_eq!(shelf["value"]["problem"]["code"], "store-in-use");
    assert_eq!(app.dispatch("home_view", json!({})).unwrap_err().code, "store-in-use");
    scenario.assert_clean();
}

#[test]
fn a_rebuild_gives_the_same_rows() {
    let scenario = Scenario::new();
    scenario.call("shelf_add_examples", json!({}));
    let dump = |scenario: &Scenario| scenario.app.state().current().unwrap().0.store.dump_projections().unwrap();
    let before = dump(&scenario);
    assert!(before.lines().count() > 100);
    scenario.call("rebuild_run", json!({}));
    assert!(before == dump(&scenario), "the rebuilt projections differ");
}

#[test]
fn closing_leaves_an_encrypted_backup_of_the_day() {
    let scenario = Scenario::with_committee();
    scenario.app.close().unwrap();
    let store = scenario.home.path().join("data/committees/comite-d-essai");
    let backup = store.join("backups/2021-02-15/store.db");
    let bytes = std::fs::read(backup).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"), "the backup is not encrypted");
}

#[test]
fn a_text_larger_than_a_block_is_kept_whole() {
    let (mut scenario, _, items) = Scenario::with_session();
    let document = format!("minutes:{}", items[0]);
    let words: String = (0..260_000).map(|number| format!("m{number} ")).collect::<String>() + "\n";
    assert!(words.len() > 1 << 20);
    scenario.append(&document, &words);
    scenario.crash();
    assert!(scenario.words(&document) == words, "the text is not what was acknowledged");
    scenario.assert_clean();
}
