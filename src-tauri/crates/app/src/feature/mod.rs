//! The features: each call's request becomes a plan or a question, each answer a view.

pub(crate) mod agenda;
pub(crate) mod attendance;
pub(crate) mod bin;
pub(crate) mod check;
pub(crate) mod colleges;
pub(crate) mod committee;
pub(crate) mod composition;
pub(crate) mod documents;
pub(crate) mod home;
pub(crate) mod members;
pub(crate) mod papers;
pub(crate) mod search;
pub(crate) mod sessions;
pub(crate) mod shelf;
pub(crate) mod texts;
pub(crate) mod undo;

use delibere_domain::{Composition, Session};
use delibere_journal::Target;

use crate::UserError;
use crate::committee::OpenCommittee;
use crate::convert::store_error;

/// The tag of one session's queries.
pub(crate) fn session_tag(session: impl std::fmt::Display) -> String {
    format!("session:{session}")
}

impl OpenCommittee {
    pub(crate) fn is_archived(&self, target: &Target) -> bool {
        self.decisions.archived.contains_key(target)
    }

    /// The composition at a date, without what is in the bin.
    pub(crate) fn composition(&self, at: chrono::NaiveDate) -> Result<Composition, UserError> {
        let mut colleges = self.store.colleges().map_err(store_error)?;
        colleges.retain(|college| !self.is_archived(&Target::College(college.id)));
        let mut persons = self.store.persons().map_err(store_error)?;
        persons.retain(|person| !self.is_archived(&Target::Person(person.id)));
        let terms = self.store.terms().map_err(store_error)?;
        Ok(Composition::at(at, &colleges, &persons, &terms))
    }

    /// A session without its items and papers that are in the bin.
    pub(crate) fn visible_session(&self, id: &str) -> Result<Session, UserError> {
        let not_found = || UserError::new(crate::ErrorCode::NotFound).with("what", id);
        let mut session = self.session(crate::convert::id(id)?)?.ok_or_else(not_found)?;
        if self.is_archived(&Target::Session(session.id)) {
            return Err(not_found());
        }
        session.items.retain(|item| !self.is_archived(&Target::Item(session.id, item.id)));
        for item in &mut session.items {
            let id = item.id;
            item.papers.retain(|paper| !self.is_archived(&Target::Paper(id, paper.id)));
        }
        Ok(session)
    }
}
