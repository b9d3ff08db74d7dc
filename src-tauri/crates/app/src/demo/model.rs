//! The model committee: openly fictitious, rich enough to show every element.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Days, NaiveDate};

use super::model_minutes::{NEXT, SESSIONS, Scene};
use super::release::set_notice;
use super::stage::Stage;
use crate::api::{CollegeSaveRequest, FounderRequest, MemberSaveRequest, SessionSaveRequest, ShelfCreateRequest};
use crate::keychain::Keychain;
use crate::{UserError, feature};

pub(super) const NAME: &str = "Comité d’éthique du numérique (comité modèle)";
pub(super) const INSTITUTION: &str = "Agence modèle";
pub(super) const NOTICE: &str = "Comité modèle : personnes, faits et avis fictifs";

/// A fictitious member: given name, family name, title, role.
pub(super) type Seat = (&'static str, &'static str, &'static str, &'static str);

/// The colleges and who sits in them.
pub(super) const COLLEGES: &[(&str, &[Seat])] = &[
    (
        "Experts techniques",
        &[
            ("Camille", "EXEMPLE", "Professeure d’informatique, Université de Modèle-Ville", "chair"),
            ("Sacha", "PROTOTYPE", "Ingénieur de recherche, Laboratoire des systèmes imaginaires", "member"),
        ],
    ),
    ("Expert éthique", &[("Dominique", "HYPOTHÈSE", "Philosophe, École des cas d’école", "rapporteur")]),
    ("Experte juridique", &[("Maxence", "GABARIT", "Maîtresse de conférences en droit public", "member")]),
    (
        "Représentants des usagers",
        &[
            ("Alix", "TÉMOIN", "Directrice de l’association « Usagers d’essai »", "vice_chair"),
            ("Noor", "MAQUETTE", "Déléguée du Collectif des exemples", "member"),
        ],
    ),
    (
        "Représentants du personnel",
        &[
            ("Charlie", "CANEVAS", "Conseillère, syndicat fictif A", "member"),
            ("Morgan", "ÉBAUCHE", "Conseiller, syndicat fictif B", "member"),
        ],
    ),
    (
        "Représentants du conseil d’administration",
        &[
            ("Lou", "ESQUISSE", "Administratrice, collège des employeurs", "member"),
            ("Andrea", "PATRON-TYPE", "Administrateur, collège de l’État", "member"),
            ("Claude", "SPÉCIMEN", "Administratrice, collège des salariés", "member"),
        ],
    ),
];

/// Makes the model committee, its sessions around `today`.
pub(super) fn make(directory: &Path, keychain: &Keychain, today: NaiveDate) -> Result<(), UserError> {
    let begun = before(today, 420);
    let stage = found(directory, keychain, "model committee", begun)?;
    let people = compose(&stage, begun)?;
    former_member(&stage, begun)?;
    for (days, scene) in SESSIONS {
        hold(&stage, &people, tuesday(before(today, *days)), scene)?;
    }
    plan_next(&stage, today)?;
    stage.end()
}

/// Founds the model committee.
pub(super) fn found(directory: &Path, keychain: &Keychain, seed: &str, day: NaiveDate) -> Result<Stage, UserError> {
    let request = ShelfCreateRequest {
        name: NAME.to_owned(),
        institution: INSTITUTION.to_owned(),
        language: "fr".to_owned(),
        founder: FounderRequest {
            given_name: "Jo".to_owned(),
            family_name: "FICTIF".to_owned(),
            quality: "Secrétaire du comité modèle".to_owned(),
            role: "secretary".to_owned(),
        },
    };
    let stage = Stage::found(directory, keychain, seed, day, &request)?;
    set_notice(&stage, NOTICE)?;
    Ok(stage)
}

