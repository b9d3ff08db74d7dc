//! Who composes the committee at a date, and what a term must respect.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::fold::fold_words;
use crate::{College, CollegeId, Composition, CompositionGroup, Person, PersonId, Role, Seat, Term, TermId};

/// Why a term is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TermError {
    /// The last day is before the first.
    #[error("the term ends before it starts")]
    EndsBeforeStart,
    /// The person already holds a term in this college on some of these days.
    #[error("the term overlaps term {0} of the same person in the same college")]
    Overlaps(TermId),
    /// The term names itself as its predecessor.
    #[error("the term is its own predecessor")]
    OwnPredecessor,
    /// The first day is not after the predecessor's first day and within its term.
    #[error("the date is outside the term that is succeeded")]
    OutsidePredecessor,
}

impl Term {
    /// Whether the term covers a day; both ends count, and an open term has no end.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Checks the dates of the term, also against the person's other terms in the same college.
    pub fn check(&self, others: &[Self]) -> Result<(), TermError> {
        if self.until.is_some_and(|until| until < self.from) {
            return Err(TermError::EndsBeforeStart);
        }
        if self.predecessor == Some(self.id) {
            return Err(TermError::OwnPredecessor);
        }
        let overlapping = others.iter().find(|other| {
            other.id != self.id
                && (other.person, other.college) == (self.person, self.college)
                && other.until.is_none_or(|until| self.from <= until)
                && self.until.is_none_or(|until| other.from <= until)
        });
        overlapping.map_or(Ok(()), |other| Err(TermError::Overlaps(other.id)))
    }

    /// The term of who replaces somebody for the time that remained: it inherits the end date (CRPA R133-4).
    ///
    /// `predecessor` is the term as it was planned, before its own end is shortened with [`Term::ending`].
    pub fn succeeding(predecessor: &Self, id: TermId, person: PersonId, from: NaiveDate) -> Result<Self, TermError> {
        if id == predecessor.id {
            return Err(TermError::OwnPredecessor);
        }
        if from <= predecessor.from || !predecessor.covers(from) {
            return Err(TermError::OutsidePredecessor);
        }
        Ok(Self {
            id,
            person,
            college: predecessor.college,
            role: Role::Member,
            from,
            until: predecessor.until,
            predecessor: Some(predecessor.id),
        })
    }

    /// The same term with another last day.
    pub fn ending(&self, last_day: NaiveDate) -> Result<Self, TermError> {
        if last_day < self.from {
            return Err(TermError::EndsBeforeStart);
        }
        Ok(Self { until: Some(last_day), ..self.clone() })
    }
}

impl Composition {
    /// Who composes the committee at a date.
    ///
    /// Every college appears, in its order, also without seats; then the people outside the colleges, if any. Seats
    /// stand chair and vice-chair first, then by family and given name without regard to accents and capitals. Who
    /// holds two terms of one college that day shows once, with the higher role. A term of an unknown person shows
    /// nowhere; one of an unknown college, outside the colleges.
    pub fn at(at: NaiveDate, colleges: &[College], people: &[Person], terms: &[Term]) -> Self {
        let mut colleges: Vec<_> = colleges.iter().collect();
        colleges.sort_by_key(|college| (college.order.as_str(), college.id));
        let mut groups: Vec<_> = colleges
            .into_iter()
            .map(|college| CompositionGroup {
                college: Some(college.clone()),
                seats: seats(at, people, terms, |id| id == Some(college.id)),
            })
            .collect();
        let known: BTreeSet<CollegeId> =
            groups.iter().filter_map(|group| group.college.as_ref().map(|college| college.id)).collect();
        let outside = seats(at, people, terms, |id| id.is_none_or(|id| !known.contains(&id)));
        if !outside.is_empty() {
            groups.push(CompositionGroup { college: None, seats: outside });
        }
        Self { at, groups }
    }

    /// How many distinct persons hold a seat in a college.
    pub fn voting_count(&self) -> usize {
        self.voters().len()
    }

    /// The distinct persons who hold a seat in a college.
    pub fn voters(&self) -> BTreeSet<PersonId> {
        let in_colleges = self.groups.iter().filter(|group| group.college.is_some());
        in_colleges.flat_map(|group| &group.seats).map(|seat| seat.person.id).collect()
    }

    /// The seat of a person: that in a college first.
    pub fn find(&self, person: PersonId) -> Option<&Seat> {
        self.groups.iter().flat_map(|group| &group.seats).find(|seat| seat.person.id == person)
    }
}

fn seats(at: NaiveDate, people: &[Person], terms: &[Term], belongs: impl Fn(Option<CollegeId>) -> bool) -> Vec<Seat> {
    let mut terms: Vec<_> = terms.iter().filter(|term| term.covers(at) && belongs(term.college)).collect();
    terms.sort_by_key(|term| (term.role, term.from, term.id));
    let mut seated = BTreeSet::new();
    let mut seats: Vec<Seat> = terms
        .into_iter()
        .filter_map(|term| Some((term, people.iter().find(|person| person.id == term.person)?)))
        .filter(|(term, _)| seated.insert(term.person))
        .map(|(term, person)| Seat { person: person.clone(), term: term.clone() })
        .collect();
    seats.sort_by_cached_key(|seat| {
        let Person { family_name, given_name, id, .. } = &seat.person;
        (rank(seat.term.role), fold_words(family_name), fold_words(given_name), *id)
    });
    seats
}

/// Chair, vice-chair, then everybody else alike.
fn rank(role: Role) -> u8 {
    match role {
        Role::Chair => 0,
        Role::ViceChair => 1,
        _ => 2,
    }
}
