//! The composition that a text proposes: read, confirmed or corrected by the user, and only then written.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Days, NaiveDate};
use delibere_domain::composition_text::{self, CollegeDiff, CollegeStatus, Doubt, MemberDiff, MemberStatus};
use delibere_domain::fold::fold_words;
use delibere_domain::{CollegeId, DocumentId, PersonId, Role, Seat, Term, TermId, order};
use delibere_journal::{Act, Target};

use crate::api::{
    CompositionApplied, CompositionApplyRequest, CompositionProposal, CompositionProposeRequest,
    CompositionReadRequest, CompositionText, ConfirmedCollege, ConfirmedMember, Message, ProposalState,
    ProposedCollege, ProposedMember, Response,
};
use crate::committee::OpenCommittee;
use crate::convert::{date, decode_text, full_name, limited, name, read_file, store_error};
use crate::draft::Draft;
use crate::feature::members::tags;
use crate::ports::Ports;
use crate::record::{CollegeField, PersonField, write_text};
use crate::{App, ErrorCode, UserError};

/// The largest file that is read, in bytes.
const MAX_BYTES: u64 = 5 << 20;

/// Answers `composition_read`.
pub(crate) fn read(_: &App, request: CompositionReadRequest) -> Result<Response<CompositionText>, UserError> {
    let text = decode_text(&read_file(Path::new(&request.path), MAX_BYTES)?);
    Ok(Response { value: CompositionText { text }, changes: Vec::new(), undo: None })
}

/// Answers `composition_propose`; writes nothing.
pub(crate) fn propose(
    app: &App,
    request: CompositionProposeRequest,
) -> Result<Response<CompositionProposal>, UserError> {
    let proposal = composition_text::propose(&request.text);
    if proposal.groups.is_empty() {
        return Err(UserError::new(ErrorCode::CompositionEmpty));
    }
    app.read(|open, ports| {
        let mut colleges = open.store.colleges().map_err(store_error)?;
        colleges.retain(|college| !open.is_archived(&Target::College(college.id)));
        let mut persons = open.store.persons().map_err(store_error)?;
        persons.retain(|person| !open.is_archived(&Target::Person(person.id)));
        let composition = open.composition(ports.clock.local().0)?;
        let difference = composition_text::difference(&proposal, &colleges, &persons, &composition);
        let groups: Vec<ProposedCollege> = proposal
            .groups
            .iter()
            .zip(&difference.colleges)
            .map(|(group, difference)| college_view(&group.doubts, difference))
            .collect();
        let differs = |state: ProposalState| u32::from(state != ProposalState::Unchanged);
        let differences = groups
            .iter()
            .map(|college| {
                differs(college.state) + college.members.iter().map(|member| differs(member.state)).sum::<u32>()
            })
            .sum();
        let missing = persons.iter().filter(|person| difference.missing.contains(&person.id)).map(full_name).collect();
        Ok(CompositionProposal { colleges: groups, missing, differences })
    })
}

fn college_view(doubts: &[Doubt], difference: &CollegeDiff) -> ProposedCollege {
    ProposedCollege {
        college: difference.status.id().map(|college| college.to_string()),
        name: difference.name.clone(),
        state: match difference.status {
            CollegeStatus::New => ProposalState::New,
            CollegeStatus::Changed(_) => ProposalState::Changed,
            CollegeStatus::Unchanged(_) | CollegeStatus::NoCollege => ProposalState::Unchanged,
        },
        doubts: doubts.iter().map(|doubt| doubt_key(*doubt).to_owned()).collect(),
        members: difference.members.iter().map(member_view).collect(),
    }
}

