//! Random work: whatever is done, the rebuild gives the same rows and texts are what was typed.

use delibere_domain::Delta;
use proptest::prelude::*;
use serde_json::json;

use super::{Scenario, session};

/// One random thing that a user does; numbers choose among what there is.
#[derive(Debug, Clone)]
enum Step {
    PlanSession,
    AddItem(usize),
    RenameItem(usize),
    MoveItem(usize, usize),
    ArchiveItem(usize),
    ArchiveSession(usize),
    Attend(usize, usize, usize),
    AddMember,
    ArchiveMember(usize),
    Type(usize, usize, String),
    Erase(usize, usize, usize),
    Undo,
    RestoreAll,
    Crash,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let n = 0..50usize;
    let words = "[a-zé😀 ]{1,8}";
    let step = prop_oneof![
        1 => Just(Step::PlanSession),
        3 => n.clone().prop_map(Step::AddItem),
        1 => n.clone().prop_map(Step::RenameItem),
        1 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::MoveItem(a, b)),
        1 => n.clone().prop_map(Step::ArchiveItem),
        1 => n.clone().prop_map(Step::ArchiveSession),
        2 => (n.clone(), n.clone(), n.clone()).prop_map(|(a, b, c)| Step::Attend(a, b, c)),
        1 => Just(Step::AddMember),
        1 => n.clone().prop_map(Step::ArchiveMember),
        8 => (n.clone(), n.clone(), words).prop_map(|(a, b, words)| Step::Type(a, b, words)),
        2 => (n.clone(), n.clone(), 1..6usize).prop_map(|(a, b, c)| Step::Erase(a, b, c)),
        2 => Just(Step::Undo),
        1 => Just(Step::RestoreAll),
        1 => Just(Step::Crash),
    ];
    prop::collection::vec(step, 1..40)
}

/// Sessions, items and people that can be chosen from.
#[derive(Default)]
struct Known {
    sessions: Vec<String>,
    items: Vec<(String, String)>,
    people: Vec<String>,
    /// What each text should be.
    texts: std::collections::BTreeMap<String, String>,
}

fn choose<T>(from: &[T], number: usize) -> Option<&T> {
    (!from.is_empty()).then(|| &from[number % from.len()])
}

fn take(scenario: &mut Scenario, known: &mut Known, step: &Step) {
    // A refusal is an answer like any other: the thing may be in the bin.
    let act = |scenario: &Scenario, name: &str, request| scenario.app.dispatch(name, request).ok();
    match step {
        Step::PlanSession => {
            let planned = scenario.value("session_save", session("Séance"));
            known.sessions.push(planned["session"].as_str().unwrap().to_owned());
        }
        Step::AddItem(at) => {
            let Some(session) = choose(&known.sessions, *at) else { return };
            let request = json!({ "session": session, "title": "Point", "kind": "other", "duration": 10 });
            if let Some(added) = act(scenario, "item_save", request) {
                known.items.push((session.clone(), added["value"]["item"].as_str().unwrap().to_owned()));
            }
        }
        Step::RenameItem(at) => {
            let Some((session, item)) = choose(&known.items, *at) else { return };
            let request =
                json!({ "session": session, "item": item, "title": format!("Point {at}"), "kind": "hearing" });
            act(scenario, "item_save", request);
        }
        Step::MoveItem(at, before) => {
            let Some((session, item)) = choose(&known.items, *at) else { return };
            let before = choose(&known.items, *before).filter(|(other, _)| other == session).map(|(_, item)| item);
            act(scenario, "item_move", json!({ "session": session, "item": item, "before": before }));
        }
        Step::ArchiveItem(at) => {
            let Some((session, item)) = choose(&known.items, *at) else { return };
            act(scenario, "item_archive", json!({ "session": session, "item": item }));
        }
        Step::ArchiveSession(at) => {
            let Some(session) = choose(&known.sessions, *at) else { return };
            act(scenario, "session_archive", json!({ "session": session }));
        }
        Step::Attend(at, person, status) => {
            let (Some(session), Some(person)) = (choose(&known.sessions, *at), choose(&known.people, *person)) else {
                return;
            };
            let status = [Some("present"), Some("remote"), Some("excused"), None][status % 4];
            act(scenario, "attendance_set", json!({ "session": session, "person": person, "status": status }));
        }
        Step::AddMember => {
            let request = json!({
                "given_name": "Sam", "family_name": format!("N{}", known.people.len()), "quality": "", "email": "",
                "college": null, "role": "observer", "from": "2021-01-01"
            });
            known.people.push(scenario.value("member_save", request)["person"].as_str().unwrap().to_owned());
        }
        Step::ArchiveMember(at) => {
            let Some(person) = choose(&known.people, *at) else { return };
            act(scenario, "member_archive", json!({ "person": person }));
        }
        Step::Type(at, place, words) => edit(scenario, known, *at, *place, words, 0),
        Step::Erase(at, place, count) => edit(scenario, known, *at, *place, "", *count),
        Step::Undo => {
            act(scenario, "undo", json!({ "token": null }));
        }
        Step::RestoreAll => {
            let bin = scenario.value("bin_view", json!({}));
            for entry in bin["entries"].as_array().unwrap() {
                act(scenario, "bin_restore", json!({ "target": entry["target"] }));
            }
        }
        Step::Crash => scenario.crash(),
    }
}

/// Replaces some characters of a text, in the program and in what it should be.
fn edit(scenario: &Scenario, known: &mut Known, at: usize, place: usize, words: &str, erased: usize) {
    let Some((_, item)) = choose(&known.items, at) else { return };
    let document = format!("minutes:{item}");
    let Ok(text) = scenario.app.dispatch("text_open", json!({ "document": document })) else { return };
    let expected = known.texts.entry(document.clone()).or_default();
    let mut units: Vec<char> = expected.chars().collect();
    let place = place % (units.len() + 1);
    let erased = erased.min(units.len() - place);
    let len = |chars: &[char]| chars.iter().map(|c| c.len_utf16()).sum::<usize>();
    let mut delta = Vec::new();
    if place > 0 {
        delta.push(json!({ "retain": len(&units[..place]) }));
    }
    if !words.is_empty() {
        delta.push(json!({ "insert": words }));
    }
    if erased > 0 {
        delta.push(json!({ "delete": len(&units[place..place + erased]) }));
    }
    units.splice(place..place + erased, words.chars());
    *expected = units.into_iter().collect();
    let request = json!({ "document": document, "base": text["value"]["version"], "delta": delta });
    scenario.call("text_save", request);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_work_the_texts_are_what_was_typed_and_the_check_is_clean(steps in steps()) {
        let mut scenario = Scenario::with_committee();
        let mut known = Known::default();
        take(&mut scenario, &mut known, &Step::PlanSession);
        take(&mut scenario, &mut known, &Step::AddItem(0));
        for step in &steps {
            take(&mut scenario, &mut known, step);
        }
        scenario.assert_clean();
        scenario.crash();
        take(&mut scenario, &mut known, &Step::RestoreAll);
        for (document, expected) in &known.texts {
            prop_assert_eq!(&scenario.words(document), expected);
        }
        scenario.assert_clean();
    }

    #[test]
    fn a_difference_of_two_texts_turns_one_into_the_other(a in "[abé \n*#-]{0,40}", b in "[abé \n*#-]{0,40}") {
        let (old, new) = (crate::markup::parse(&a).to_delta(), crate::markup::parse(&b).to_delta());
        let change = crate::markup::difference(&old, &new);
        let changed: Delta = change.apply(&old).unwrap();
        prop_assert_eq!(changed, new);
    }
}
