//! Projections: what is written is read, and the order of writing leaves no trace.

use chrono::NaiveTime;
use delibere_domain::{
    AgendaItem, Attendance, AttendanceStatus, College, Committee, ItemKind, Paper, Person, Role, Session, SessionState,
    Term,
};
use proptest::prelude::*;

use super::kit::{committee_id, day, item_id, minutes, person_id, session_id, store, text};
use crate::{ArchivedRow, SearchEntry, SearchQuery, Store, StoreError, Writer};

fn committee() -> Committee {
    Committee {
        id: committee_id(1),
        name: "Comité d'éthique".to_owned(),
        institution: "Établissement".to_owned(),
        letterhead: vec!["1, rue de l'Exemple".to_owned(), String::new(), "exemple.org".to_owned()],
        language: "fr".to_owned(),
        zone: "Europe/Paris".to_owned(),
        notice: "Exemple".to_owned(),
    }
}

fn college(number: u128, order: &str) -> College {
    College {
        id: format!("{number:032x}").parse().unwrap(),
        name: format!("Collège {number}"),
        order: order.to_owned(),
    }
}

fn person(number: u128, family_name: &str) -> Person {
    Person {
        id: person_id(number),
        given_name: "Anne-Sophie".to_owned(),
        family_name: family_name.to_owned(),
        quality: "Juriste, « qualité » mot pour mot".to_owned(),
        email: "a@exemple.org".to_owned(),
    }
}

fn term(number: u128, role: Role) -> Term {
    Term {
        id: format!("{number:032x}").parse().unwrap(),
        person: person_id(number),
        college: number.is_multiple_of(2).then(|| college(number, "a").id),
        role,
        from: day("2021-02-15"),
        until: number.is_multiple_of(3).then(|| day("2024-02-14")),
        predecessor: (number > 1).then(|| format!("{:032x}", number - 1).parse().unwrap()),
    }
}

fn session(number: u128, date: &str, items: u128) -> Session {
    let time = |hour, minute, second| NaiveTime::from_hms_opt(hour, minute, second);
    Session {
        id: session_id(number),
        title: format!("Séance {number}"),
        date: day(date),
        start: time(9, 30, 0),
        end: time(12, 0, 0),
        place: "Salle 2".to_owned(),
        zone: "Europe/Paris".to_owned(),
        state: [SessionState::Planned, SessionState::Open, SessionState::Closed][number as usize % 3],
        opened_at: time(9, 34, 12),
        closed_at: None,
        items: (0..items)
            .map(|place| AgendaItem {
                id: item_id(number * 100 + place),
                title: format!("Point {place}"),
                kind: [ItemKind::Approval, ItemKind::Deliberation, ItemKind::Other][place as usize % 3],
                duration: (place > 0).then_some(20),
                order: format!("a{place}"),
                papers: (0..place)
                    .map(|paper| Paper {
                        id: format!("{:032x}", number * 10_000 + place * 100 + paper).parse().unwrap(),
                        name: format!("pièce {paper}.pdf"),
                        media_type: "application/pdf".to_owned(),
                        size: 1_000 + paper as u64,
                        hash: [paper as u8; 32],
                    })
                    .collect(),
            })
            .collect(),
        attendance: vec![
            Attendance { person: person_id(2), status: AttendanceStatus::Remote, arrived: time(9, 40, 0), left: None },
            Attendance { person: person_id(1), status: AttendanceStatus::Excused, arrived: None, left: None },
        ],
    }
}

fn entry(key: &str, title: &str, body: &str) -> SearchEntry {
    SearchEntry {
        key: key.to_owned(),
        kind: key.split(':').next().unwrap().to_owned(),
        title: title.to_owned(),
        body: body.to_owned(),
        context: "Séance".to_owned(),
        date: Some(day("2021-02-15")),
    }
}