fn member_view(difference: &MemberDiff) -> ProposedMember {
    let member = &difference.member;
    let (person, state) = match &difference.status {
        MemberStatus::New => (None, ProposalState::New),
        MemberStatus::Unchanged(person) => (Some(person), ProposalState::Unchanged),
        MemberStatus::Changed { person, .. } => (Some(person), ProposalState::Changed),
    };
    ProposedMember {
        person: person.map(|person| person.to_string()),
        given_name: member.given_name.clone(),
        family_name: member.family_name.clone(),
        quality: member.quality.clone(),
        email: member.email.clone(),
        line: member.line as u32,
        state,
        doubts: member.doubts.iter().map(|doubt| doubt_key(*doubt).to_owned()).collect(),
    }
}

/// The text that explains a doubt.
fn doubt_key(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::NameOrder => "doubt-name-order",
        Doubt::NameCase => "doubt-name-case",
        Doubt::NoGivenName => "doubt-no-given-name",
        Doubt::NoCollege => "doubt-no-college",
        Doubt::CollegeFromAbove => "doubt-college-from-above",
        Doubt::NoTitle => "doubt-no-title",
        Doubt::TitleOverLines => "doubt-title-over-lines",
        Doubt::NoSeparator => "doubt-no-separator",
        Doubt::PossiblyNotAPerson => "doubt-possibly-not-a-person",
        Doubt::DuplicateName => "doubt-duplicate-name",
        Doubt::UnsureCollege => "doubt-unsure-college",
    }
}

/// Carries out `composition_apply`: colleges and people that are known are found again, by identity or by name, so
/// that applying the same text twice adds nothing.
pub(crate) fn apply(app: &App, request: CompositionApplyRequest) -> Result<Response<CompositionApplied>, UserError> {
    app.write(|open, ports| {
        let from = date(&request.from)?;
        let mut applying = Applying::new(open, from)?;
        for college in &request.colleges {
            applying.college(open, ports, college)?;
        }
        Ok((applying.applied, applying.draft.done(Message::new("done-composition-applied"))))
    })
}

/// A composition on its way into a plan.
struct Applying {
    from: NaiveDate,
    draft: Draft,
    applied: CompositionApplied,
    colleges: Vec<(String, CollegeId)>,
    names: BTreeMap<CollegeId, String>,
    last_order: Option<String>,
    persons: Vec<(String, PersonId)>,
    seats: Vec<Seat>,
}

impl Applying {
    fn new(open: &OpenCommittee, from: NaiveDate) -> Result<Self, UserError> {
        let mut colleges = open.store.colleges().map_err(store_error)?;
        colleges.retain(|college| !open.is_archived(&Target::College(college.id)));
        let mut persons = open.store.persons().map_err(store_error)?;
        persons.retain(|person| !open.is_archived(&Target::Person(person.id)));
        let composition = open.composition(from)?;
        Ok(Self {
            from,
            draft: Draft::new(tags()),
            applied: CompositionApplied { colleges_added: 0, members_added: 0, members_changed: 0 },
            last_order: open.store.colleges().map_err(store_error)?.into_iter().map(|college| college.order).max(),
            names: colleges.iter().map(|college| (college.id, college.name.clone())).collect(),
            colleges: colleges.iter().map(|college| (fold_words(&college.name), college.id)).collect(),
            persons: persons.iter().map(|person| (fold_words(&full_name(person)), person.id)).collect(),
            seats: composition.groups.into_iter().flat_map(|group| group.seats).collect(),
        })
    }

    fn college(
        &mut self,
        open: &OpenCommittee,
        ports: &mut Ports,
        request: &ConfirmedCollege,
    ) -> Result<(), UserError> {
        let college = match (&request.college, request.name.trim().is_empty()) {
            (Some(college), named) => {
                let college = open.known_college(college)?;
                if !named {
                    self.rename(open, college, &name(&request.name)?);
                }
                Some(college)
            }
            (None, true) => None,
            (None, false) => Some(self.named_college(open, ports, &name(&request.name)?)),
        };
        request.members.iter().try_for_each(|member| self.member(open, ports, college, member))
    }

