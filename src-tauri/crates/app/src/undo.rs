//! Taking actions back: each one leaves the plan of its reverse.

use std::collections::VecDeque;

use delibere_domain::DocumentId;
use delibere_journal::{Act, Decisions, FieldValue, Target};

use crate::api::Message;
use crate::draft::Draft;
use crate::record::Fields;

/// How many actions can be taken back, newest first.
const DEPTH: usize = 100;

/// The reverses of the latest actions of this run.
#[derive(Debug, Default)]
pub(crate) struct UndoStack {
    entries: VecDeque<(u64, Draft)>,
    last: u64,
}

impl UndoStack {
    /// Keeps a reverse and gives its token.
    pub(crate) fn push(&mut self, reverse: Draft) -> u64 {
        self.last += 1;
        self.entries.push_back((self.last, reverse));
        if self.entries.len() > DEPTH {
            self.entries.pop_front();
        }
        self.last
    }

    /// Forgets the entry of an action that was not written after all.
    pub(crate) fn forget(&mut self, token: u64) {
        self.entries.retain(|(kept, _)| *kept != token);
    }

    /// Takes the reverse of a token, or that of the newest action that was not itself taken back.
    pub(crate) fn take(&mut self, token: Option<u64>) -> Option<Draft> {
        let at = match token {
            Some(token) => self.entries.iter().position(|(kept, _)| *kept == token)?,
            None => self.entries.iter().rposition(|(_, reverse)| reverse.reversal)?,
        };
        self.entries.remove(at).map(|(_, reverse)| reverse)
    }
}

/// The reverse of a plan against the state before it; `None` when one of its decisions cannot be taken back.
///
/// What the plan creates is put in the bin, fields get their old values, decisions their opposites.
pub(crate) fn reverse(
    draft: &Draft,
    done: Message,
    before: &Decisions,
    record: impl Fn(&DocumentId) -> Fields,
) -> Option<Draft> {
    let mut reverse = Draft { tags: draft.tags.clone(), reversal: !draft.reversal, ..Draft::default() };
    for (document, edits) in &draft.records {
        let fields = record(document);
        let kept = edits.iter().filter(|(path, _)| !belongs_to_created(path, document, &draft.created));
        let back: Vec<(String, Option<FieldValue>)> =
            kept.map(|(path, _)| (path.clone(), fields.get(path).cloned())).collect();
        if !back.is_empty() {
            reverse.edit(*document, back);
        }
    }
    for act in draft.acts.iter().rev() {
        let opposite = match act {
            Act::Archived { target } => Act::Restored { target: *target },
            Act::Restored { target } => Act::Archived { target: *target },
            Act::TermRecorded { term } => match before.terms.get(&term.id) {
                Some(old) => Act::TermRecorded { term: old.clone() },
                None => Act::Archived { target: Target::Term(term.id) },
            },
            _ => return None,
        };
        reverse.act(opposite);
    }
    for target in &draft.created {
        reverse.act(Act::Archived { target: *target });
    }
    Some(reverse.done(done))
}

/// Whether a field describes something that the same plan creates.
fn belongs_to_created(path: &str, document: &DocumentId, created: &[Target]) -> bool {
    created.iter().any(|target| match target {
        Target::Person(id) => *id.as_uuid() == document.uuid,
        Target::Session(id) => *id.as_uuid() == document.uuid,
        Target::College(id) => path.starts_with(&format!("college/{id}/")),
        Target::Item(_, id) => path.starts_with(&format!("item/{id}/")),
        Target::Paper(_, id) => path.starts_with(&format!("paper/{id}/")),
        Target::Term(_) => false,
    })
}
