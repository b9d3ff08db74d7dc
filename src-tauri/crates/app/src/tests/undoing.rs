//! Taking actions back, and the bin.

use serde_json::{Value, json};

use super::{Scenario, session};

/// Everything that the screens show of the committee.
fn everything(scenario: &Scenario, session: &str) -> Value {
    json!([
        scenario.value("committee_view", json!({})),
        scenario.value("members_view", json!({ "at": "2021-05-04" })),
        scenario.value("sessions_view", json!({})),
        scenario.app.dispatch("session_view", json!({ "session": session })).map(|answer| answer["value"].clone()).ok(),
    ])
}

#[test]
fn every_action_that_offers_it_can_be_taken_back_and_done_again() {
    let (scenario, s, items) = Scenario::with_session();
    let members = scenario.value("members_view", json!({ "at": "2021-05-04" }));
    let group = &members["groups"][0];
    let (college, person) = (group["college"]["id"].clone(), group["members"][0]["person"].clone());
    let member = json!({
        "person": person, "given_name": "Claire", "family_name": "AUTRE", "quality": "Autre", "email": "a@exemple.fr",
        "term": group["members"][0]["term"]["id"], "college": college, "role": "chair", "from": "2021-02-15",
        "until": "2024-02-14"
    });
    let mut renamed = session("Autre titre");
    renamed["session"] = json!(s);
    let actions = [
        (
            "committee_save",
            json!({ "name": "Autre", "institution": "", "letterhead": ["12 rue d’Essai"], "language": "en", "zone": "Europe/Brussels" }),
        ),
        ("member_save", member),
        ("member_archive", json!({ "person": person })),
        ("college_save", json!({ "college": college, "name": "Autre collège" })),
        ("college_save", json!({ "name": "Nouveau collège" })),
        ("college_move", json!({ "college": college })),
        ("session_save", renamed),
        ("session_archive", json!({ "session": s })),
        ("item_save", json!({ "session": s, "item": items[0], "title": "Autre", "kind": "hearing", "duration": null })),
        ("item_save", json!({ "session": s, "title": "Nouveau", "kind": "other", "duration": 5 })),
        ("item_move", json!({ "session": s, "item": items[0] })),
        ("item_archive", json!({ "session": s, "item": items[0] })),
        ("attendance_set", json!({ "session": s, "person": person, "status": "excused" })),
    ];
    for (name, request) in actions {
        let before = everything(&scenario, &s);
        let token = scenario.call(name, request)["undo"]["token"].clone();
        let after = everything(&scenario, &s);
        assert_ne!(before, after, "{name}");
        let token = scenario.call("undo", json!({ "token": token }))["undo"]["token"].clone();
        assert_eq!(before, everything(&scenario, &s), "{name}, taken back");
        let token = scenario.call("undo", json!({ "token": token }))["undo"]["token"].clone();
        assert_eq!(after, everything(&scenario, &s), "{name}, done again");
        scenario.call("undo", json!({ "token": token }));
        assert_eq!(before, everything(&scenario, &s), "{name}, taken back again");
    }
    scenario.assert_clean();
}

#[test]
fn what_is_put_in_the_bin_comes_back_whole() {
    let (scenario, s, items) = Scenario::with_session();
    let document = format!("minutes:{}", items[0]);
    scenario.append(&document, "Un texte qui reste.\n");
    let before = everything(&scenario, &s);
    scenario.call("item_archive", json!({ "session": s, "item": items[0] }));
    scenario.call("session_archive", json!({ "session": s }));
    let bin = scenario.value("bin_view", json!({}));
    let entries = bin["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 2);
    assert!(entries.iter().any(|entry| entry["title"] == "Premier point" && entry["by"] == "Jo FICTIF"), "{bin:#}");
    scenario.assert_clean();
    for entry in entries {
        scenario.call("bin_restore", json!({ "target": entry["target"] }));
    }
    assert_eq!(before, everything(&scenario, &s));
    assert_eq!(scenario.words(&document), "Un texte qui reste.\n");
    scenario.assert_clean();
}

#[test]
fn undoing_again_goes_further_back() {
    let (scenario, s, _) = Scenario::with_session();
    let titles = |scenario: &Scenario| {
        let view = scenario.value("session_view", json!({ "session": s }));
        view["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["title"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    for title in ["Trois", "Quatre"] {
        scenario.call("item_save", json!({ "session": s, "title": title, "kind": "other", "duration": null }));
    }
    assert_eq!(titles(&scenario), ["Premier point", "Deuxième point", "Trois", "Quatre"]);
    for left in [3, 2, 1] {
        scenario.call("undo", json!({ "token": null }));
        assert_eq!(titles(&scenario).len(), left);
    }
}
