//! From documents and decisions to the tables that the program reads.
//!
//! Every table row and search entry is a pure function of the documents and decisions, and a thing is always projected
//! whole: what a transaction does bit by bit and what a rebuild does at once give the same rows.

use std::collections::BTreeSet;

use delibere_domain::{
    CommitteeId, Delta, DocumentId, DocumentKind, ItemId, Person, PersonId, RichText, Session, SessionId,
};
use delibere_journal::{Decisions, Target};
use delibere_store::{ArchivedRow, SearchEntry, StoreError, TextRow, Writer};

use crate::convert;
use crate::record::{CommitteeRecord, Fields, person_from, session_from};

/// What a transaction touched.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    /// Documents with new content.
    pub(crate) documents: BTreeSet<DocumentId>,
    /// Whether there are new decisions.
    pub(crate) decisions: bool,
    /// Sessions whose state or whose parts' place in the bin changed.
    pub(crate) sessions: BTreeSet<SessionId>,
    /// People who went into the bin or came back.
    pub(crate) persons: BTreeSet<PersonId>,
}

/// A text with who touched it last and when.
#[derive(Debug, Clone)]
pub(crate) struct ProjectedText {
    pub(crate) content: Delta,
    pub(crate) updated_ms: i64,
    pub(crate) updated_by: PersonId,
}

/// What projections are made from.
pub(crate) struct Source<'a> {
    pub(crate) committee: CommitteeId,
    pub(crate) decisions: &'a Decisions,
}

impl Source<'_> {
    /// Projects the decisions themselves: terms and the bin.
    pub(crate) fn decisions(&self, tx: &mut Writer<'_>) -> Result<(), StoreError> {
        let terms: Vec<_> = self
            .decisions
            .terms
            .values()
            .filter(|term| !self.decisions.archived.contains_key(&Target::Term(term.id)))
            .cloned()
            .collect();
        tx.put_terms(&terms)?;
        let archived: Vec<ArchivedRow> = self
            .decisions
            .archived
            .iter()
            .map(|(target, by)| ArchivedRow {
                target: target.to_string(),
                at_ms: by.wall_clock_ms,
                by: by.author.to_string(),
            })
            .collect();
        tx.put_archived(&archived)
    }

    /// Projects one record.
    pub(crate) fn record(&self, tx: &mut Writer<'_>, document: &DocumentId, fields: &Fields) -> Result<(), StoreError> {
        match document.kind {
            DocumentKind::Committee => {
                let record = CommitteeRecord::from_fields(self.committee, fields);
                tx.put_committee(&record.committee)?;
                tx.put_colleges(&record.colleges)
            }
            DocumentKind::Person => self.person(tx, &person_from(PersonId::from_uuid(document.uuid), fields)),
            DocumentKind::Session => {
                let id = SessionId::from_uuid(document.uuid);
                match session_from(id, fields, self.decisions.sessions.get(&id)) {
                    Some(session) => self.session(tx, &session),
                    None => Ok(()),
                }
            }
            DocumentKind::Minutes => Ok(()),
        }
    }

    /// Projects a person.
    pub(crate) fn person(&self, tx: &mut Writer<'_>, person: &Person) -> Result<(), StoreError> {
        tx.put_person(person)?;
        let key = format!("person:{}", person.id);
        if self.decisions.archived.contains_key(&Target::Person(person.id)) {
            return tx.remove_search(&key);
        }
        tx.put_search(&SearchEntry {
            key,
            kind: "person".to_owned(),
            title: convert::full_name(person),
            body: format!("{}\n{}", person.quality, person.email).trim().to_owned(),
            context: String::new(),
            date: None,
        })
    }

    /// Projects a session without its parts that are in the bin, and the search entries of its items.
    pub(crate) fn session(&self, tx: &mut Writer<'_>, whole: &Session) -> Result<(), StoreError> {
        let archived = |target: Target| self.decisions.archived.contains_key(&target);
        let mut session = whole.clone();
        session.items.retain(|item| !archived(Target::Item(whole.id, item.id)));
        for item in &mut session.items {
            let id = item.id;
            item.papers.retain(|paper| !archived(Target::Paper(id, paper.id)));
        }
        tx.put_session(&session)?;
        let key = format!("session:{}", session.id);
        for item in &whole.items {
            self.minutes_search(tx, &session, item.id)?;
        }
        if archived(Target::Session(session.id)) {
            return tx.remove_search(&key);
        }
        tx.put_search(&SearchEntry {
            key,
            kind: "session".to_owned(),
            title: session.title.clone(),
            body: session.place.clone(),
            context: String::new(),
            date: Some(session.date),
        })
    }

    /// Projects a text, without its search entry (that follows when it is packed).
    pub(crate) fn text(
        &self,
        tx: &mut Writer<'_>,
        document: &DocumentId,
        text: &ProjectedText,
    ) -> Result<(), StoreError> {
        tx.put_text(&TextRow {
            document: *document,
            delta_json: convert::delta_to_json(&text.content),
            plain: RichText::from_delta(&text.content).plain_text(),
            updated_ms: text.updated_ms,
            updated_by: text.updated_by.to_string(),
        })
    }

    /// Projects the search entry of an item's minutes.
    pub(crate) fn minutes_search(
        &self,
        tx: &mut Writer<'_>,
        session: &Session,
        item: ItemId,
    ) -> Result<(), StoreError> {
        let archived = self.decisions.archived.contains_key(&Target::Session(session.id));
        let Some(found) = session.items.iter().find(|known| known.id == item && !archived) else {
            return tx.remove_search(&minutes_key(item));
        };
        let body = tx.text(DocumentId::minutes(item))?.map(|row| row.plain).unwrap_or_default();
        tx.put_search(&SearchEntry {
            key: minutes_key(item),
            kind: "minutes".to_owned(),
            title: found.title.clone(),
            body,
            context: session.title.clone(),
            date: Some(session.date),
        })
    }
}

fn minutes_key(item: ItemId) -> String {
    format!("minutes:{item}")
}