    /// Takes over the spelling of a college's name.
    fn rename(&mut self, open: &OpenCommittee, college: CollegeId, name: &str) {
        if self.names.get(&college).is_none_or(|known| known != name) {
            let document = DocumentId::committee(open.committee);
            self.draft.edit(document, [write_text(CollegeField::Name.path(college), name)]);
        }
    }

    /// The college of that name, made when there is none.
    fn named_college(&mut self, open: &OpenCommittee, ports: &mut Ports, name: &str) -> CollegeId {
        let folded = fold_words(name);
        if let Some((_, known)) = self.colleges.iter().find(|(known, _)| *known == folded) {
            return *known;
        }
        let college = CollegeId::from_uuid(ports.new_uuid());
        let order = order::between(self.last_order.as_deref(), None);
        self.draft.edit(
            DocumentId::committee(open.committee),
            [write_text(CollegeField::Name.path(college), name), write_text(CollegeField::Order.path(college), &order)],
        );
        self.draft.creates(Target::College(college));
        self.last_order = Some(order);
        self.colleges.push((folded, college));
        self.applied.colleges_added += 1;
        college
    }

    fn member(
        &mut self,
        open: &OpenCommittee,
        ports: &mut Ports,
        college: Option<CollegeId>,
        request: &ConfirmedMember,
    ) -> Result<(), UserError> {
        let family_name = name(&request.family_name)?;
        let given_name = limited(&request.given_name, 200)?;
        let quality = limited(&request.quality, 1000)?;
        let folded = fold_words(&format!("{given_name} {family_name}"));
        let known = match &request.person {
            Some(person) => Some(open.known_person(person)?),
            None => self.persons.iter().find(|(known, _)| *known == folded).map(|(_, id)| *id),
        };
        let person = known.unwrap_or_else(|| PersonId::from_uuid(ports.new_uuid()));
        let stored = open.store.persons().map_err(store_error)?.into_iter().find(|stored| stored.id == person);
        let mut changed = false;
        let email = request.email.as_deref().map(|email| limited(email, 200)).transpose()?;
        let fields = [
            (PersonField::GivenName, Some(given_name), stored.as_ref().map(|stored| &stored.given_name)),
            (PersonField::FamilyName, Some(family_name), stored.as_ref().map(|stored| &stored.family_name)),
            // What the text does not say is no change.
            (
                PersonField::Quality,
                Some(quality).filter(|quality| !quality.is_empty()),
                stored.as_ref().map(|stored| &stored.quality),
            ),
            (PersonField::Email, email, stored.as_ref().map(|stored| &stored.email)),
        ];
        for (field, new, old) in fields {
            let Some(new) = new.filter(|new| old != Some(new)) else { continue };
            self.draft.edit(DocumentId::person(person), [write_text(field.path(), &new)]);
            changed = true;
        }
        let seat = self.seats.iter().find(|seat| seat.person.id == person).map(|seat| seat.term.clone());
        if seat.as_ref().is_none_or(|term| college.is_some() && term.college != college) {
            changed = true;
            self.seat(ports, person, college, seat);
        }
        if known.is_none() {
            self.draft.creates(Target::Person(person));
            self.persons.push((folded, person));
            self.applied.members_added += 1;
        } else if changed {
            self.applied.members_changed += 1;
        }
        Ok(())
    }

    /// Gives somebody a seat from the first day on; the seat that they held until then ends the day before.
    fn seat(&mut self, ports: &mut Ports, person: PersonId, college: Option<CollegeId>, held: Option<Term>) {
        let mut role = Role::Member;
        if let Some(mut term) = held {
            role = term.role;
            if term.from < self.from {
                term.until = self.from.checked_sub_days(Days::new(1));
                self.draft.act(Act::TermRecorded { term });
            } else {
                self.draft.act(Act::Archived { target: Target::Term(term.id) });
            }
        }
        let id = TermId::from_uuid(ports.new_uuid());
        let term = Term { id, person, college, role, from: self.from, until: None, predecessor: None };
        self.draft.act(Act::TermRecorded { term });
    }
}
