//! What is refused, and by which code.

use serde_json::json;

use super::{Scenario, session};
use crate::ErrorCode;
use crate::api::Severity;

#[test]
fn bad_input_is_refused_with_a_code_that_says_why() {
    let (scenario, s, items) = Scenario::with_session();
    let people = scenario.value("members_view", json!({ "at": null }));
    let member = &people["groups"][0]["members"][0];
    let college = people["groups"][0]["college"]["id"].clone();
    let other = scenario.value("members_view", json!({ "at": null }));
    let own = other["groups"].as_array().unwrap().last().unwrap()["members"][0]["person"].clone();
    let with = |mut request: serde_json::Value, field: &str, value: serde_json::Value| {
        request[field] = value;
        request
    };
    let item = json!({ "session": s, "title": "Point", "kind": "other", "duration": 5 });
    let person = json!({
        "given_name": "", "family_name": "X", "quality": "", "email": "", "college": null, "role": "member",
        "from": "2021-01-01", "until": "2020-01-01"
    });
    let cases = [
        ("no_such_call", json!({}), ErrorCode::UnknownCall),
        ("session_save", json!({ "title": 3 }), ErrorCode::BadRequest),
        ("session_save", session("  "), ErrorCode::NameEmpty),
        ("session_save", session(&"x".repeat(501)), ErrorCode::FieldTooLong),
        ("session_save", with(session("S"), "date", json!("15/02/2021")), ErrorCode::DateInvalid),
        ("session_save", with(session("S"), "start", json!("25:00")), ErrorCode::TimeInvalid),
        ("session_view", json!({ "session": "inconnue" }), ErrorCode::NotFound),
        ("session_close", json!({ "session": s }), ErrorCode::SessionState),
        ("session_reopen", json!({ "session": s }), ErrorCode::SessionState),
        ("item_save", with(item.clone(), "kind", json!("fête")), ErrorCode::ChoiceInvalid),
        ("item_save", with(item, "duration", json!(0)), ErrorCode::DurationInvalid),
        ("member_save", person, ErrorCode::TermOrder),
        ("member_archive", json!({ "person": own }), ErrorCode::OwnPerson),
        ("college_archive", json!({ "college": college }), ErrorCode::CollegeNotEmpty),
        ("composition_propose", json!({ "text": "Il fait beau." }), ErrorCode::CompositionEmpty),
        ("bin_restore", json!({ "target": format!("session:{s}") }), ErrorCode::NotInBin),
        ("undo", json!({ "token": 9999 }), ErrorCode::NothingToUndo),
        ("text_open", json!({ "document": "minutes:00000000-0000-0000-0000-000000000000" }), ErrorCode::NotFound),
        (
            "text_save",
            json!({ "document": format!("minutes:{}", items[0]), "base": "???", "delta": [] }),
            ErrorCode::TextVersion,
        ),
        ("paper_add", json!({ "session": s, "item": items[0], "path": "/absent/papier.pdf" }), ErrorCode::FileNotFound),
        ("paper_add", json!({ "session": s, "item": items[0], "path": "/" }), ErrorCode::FileIsDirectory),
        ("preferences_set", json!({ "language": "fr", "theme": "dark", "text_size": 500 }), ErrorCode::ChoiceInvalid),
    ];
    let before = scenario.value("session_view", json!({ "session": s }));
    for (name, request, code) in cases {
        assert_eq!(scenario.refusal(name, request.clone()), code.name(), "{name} {request}");
    }
    let version =
        scenario.value("text_open", json!({ "document": format!("minutes:{}", items[0]) }))["version"].clone();
    for delta in [
        json!([{ "delete": 5 }]),
        json!([{ "insert": "x", "attributes": { "onclick": "y" } }]),
        json!([{ "insert": "x", "attributes": { "link": "javascript:alert(1)" } }]),
    ] {
        let request = json!({ "document": format!("minutes:{}", items[0]), "base": version, "delta": delta });
        assert_eq!(scenario.refusal("text_save", request), ErrorCode::TextDelta.name());
    }
    assert_eq!(before, scenario.value("session_view", json!({ "session": s })));
    assert_eq!(member["family_name"].as_str().map(str::is_empty), Some(false));
    scenario.assert_clean();
}

#[test]
fn without_a_committee_everything_else_says_so() {
    let scenario = Scenario::new();
    assert_eq!(scenario.refusal("home_view", json!({})), ErrorCode::NoCommittee.name());
    let error = scenario.app.dispatch("members_view", json!({ "at": null })).unwrap_err();
    assert_eq!(error.severity, Severity::Refused);
}
