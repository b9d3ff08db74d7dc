//! The one door for writing: plan → signed blocks → projections → search → commit → what changed.

use std::collections::BTreeMap;

use delibere_domain::{DocumentId, DocumentKind};
use delibere_journal::{Act, AttestedAct, Block, Body, Target, reduce};
use delibere_store::{StoreError, Writer};

use crate::api::UndoOffer;
use crate::committee::{OpenCommittee, block_row};
use crate::convert::store_error;
use crate::draft::Draft;
use crate::ports::Ports;
use crate::projection::{Source, Touched};
use crate::record::Fields;
use crate::undo::reverse;
use crate::{ErrorCode, UserError};

/// What a write changed, and how to take it back.
pub(crate) struct Written {
    pub(crate) changes: Vec<String>,
    pub(crate) undo: Option<UndoOffer>,
}

impl OpenCommittee {
    /// Writes a plan in one transaction. When it fails, nothing of it is stored and nothing stored is lost.
    pub(crate) fn transact(&mut self, ports: &mut Ports, draft: Draft) -> Result<Written, UserError> {
        if draft.is_empty() {
            return Ok(Written { changes: Vec::new(), undo: None });
        }
        if !draft.acts.is_empty() && self.decisions.read_only.is_some() {
            return Err(UserError::new(ErrorCode::DecisionsReadOnly));
        }
        let undo = self.plan_undo(&draft)?;
        match self.commit(ports, &draft) {
            Ok(()) => Ok(Written { changes: draft.tags, undo }),
            Err(error) => {
                if let Some(offer) = &undo {
                    self.undo.forget(offer.token);
                }
                self.resync()?;
                Err(error)
            }
        }
    }

    fn plan_undo(&mut self, draft: &Draft) -> Result<Option<UndoOffer>, UserError> {
        let Some(done) = draft.done.clone() else { return Ok(None) };
        let mut before = BTreeMap::new();
        for id in draft.records.keys() {
            before.insert(*id, self.fields(id)?);
        }
        let back = reverse(draft, done.clone(), &self.decisions, |id| before.get(id).cloned().unwrap_or_default());
        Ok(back.map(|back| UndoOffer { token: self.undo.push(back), done }))
    }

    fn commit(&mut self, ports: &mut Ports, draft: &Draft) -> Result<(), UserError> {
        let mut blocks = Vec::new();
        let mut touched = Touched::default();
        for (id, edits) in &draft.records {
            self.held(id)?.document.set_fields(edits).map_err(crate::convert::internal)?;
            blocks.extend(self.sign_own_updates(id, ports)?);
            touched.documents.insert(*id);
        }
        for (attach, _) in &draft.attachments {
            blocks.push(self.sign(Body::Attach(attach.clone()), ports)?);
        }
        for act in &draft.acts {
            blocks.push(self.sign(Body::Act(act.clone()), ports)?);
        }
        self.adopt(&blocks, &mut touched);
        let records = self.records_of(&touched)?;
        let source = Source { committee: self.committee, decisions: &self.decisions };
        self.store
            .write(|tx| {
                for (_, bytes) in &draft.attachments {
                    tx.put_blob(bytes)?;
                }
                for block in &blocks {
                    tx.append_block(&block_row(block))?;
                }
                project(tx, &source, &touched, &records)
            })
            .map_err(store_error)
    }

    /// Takes signed blocks into memory: decisions and heads follow, and what they touch is noted.
    pub(crate) fn adopt(&mut self, blocks: &[Block], touched: &mut Touched) {
        let acts: Vec<AttestedAct> = blocks.iter().filter_map(AttestedAct::of).collect();
        for block in blocks {
            let header = block.header();
            self.heads.insert(header.chain, header.sequence);
            if let Body::Doc(doc) = block.body()
                && let Some(held) = self.documents.get_mut(&doc.document)
            {
                held.touched = held.touched.max(Some((header.wall_clock_ms, header.chain)));
            }
        }
        if acts.is_empty() {
            return;
        }
        touched.decisions = true;
        for attested in &acts {
            self.touch(&attested.act, touched);
        }
        self.acts.extend(acts);
        self.decisions = reduce(&self.acts);
    }

    fn touch(&self, act: &Act, touched: &mut Touched) {
        match act {
            Act::SessionOpened { session, .. }
            | Act::SessionClosed { session, .. }
            | Act::SessionReopened { session } => {
                touched.sessions.insert(*session);
            }
            Act::Archived { target } | Act::Restored { target } => match target {
                Target::Session(session) | Target::Item(session, _) => {
                    touched.sessions.insert(*session);
                }
                Target::Person(person) => {
                    touched.persons.insert(*person);
                }
                Target::Paper(item, _) => {
                    touched.sessions.extend(self.store.session_of(*item).ok().flatten());
                }
                Target::College(_) | Target::Term(_) => {}
            },
            _ => {}
        }
    }

    /// The records that are to be projected.
    pub(crate) fn records_of(&mut self, touched: &Touched) -> Result<BTreeMap<DocumentId, Fields>, UserError> {
        let ids = touched
            .documents
            .iter()
            .copied()
            .filter(|id| id.kind != DocumentKind::Minutes)
            .chain(touched.sessions.iter().map(|id| DocumentId::session(*id)))
            .chain(touched.persons.iter().map(|id| DocumentId::person(*id)));
        let ids: Vec<DocumentId> = ids.collect();
        ids.into_iter().map(|id| Ok((id, self.fields(&id)?))).collect()
    }
}

/// Projects what a transaction touched.
pub(crate) fn project(
    tx: &mut Writer<'_>,
    source: &Source<'_>,
    touched: &Touched,
    records: &BTreeMap<DocumentId, Fields>,
) -> Result<(), StoreError> {
    if touched.decisions {
        source.decisions(tx)?;
    }
    records.iter().try_for_each(|(id, fields)| source.record(tx, id, fields))
}