#[test]
fn the_committee_and_its_people_come_back_as_they_were_written() {
    let (_dir, store) = store();
    let roles = [Role::Chair, Role::ViceChair, Role::Member, Role::Rapporteur, Role::Secretary, Role::Observer];
    let terms: Vec<Term> = (1..).zip(roles).map(|(number, role)| term(number, role)).collect();
    store
        .write(|writer| {
            writer.put_committee(&Committee { id: committee_id(9), ..committee() })?;
            writer.put_committee(&committee())?;
            writer.put_colleges(&[college(9, "z")])?;
            writer.put_colleges(&[college(1, "b"), college(2, "a")])?;
            writer.put_person(&person(1, "Zola"))?;
            writer.put_person(&person(2, "Martin"))?;
            writer.put_person(&person(1, "Arendt"))?;
            writer.put_terms(&[term(9, Role::Member)])?;
            writer.put_terms(&terms)
        })
        .unwrap();
    assert_eq!(store.committee().unwrap(), Some(committee()));
    assert_eq!(store.colleges().unwrap(), [college(2, "a"), college(1, "b")]);
    assert_eq!(store.persons().unwrap(), [person(1, "Arendt"), person(2, "Martin")]);
    assert_eq!(store.terms().unwrap(), terms);
}

#[test]
fn a_session_comes_back_whole_and_is_replaced_whole() {
    let (_dir, store) = store();
    let first = session(1, "2021-02-15", 4);
    store.write(|writer| writer.put_session(&first)).unwrap();
    assert_eq!(store.session(first.id).unwrap(), Some(first.clone()));
    let mut second = Session { title: "Autre".to_owned(), attendance: Vec::new(), ..first };
    second.items.reverse();
    second.items.pop();
    store.write(|writer| writer.put_session(&second)).unwrap();
    assert_eq!(store.session(second.id).unwrap(), Some(second.clone()));
    assert_eq!(store.session_of(second.items[0].id).unwrap(), Some(second.id));
    assert_eq!(store.session(session_id(7)).unwrap(), None);
    assert_eq!(store.session_of(item_id(7)).unwrap(), None);
}

#[test]
fn odd_data_never_keeps_a_session_from_being_projected() {
    let (_dir, store) = store();
    let mut odd = session(1, "2021-02-15", 2);
    odd.items.push(odd.items[0].clone());
    odd.attendance.push(odd.attendance[0].clone());
    let twin = Session { id: session_id(2), ..odd.clone() };
    store
        .write(|writer| {
            writer.put_session(&odd)?;
            writer.put_session(&twin)
        })
        .unwrap();
    assert_eq!(store.session(odd.id).unwrap(), Some(odd));
    assert_eq!(store.session(twin.id).unwrap(), Some(twin));
}

#[test]
fn the_list_of_sessions_counts_its_items_and_those_with_minutes() {
    let (_dir, store) = store();
    store
        .write(|writer| {
            writer.put_session(&session(2, "2021-03-01", 3))?;
            writer.put_session(&session(1, "2021-02-15", 2))?;
            writer.put_text(&text(200, "Été\n", 1))?;
            writer.put_text(&text(202, "un\ndeux\n", 2))?;
            writer.put_text(&text(201, "\n", 3))?;
            writer.put_text(&text(999, "elsewhere\n", 4))
        })
        .unwrap();
    let sessions = store.sessions().unwrap();
    let figures: Vec<_> = sessions.iter().map(|row| (row.id, row.items, row.written)).collect();
    assert_eq!(figures, [(session_id(1), 2, 0), (session_id(2), 3, 2)]);
    assert_eq!((sessions[0].date, sessions[0].state), (day("2021-02-15"), SessionState::Open));
    assert_eq!(sessions[0].place, "Salle 2");
    assert_eq!(sessions[0].start, NaiveTime::from_hms_opt(9, 30, 0));
}

#[test]
fn texts_are_replaced_and_the_latest_come_first() {
    let (_dir, store) = store();
    store
        .write(|writer| {
            writer.put_text(&text(1, "old", 1))?;
            writer.put_text(&text(2, "two", 2))?;
            writer.put_text(&text(3, "three", 3))?;
            writer.put_text(&text(1, "new", 4))
        })
        .unwrap();
    assert_eq!(store.text(minutes(1)).unwrap(), Some(text(1, "new", 4)));
    assert_eq!(store.texts_recent(2).unwrap(), [text(1, "new", 4), text(3, "three", 3)]);
}

#[test]
fn the_bin_is_replaced_as_a_whole() {
    let (_dir, store) = store();
    let row = |target: &str| ArchivedRow { target: target.to_owned(), at_ms: 5, by: "someone".to_owned() };
    store.write(|writer| writer.put_archived(&[row("person:1"), row("item:2/3")])).unwrap();
    assert_eq!(store.archived().unwrap(), [row("item:2/3"), row("person:1")]);
    store.write(|writer| writer.put_archived(&[row("person:1")])).unwrap();
    assert_eq!(store.archived().unwrap(), [row("person:1")]);
}

