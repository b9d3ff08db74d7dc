//! The main job: compose the committee, hold a session, take its minutes, export them.

use serde_json::json;

use super::Scenario;

#[test]
fn the_press_release_gives_six_colleges_and_eleven_members_and_nothing_the_second_time() {
    let scenario = Scenario::with_committee();
    let proposal = scenario.compose();
    let colleges = proposal["colleges"].as_array().unwrap();
    let members: usize = colleges.iter().map(|college| college["members"].as_array().unwrap().len()).sum();
    assert_eq!((colleges.len(), members), (6, 11));
    let view = scenario.value("members_view", json!({ "at": "2021-02-15" }));
    assert_eq!((view["voting"].as_u64(), view["quorum_needed"].as_u64()), (Some(11), Some(6)));
    assert_eq!(scenario.compose()["differences"], 0);
    let again = scenario.value("members_view", json!({ "at": "2021-02-15" }));
    assert_eq!(view, again);
    let before = scenario.value("members_view", json!({ "at": "2021-02-14" }));
    assert_eq!(before["voting"], 0);
    scenario.assert_clean();
}

#[test]
fn a_session_is_held_and_its_minutes_become_a_pdf() {
    let (scenario, session, items) = Scenario::with_session();
    scenario.call("session_open", json!({ "session": session }));
    let view = scenario.value("session_view", json!({ "session": session }));
    for row in view["attendance"].as_array().unwrap().iter().flat_map(|group| group["rows"].as_array().unwrap()).take(6)
    {
        let request = json!({ "session": session, "person": row["person"], "status": "present" });
        scenario.call("attendance_set", request);
    }
    scenario.append(&format!("minutes:{}", items[0]), "Le comité est installé.\n");
    scenario.call("session_close", json!({ "session": session }));
    let view = scenario.value("session_view", json!({ "session": session }));
    assert_eq!((view["state"].as_str(), view["opened_at"].as_str()), (Some("closed"), Some("14:05")));
    assert_eq!((view["quorum"]["counted"].as_u64(), view["quorum"]["reached"].as_bool()), (Some(6), Some(true)));
    assert_eq!(view["items"][0]["planned_start"], "14:00");
    assert_eq!(view["items"][1]["planned_start"], "14:30");
    let export = |name: &str| {
        let path = scenario.home.path().join(name);
        let request = json!({ "session": session, "path": path });
        assert_eq!(scenario.value("minutes_export", request)["notices"], json!([]));
        std::fs::read(path).unwrap()
    };
    let bytes = export("a.pdf");
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(bytes, export("b.pdf"), "the same content gives the same bytes");
    let preview = scenario.value("minutes_preview", json!({ "session": session, "known": [] }));
    let hash = preview["pages"][0]["hash"].clone();
    let again = scenario.value("minutes_preview", json!({ "session": session, "known": [hash] }));
    assert!(preview["pages"][0]["svg"].is_string() && again["pages"][0]["svg"].is_null());
    scenario.assert_clean();
}

#[test]
fn a_text_of_the_command_line_writes_only_what_differs() {
    let (scenario, session, items) = Scenario::with_session();
    let set = |text: &str| {
        scenario.value("minutes_set", json!({ "session": session, "item": items[0], "text": text }));
        let view = scenario.value("minutes_text", json!({ "session": session }));
        assert_eq!(view["items"][0]["text"], text);
    };
    set("# Titre\n[décision] Le comité **décide**.\n");
    set("# Titre\n[action] Le comité *décide* encore.\n- un point\n");
    set("");
    scenario.assert_clean();
}

#[test]
fn what_was_written_is_found_whatever_its_accents_and_inflections() {
    let (scenario, session, items) = Scenario::with_session();
    scenario.append(&format!("minutes:{}", items[1]), "Les écarts constatés entre les publics sont mesurés.\n");
    scenario.app.close().unwrap();
    scenario.app.state().open("comite-d-essai").unwrap();
    for words in ["écart", "ECARTS constaté", "public mesurer", "\"entre les publics\"", "ecar"] {
        let found = scenario.value("search", json!({ "words": words, "limit": 10 }));
        assert_eq!(found["hits"][0]["item"], json!(items[1]), "{words}");
        assert_eq!(found["hits"][0]["session"], json!(session), "{words}");
    }
    let found = scenario.value("search", json!({ "words": "ganascia", "limit": 10 }));
    assert_eq!(found["hits"][0]["kind"], "person");
}

#[test]
fn papers_are_kept_with_the_committee_and_come_out_again() {
    let (scenario, session, items) = Scenario::with_session();
    let source = scenario.home.path().join("note.txt");
    std::fs::write(&source, "Note de présentation").unwrap();
    let paper = scenario.value("paper_add", json!({ "session": session, "item": items[0], "path": source }));
    let copy = scenario.home.path().join("copie.txt");
    let mut request = paper.clone();
    request["path"] = json!(copy);
    scenario.value("paper_export", request);
    assert_eq!(std::fs::read_to_string(copy).unwrap(), "Note de présentation");
    scenario.call("paper_archive", paper);
    let view = scenario.value("session_view", json!({ "session": session }));
    assert_eq!(view["items"][0]["papers"], json!([]));
    scenario.assert_clean();
}

#[test]
fn both_examples_are_made_and_the_model_committee_opens() {
    let scenario = Scenario::new();
    let shelf = scenario.value("shelf_add_examples", json!({}));
    assert_eq!(shelf["current"], "exemple-modele");
    assert_eq!(shelf["committees"].as_array().unwrap().len(), 2);
    let sessions = scenario.value("sessions_view", json!({}));
    let sessions = sessions["sessions"].as_array().unwrap();
    assert_eq!(sessions.iter().filter(|session| session["state"] == "closed").count(), 3);
    let home = scenario.value("home_view", json!({}));
    assert_eq!(home["next"]["title"], "Quatrième séance");
    scenario.assert_clean();
    scenario.call("shelf_open", json!({ "store": "exemple-communique" }));
    let view = scenario.value("members_view", json!({ "at": "2021-02-15" }));
    assert_eq!(view["voting"], 11);
    let sessions = scenario.value("sessions_view", json!({}));
    let session = &sessions["sessions"][0];
    assert_eq!((session["date"].as_str(), session["state"].as_str()), (Some("2021-02-15"), Some("planned")));
    let view = scenario.value("session_view", json!({ "session": session["session"] }));
    assert_eq!(view["attendance_open"], 11, "the release does not say who was there");
    scenario.assert_clean();
}
