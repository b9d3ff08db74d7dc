//! What a proposal would change in the committee.

use std::collections::BTreeSet;

use super::proposal::{Doubt, Proposal, ProposedCollege, ProposedMember, name_key};
use crate::fold::fold_words;
use crate::{College, CollegeId, Composition, Person, PersonId};

/// A proposal beside the committee as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalDiff {
    /// The proposed colleges, in the order of the proposal.
    pub colleges: Vec<CollegeDiff>,
    /// Who holds a seat in a college but is not in the text; nothing is ever removed for that.
    pub missing: Vec<PersonId>,
}

/// One proposed college beside the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollegeDiff {
    /// Where the college stands.
    pub status: CollegeStatus,
    /// The college as proposed; its name is empty for members without one.
    pub name: String,
    /// Its members, in the order of the proposal.
    pub members: Vec<MemberDiff>,
}

/// Where a proposed college stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CollegeStatus {
    /// The committee has none of this name.
    New,
    /// It exists as proposed.
    Unchanged(CollegeId),
    /// It exists with another spelling of the name.
    Changed(CollegeId),
    /// The members were proposed without a college.
    NoCollege,
}

impl CollegeStatus {
    /// The existing college, if there is one.
    pub const fn id(&self) -> Option<CollegeId> {
        match self {
            Self::Unchanged(id) | Self::Changed(id) => Some(*id),
            Self::New | Self::NoCollege => None,
        }
    }
}

/// One proposed member beside the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberDiff {
    /// Where the person stands.
    pub status: MemberStatus,
    /// The member as proposed.
    pub member: ProposedMember,
}

/// Where a proposed member stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MemberStatus {
    /// Nobody of this name is known.
    New,
    /// Known, seated and described as proposed.
    Unchanged(PersonId),
    /// Known, with something else to change.
    Changed {
        /// Who.
        person: PersonId,
        /// What differs.
        what: Vec<MemberChange>,
    },
}

/// What differs between a proposed member and the person known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MemberChange {
    /// Accents, capitals, or which part of the name is which.
    Spelling,
    /// Title and affiliation.
    Quality,
    /// The e-mail address.
    Email,
    /// The person sits in another college.
    College,
    /// The person holds no seat at present.
    Seat,
}

/// Compares a proposal with the committee: names match without regard to accents, capitals and order.
///
/// What the text does not say (no title, no college, no address) is no difference.
pub fn difference(
    proposal: &Proposal,
    colleges: &[College],
    people: &[Person],
    composition: &Composition,
) -> ProposalDiff {
    let mut taken = BTreeSet::new();
    let compared = proposal.groups.iter().map(|group| {
        let status = college_status(group, colleges);
        let members = group.members.iter().map(|member| {
            let person = matching(member, status.id(), people, composition, &taken);
            taken.extend(person.map(|person| person.id));
            let status = person.map_or(MemberStatus::New, |person| member_status(member, person, &status, composition));
            MemberDiff { status, member: member.clone() }
        });
        let members = members.collect();
        CollegeDiff { status, name: group.name.clone(), members }
    });
    let colleges = compared.collect();
    let seated = composition.groups.iter().filter(|group| group.college.is_some()).flat_map(|group| &group.seats);
    let mut listed = taken.clone();
    let missing = seated.map(|seat| seat.person.id).filter(|person| listed.insert(*person)).collect();
    ProposalDiff { colleges, missing }
}

fn college_status(group: &ProposedCollege, colleges: &[College]) -> CollegeStatus {
    if group.name.is_empty() {
        return CollegeStatus::NoCollege;
    }
    let exact = colleges.iter().find(|college| plain(&college.name) == plain(&group.name));
    let folded = || colleges.iter().find(|college| fold_words(&college.name) == fold_words(&group.name));
    match exact {
        Some(college) => CollegeStatus::Unchanged(college.id),
        None => folded().map_or(CollegeStatus::New, |college| CollegeStatus::Changed(college.id)),
    }
}

/// The person of that name not matched yet: of homonyms, the one in the same college, then with the same title.
fn matching<'a>(
    member: &ProposedMember,
    college: Option<CollegeId>,
    people: &'a [Person],
    composition: &Composition,
    taken: &BTreeSet<PersonId>,
) -> Option<&'a Person> {
    let key = name_key(&member.given_name, &member.family_name);
    let homonyms = people
        .iter()
        .filter(|person| !taken.contains(&person.id) && name_key(&person.given_name, &person.family_name) == key);
    homonyms.min_by_key(|person| {
        let colleges = colleges_of(person.id, composition);
        let elsewhere = !college.is_some_and(|college| colleges.contains(&college));
        (elsewhere, plain(&person.quality) != plain(&member.quality), colleges.is_empty(), person.id)
    })
}

fn colleges_of(person: PersonId, composition: &Composition) -> Vec<CollegeId> {
    let groups = composition.groups.iter().filter(|group| group.seats.iter().any(|seat| seat.person.id == person));
    groups.filter_map(|group| group.college.as_ref().map(|college| college.id)).collect()
}

fn member_status(
    member: &ProposedMember,
    person: &Person,
    college: &CollegeStatus,
    composition: &Composition,
) -> MemberStatus {
    let seats = colleges_of(person.id, composition);
    let unsure = member.doubts.iter().any(|doubt| matches!(doubt, Doubt::NameOrder | Doubt::NameCase));
    let named = plain(&member.given_name) == plain(&person.given_name)
        && plain(&member.family_name) == plain(&person.family_name);
    let differs = |proposed: &str, known: &str| !proposed.is_empty() && plain(proposed) != plain(known);
    let elsewhere = match college {
        CollegeStatus::NoCollege => false,
        CollegeStatus::New => true,
        CollegeStatus::Unchanged(id) | CollegeStatus::Changed(id) => !seats.contains(id),
    };
    let what: Vec<_> = [
        (!named && !unsure, MemberChange::Spelling),
        (differs(&member.quality, &person.quality), MemberChange::Quality),
        (differs(&member.email, &person.email), MemberChange::Email),
        (!seats.is_empty() && elsewhere, MemberChange::College),
        (seats.is_empty(), MemberChange::Seat),
    ]
    .into_iter()
    .filter_map(|(applies, change)| applies.then_some(change))
    .collect();
    if what.is_empty() { MemberStatus::Unchanged(person.id) } else { MemberStatus::Changed { person: person.id, what } }
}

/// The text with plain spaces and straight apostrophes: a mail program changes these on its own.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['’', '‘', 'ʼ'], "'")
}