/// Gives the committee its colleges and members; answers the people by family name.
pub(super) fn compose(stage: &Stage, from: NaiveDate) -> Result<BTreeMap<&'static str, String>, UserError> {
    let mut people = BTreeMap::new();
    for (name, seats) in COLLEGES {
        let request = CollegeSaveRequest { college: None, name: (*name).to_owned() };
        let college = feature::colleges::save(&stage.app, request)?.value.college;
        for (given_name, family_name, quality, role) in *seats {
            let request = MemberSaveRequest {
                person: None,
                given_name: (*given_name).to_owned(),
                family_name: (*family_name).to_owned(),
                quality: (*quality).to_owned(),
                email: String::new(),
                term: None,
                college: Some(college.clone()),
                role: (*role).to_owned(),
                from: Some(from.to_string()),
                until: Some((from + Days::new(3 * 365)).to_string()),
            };
            people.insert(*family_name, feature::members::save(&stage.app, request)?.value.person);
        }
    }
    Ok(people)
}

/// Somebody whose term ended before the first session.
fn former_member(stage: &Stage, begun: NaiveDate) -> Result<(), UserError> {
    let request = MemberSaveRequest {
        person: None,
        given_name: "Robin".to_owned(),
        family_name: "BROUILLON".to_owned(),
        quality: "Délégué du Collectif des exemples".to_owned(),
        email: String::new(),
        term: None,
        college: None,
        role: "observer".to_owned(),
        from: Some(begun.to_string()),
        until: Some((begun + Days::new(90)).to_string()),
    };
    feature::members::save(&stage.app, request).map(|_| ())
}

/// Holds a session: agenda, attendance, minutes.
fn hold(stage: &Stage, people: &BTreeMap<&str, String>, day: NaiveDate, scene: &Scene) -> Result<(), UserError> {
    stage.at(day, 8, 0);
    let session = stage.session(SessionSaveRequest {
        session: None,
        title: scene.title.to_owned(),
        date: day.to_string(),
        start: Some("14:00".to_owned()),
        end: Some("17:00".to_owned()),
        place: scene.place.to_owned(),
    })?;
    let items: Vec<String> = scene
        .items
        .iter()
        .map(|item| stage.item(&session, item.title, item.kind, item.duration))
        .collect::<Result<_, _>>()?;
    for (name, status, (hour, minute)) in scene.before {
        stage.at(day, *hour, *minute);
        attend(stage, people, &session, name, status)?;
    }
    stage.at(day, 14, 2);
    stage.open(&session)?;
    for (name, status, (hour, minute)) in scene.during {
        stage.at(day, *hour, *minute);
        attend(stage, people, &session, name, status)?;
    }
    for (item, minutes) in items.iter().zip(scene.items) {
        stage.minutes(&session, item, minutes.text)?;
    }
    for (item, name, words) in scene.papers {
        stage.paper(&session, &items[*item], name, words)?;
    }
    stage.at(day, 16, 48);
    stage.pack()?;
    stage.close(&session)
}

fn attend(
    stage: &Stage,
    people: &BTreeMap<&str, String>,
    session: &str,
    name: &str,
    status: &str,
) -> Result<(), UserError> {
    match people.get(name) {
        Some(person) => stage.attendance(session, person, status),
        None => Err(UserError::internal(name)),
    }
}

/// Plans the next session, with its agenda.
fn plan_next(stage: &Stage, today: NaiveDate) -> Result<(), UserError> {
    stage.at(today, 8, 30);
    let day = tuesday(today + Days::new(18));
    let session = stage.session(SessionSaveRequest {
        session: None,
        title: "Quatrième séance".to_owned(),
        date: day.to_string(),
        start: Some("14:00".to_owned()),
        end: Some("17:00".to_owned()),
        place: "Salle des Gabarits, 2e étage".to_owned(),
    })?;
    NEXT.iter().try_for_each(|(title, kind, duration)| stage.item(&session, title, kind, *duration).map(|_| ()))
}

/// The day so many days before another.
fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// The first Tuesday from a day on: committees meet on working days.
pub(super) fn tuesday(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| chrono::Datelike::weekday(day) == chrono::Weekday::Tue).unwrap_or(day)
}
