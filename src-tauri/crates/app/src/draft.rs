//! What one action will write: planned in full before anything is touched.

use std::collections::BTreeMap;

use delibere_domain::DocumentId;
use delibere_journal::{Act, AttachBody, Target};

use crate::api::Message;
use crate::record::FieldEdit;

/// A planned action: edits of records, decisions, and bytes of papers.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) records: BTreeMap<DocumentId, Vec<FieldEdit>>,
    pub(crate) acts: Vec<Act>,
    pub(crate) attachments: Vec<(AttachBody, Vec<u8>)>,
    pub(crate) created: Vec<Target>,
    pub(crate) done: Option<Message>,
    pub(crate) tags: Vec<String>,
    /// Whether it takes an action back.
    pub(crate) reversal: bool,
}

impl Draft {
    /// A plan that changes what these tags name.
    pub(crate) fn new<const N: usize>(tags: [String; N]) -> Self {
        Self { tags: tags.into(), ..Self::default() }
    }

    /// Says how the action is called when it is offered to be taken back; without it, it cannot be.
    pub(crate) fn done(mut self, done: Message) -> Self {
        self.done = Some(done);
        self
    }

    /// Plans edits of one record.
    pub(crate) fn edit(&mut self, document: DocumentId, edits: impl IntoIterator<Item = FieldEdit>) {
        self.records.entry(document).or_default().extend(edits);
    }

    /// Plans a decision.
    pub(crate) fn act(&mut self, act: Act) {
        self.acts.push(act);
    }

    /// Plans to keep the bytes of a paper.
    pub(crate) fn attach(&mut self, attach: AttachBody, bytes: Vec<u8>) {
        self.attachments.push((attach, bytes));
    }

    /// Says that the action makes a new thing: taking it back puts the thing in the bin instead of emptying it.
    pub(crate) fn creates(&mut self, target: Target) {
        self.created.push(target);
    }

    /// Whether nothing would be written.
    pub(crate) fn is_empty(&self) -> bool {
        self.records.values().all(Vec::is_empty) && self.acts.is_empty() && self.attachments.is_empty()
    }
}
