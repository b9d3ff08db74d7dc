//! Members: who composes the committee at a date, and their terms.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use delibere_domain::{Composition, DocumentId, Person, PersonId, Quorum, RuleProfile, Seat, Term, TermError, TermId};
use delibere_journal::{Act, Target};

use crate::api::{
    CollegeView, MemberGroup, MemberSaveRequest, MemberView, MembersRequest, MembersView, Message, Nothing, PersonRef,
    Response, TermView,
};
use crate::committee::OpenCommittee;
use crate::convert::{date, full_name, id, limited, name, store_error};
use crate::draft::Draft;
use crate::feature::shelf::role;
use crate::record::{PersonField, write_text};
use crate::{App, ErrorCode, UserError};

/// Answers `members_view`.
pub(crate) fn view(app: &App, request: MembersRequest) -> Result<Response<MembersView>, UserError> {
    app.read(|open, ports| {
        let at = match &request.at {
            Some(at) => date(at)?,
            None => ports.clock.local().0,
        };
        members_view(open, at)
    })
}

/// Carries out `member_save`.
pub(crate) fn save(app: &App, request: MemberSaveRequest) -> Result<Response<PersonRef>, UserError> {
    app.write(|open, ports| {
        let family_name = name(&request.family_name)?;
        let given_name = limited(&request.given_name, 200)?;
        let quality = limited(&request.quality, 1000)?;
        let email = limited(&request.email, 200)?;
        let person = match &request.person {
            Some(person) => open.known_person(person)?,
            None => PersonId::from_uuid(ports.new_uuid()),
        };
        let shown = format!("{given_name} {family_name}");
        let done = if request.person.is_some() { "done-member-saved" } else { "done-member-added" };
        let mut draft = Draft::new(tags()).done(Message::new(done).with("name", shown.trim()));
        draft.edit(
            DocumentId::person(person),
            [
                write_text(PersonField::GivenName.path(), &given_name),
                write_text(PersonField::FamilyName.path(), &family_name),
                write_text(PersonField::Quality.path(), &quality),
                write_text(PersonField::Email.path(), &email),
            ],
        );
        if request.person.is_none() {
            draft.creates(Target::Person(person));
        }
        if let Some(from) = request.from.as_deref().filter(|from| !from.is_empty()) {
            let terms = open.store.terms().map_err(store_error)?;
            let term_id = match &request.term {
                Some(term) => id(term)?,
                None => TermId::from_uuid(ports.new_uuid()),
            };
            let predecessor = terms.iter().find(|term| term.id == term_id).and_then(|term| term.predecessor);
            let term = Term {
                id: term_id,
                person,
                college: request.college.as_deref().map(|college| open.known_college(college)).transpose()?,
                role: role(&request.role)?,
                from: date(from)?,
                until: request.until.as_deref().filter(|until| !until.is_empty()).map(date).transpose()?,
                predecessor,
            };
            term.check(&terms).map_err(term_error)?;
            if terms.iter().all(|known| *known != term) {
                draft.act(Act::TermRecorded { term });
            }
        }
        Ok((PersonRef { person: person.to_string() }, draft))
    })
}

/// Carries out `member_archive`.
pub(crate) fn archive(app: &App, request: PersonRef) -> Result<Response<Nothing>, UserError> {
    app.write(|open, _| {
        let person = open.known_person(&request.person)?;
        if person == open.own_person {
            return Err(UserError::new(ErrorCode::OwnPerson));
        }
        let persons = open.store.persons().map_err(store_error)?;
        let shown = persons.iter().find(|known| known.id == person).map(full_name).unwrap_or_default();
        let [members, sessions] = tags();
        let mut draft = Draft::new([members, sessions, "bin".to_owned()])
            .done(Message::new("done-member-archived").with("name", shown));
        draft.act(Act::Archived { target: Target::Person(person) });
        Ok((Nothing {}, draft))
    })
}

/// What changes with a member.
pub(crate) fn tags() -> [String; 2] {
    ["members".to_owned(), "sessions".to_owned()]
}

/// What a refused term means for people.
pub(crate) fn term_error(error: TermError) -> UserError {
    match error {
        TermError::Overlaps(_) => UserError::new(ErrorCode::TermOverlap),
        TermError::EndsBeforeStart | TermError::OwnPredecessor | TermError::OutsidePredecessor => {
            UserError::new(ErrorCode::TermOrder)
        }
    }
}

impl OpenCommittee {
    /// A person of a request who is known and not in the bin.
    pub(crate) fn known_person(&self, text: &str) -> Result<PersonId, UserError> {
        let person: PersonId = id(text)?;
        let known = self.store.persons().map_err(store_error)?.iter().any(|known| known.id == person);
        if known && !self.is_archived(&Target::Person(person)) {
            return Ok(person);
        }
        Err(UserError::new(ErrorCode::NotFound).with("what", text))
    }
}

fn members_view(open: &OpenCommittee, at: NaiveDate) -> Result<MembersView, UserError> {
    let composition = open.composition(at)?;
    let quorum = Quorum::of(&composition, &[], &RuleProfile::crpa().quorum_rule());
    let seated: BTreeSet<PersonId> =
        composition.groups.iter().flat_map(|group| &group.seats).map(|seat| seat.person.id).collect();
    let others = open
        .store
        .persons()
        .map_err(store_error)?
        .into_iter()
        .filter(|person| !seated.contains(&person.id) && !open.is_archived(&Target::Person(person.id)))
        .map(|person| member(&person, None))
        .collect();
    Ok(MembersView {
        at: at.to_string(),
        voting: composition.voting_count() as u32,
        quorum_needed: quorum.needed as u32,
        groups: groups(composition),
        others,
    })
}

fn groups(composition: Composition) -> Vec<MemberGroup> {
    composition
        .groups
        .into_iter()
        .map(|group| MemberGroup {
            college: group.college.map(|college| CollegeView { id: college.id.to_string(), name: college.name }),
            members: group.seats.iter().map(|Seat { person, term }| member(person, Some(term))).collect(),
        })
        .collect()
}

fn member(person: &Person, term: Option<&Term>) -> MemberView {
    MemberView {
        person: person.id.to_string(),
        given_name: person.given_name.clone(),
        family_name: person.family_name.clone(),
        quality: person.quality.clone(),
        email: person.email.clone(),
        term: term.map(|term| TermView {
            id: term.id.to_string(),
            college: term.college.map(|college| college.to_string()),
            role: term.role.name().to_owned(),
            from: term.from.to_string(),
            until: term.until.map(|until| until.to_string()),
        }),
    }
}