fn fill(writer: &mut Writer<'_>) -> Result<(), StoreError> {
    writer.put_committee(&committee())?;
    writer.put_colleges(&[college(1, "a")])?;
    writer.put_person(&person(1, "Martin"))?;
    writer.put_terms(&[term(1, Role::Chair)])?;
    writer.put_session(&session(1, "2021-02-15", 3))?;
    writer.put_text(&text(100, "Bonjour\n", 1))?;
    writer.put_archived(&[ArchivedRow { target: "person:1".to_owned(), at_ms: 1, by: String::new() }])?;
    writer.put_search(&entry("minutes:1", "Ouverture", "Bonjour à toutes et à tous"))
}

#[test]
fn clearing_empties_every_projection_and_nothing_else() {
    let (_dir, store) = store();
    store.write(fill).unwrap();
    store.write(|writer| writer.put_meta("key", b"value")).unwrap();
    let full = store.dump_projections().unwrap();
    store.write(|writer| writer.clear_projections()).unwrap();
    assert_eq!(store.dump_projections().unwrap(), "");
    let query = SearchQuery { words: "bonjour".to_owned(), limit: 5, kinds: Vec::new() };
    assert_eq!(store.search(&query).unwrap(), []);
    assert_eq!(store.meta("key").unwrap().unwrap(), b"value");
    store.write(fill).unwrap();
    assert_eq!(store.dump_projections().unwrap(), full);
    assert_eq!(store.integrity().unwrap(), []);
}

#[test]
fn the_dump_names_every_table_of_the_projections() {
    let (_dir, store) = store();
    store.write(fill).unwrap();
    let dump = store.dump_projections().unwrap();
    let projections = include_str!("../migrations/0002_projections.sql");
    let tables = projections.lines().filter_map(|line| line.strip_prefix("CREATE TABLE "));
    for table in tables.map(|rest| rest.split(' ').next().unwrap()).chain(["search_index"]) {
        assert!(dump.lines().any(|line| line.split(' ').next() == Some(table)), "{table} is missing");
    }
}

#[derive(Debug, Clone)]
enum Step {
    Person(u128, String),
    Session(u128, u128),
    Text(u128, String),
    Search(u8, String),
    Forget(u8),
}

fn step() -> impl Strategy<Value = Step> {
    let words = "[a-cé ]{0,12}";
    prop_oneof![
        (0..4_u128, words).prop_map(|(number, name)| Step::Person(number, name)),
        (0..3_u128, 0..4_u128).prop_map(|(number, items)| Step::Session(number, items)),
        (0..4_u128, words).prop_map(|(number, plain)| Step::Text(number, plain)),
        (0..4_u8, words).prop_map(|(number, body)| Step::Search(number, body)),
        (0..4_u8).prop_map(Step::Forget),
    ]
}

fn take(store: &Store, step: &Step) {
    store
        .write(|writer| match step {
            Step::Person(number, name) => writer.put_person(&person(*number, name)),
            Step::Session(number, items) => writer.put_session(&session(*number, "2021-02-15", *items)),
            Step::Text(number, plain) => writer.put_text(&text(*number, plain, 1)),
            Step::Search(number, body) => writer.put_search(&entry(&format!("minutes:{number}"), "Titre", body)),
            Step::Forget(number) => writer.remove_search(&format!("minutes:{number}")),
        })
        .unwrap();
}

/// What replaces or undoes the same row.
fn subject(step: &Step) -> (u8, u128) {
    match step {
        Step::Person(number, _) => (0, *number),
        Step::Session(number, _) => (1, *number),
        Step::Text(number, _) => (2, *number),
        Step::Search(number, _) | Step::Forget(number) => (3, u128::from(*number)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_history_leaves_the_rows_of_its_last_steps_alone(history in prop::collection::vec(step(), 1..20)) {
        let (_dir, incremental) = store();
        history.iter().for_each(|step| take(&incremental, step));

        let mut last: Vec<&Step> = Vec::new();
        for step in history.iter().rev() {
            if !last.iter().any(|kept| subject(kept) == subject(step)) {
                last.push(step);
            }
        }
        let (_other, rebuilt) = store();
        last.into_iter().for_each(|step| take(&rebuilt, step));
        prop_assert_eq!(incremental.dump_projections().unwrap(), rebuilt.dump_projections().unwrap());
    }
}
