//! Typing: every difference is durable at once in `typed`, and is packed into a signed block a little later.

use delibere_domain::{Delta, DocumentId, DocumentKind, ItemId, Session, SessionId};
use delibere_journal::{Block, Body, DocBody, Version};
use delibere_store::{StoreError, TypedRow};

use crate::committee::{Held, OpenCommittee, block_row};
use crate::convert::{internal, store_error};
use crate::ports::Ports;
use crate::projection::{ProjectedText, Source, Touched};
use crate::{ErrorCode, UserError};

/// Packed after so long without a key.
const IDLE_MS: i64 = 5_000;
/// Packed after so long of typing.
const TYPING_MS: i64 = 10_000;
/// Packed after so many operations.
const OPERATIONS: u32 = 300;

/// What of one text waits to be packed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Typing {
    first_ms: i64,
    last_ms: i64,
    from: u32,
    to: u32,
}

impl Typing {
    fn is_due(&self, now_ms: i64) -> bool {
        now_ms - self.last_ms >= IDLE_MS || now_ms - self.first_ms >= TYPING_MS || self.to - self.from >= OPERATIONS
    }
}

/// The answer to a difference that was sent.
pub(crate) struct SavedText {
    pub(crate) version: Version,
    pub(crate) remote: Delta,
    pub(crate) at_ms: i64,
}

impl OpenCommittee {
    /// Applies a difference against a version that the sender knows, and makes it durable.
    pub(crate) fn type_text(
        &mut self,
        ports: &mut Ports,
        id: &DocumentId,
        base: &Version,
        delta: &Delta,
    ) -> Result<SavedText, UserError> {
        let (now_ms, author) = (ports.clock.now_ms(), self.own_person);
        let held = self.held(id)?;
        let edit = held.document.edit_text(base, delta).map_err(text_error)?;
        let answer = SavedText { version: edit.version, remote: edit.remote, at_ms: now_ms };
        let content = held.document.text().map_err(internal)?;
        let stored = held.stored;
        let bodies = self.own_bodies(id, stored)?;
        let (Some(first), Some(last)) = (bodies.first(), bodies.last()) else { return Ok(answer) };
        let (from, to) = (first.from, last.to);
        let text = ProjectedText { content, updated_ms: now_ms, updated_by: author };
        let source = Source { committee: self.committee, decisions: &self.decisions };
        let written = self.store.write(|tx| -> Result<(), StoreError> {
            bodies.iter().try_for_each(|body| tx.append_typed(&typed_row(body, now_ms)))?;
            source.text(tx, id, &text)
        });
        if let Err(error) = written {
            self.resync()?;
            return Err(store_error(error));
        }
        let typing = self.typing.entry(*id).or_insert(Typing { first_ms: now_ms, last_ms: now_ms, from, to });
        typing.last_ms = now_ms;
        typing.to = to;
        Ok(answer)
    }

    /// Packs the texts that have waited long enough; all of them when `all` is set.
    pub(crate) fn pack_due(&mut self, ports: &mut Ports, all: bool) -> Result<(), UserError> {
        let now = ports.clock.now_ms();
        let due: Vec<(DocumentId, u32)> = self
            .typing
            .iter()
            .filter(|(_, typing)| all || typing.is_due(now))
            .map(|(id, typing)| (*id, typing.from))
            .collect();
        for (id, from) in due {
            let bodies = self.own_bodies(&id, from)?;
            let blocks: Vec<Block> =
                bodies.into_iter().map(|body| self.sign(Body::Doc(body), ports)).collect::<Result<_, _>>()?;
            self.store_packed(&id, &blocks)?;
            self.typing.remove(&id);
        }
        Ok(())
    }

    /// Packs what an earlier run typed but did not pack, because it was killed.
    pub(crate) fn pack_leftovers(&mut self, ports: &mut Ports) -> Result<(), UserError> {
        let damaged = |_| UserError::new(ErrorCode::StoreDamaged).with("detail", "typed");
        let mut rows = self.store.typed_all().map_err(store_error)?;
        rows.sort_by_key(|row| row.document);
        for rows in rows.chunk_by(|a, b| a.document == b.document) {
            let mut blocks = Vec::new();
            for row in rows {
                let body = DocBody {
                    document: row.document,
                    nonce: row.nonce,
                    from: u32::try_from(row.from_counter).map_err(damaged)?,
                    to: u32::try_from(row.to_counter).map_err(damaged)?,
                    bytes: row.bytes.clone(),
                };
                blocks.push(self.sign(Body::Doc(body), ports)?);
            }
            if let Some(row) = rows.first() {
                self.store_packed(&row.document, &blocks)?;
            }
        }
        Ok(())
    }

    /// Replaces what was typed by the blocks that hold it, and updates the search entry, in one transaction.
    fn store_packed(&mut self, id: &DocumentId, blocks: &[Block]) -> Result<(), UserError> {
        // In memory before the blocks are taken in, so that it learns from them who touched it and when.
        self.held(id)?;
        self.adopt(blocks, &mut Touched::default());
        let session = self.session_of_minutes(id)?;
        let text =
            self.documents.get(id).map(|held| self.text_of(held)).transpose()?.ok_or_else(|| internal("text"))?;
        let source = Source { committee: self.committee, decisions: &self.decisions };
        let written = self.store.write(|tx| -> Result<(), StoreError> {
            tx.take_typed(*id)?;
            for block in blocks {
                tx.append_block(&block_row(block))?;
            }
            source.text(tx, id, &text)?;
            match &session {
                Some(session) => source.minutes_search(tx, session, ItemId::from_uuid(id.uuid)),
                None => Ok(()),
            }
        });
        if let Err(error) = written {
            self.resync()?;
            return Err(store_error(error));
        }
        Ok(())
    }

    /// The text of a document, with who touched it last by what its blocks say.
    pub(crate) fn text_of(&self, held: &Held) -> Result<ProjectedText, UserError> {
        let author = held.touched.and_then(|(_, chain)| self.decisions.devices.get(&chain)).map(|device| device.person);
        Ok(ProjectedText {
            content: held.document.text().map_err(internal)?,
            updated_ms: held.touched.map_or(0, |(at_ms, _)| at_ms),
            updated_by: author.unwrap_or(self.own_person),
        })
    }

    /// The session whose agenda holds the item of these minutes.
    pub(crate) fn session_of_minutes(&self, id: &DocumentId) -> Result<Option<Session>, UserError> {
        if id.kind != DocumentKind::Minutes {
            return Ok(None);
        }
        let item = ItemId::from_uuid(id.uuid);
        match self.store.session_of(item).map_err(store_error)? {
            Some(session) => self.session(session),
            None => Ok(None),
        }
    }

    /// A session of the store.
    pub(crate) fn session(&self, id: SessionId) -> Result<Option<Session>, UserError> {
        self.store.session(id).map_err(store_error)
    }
}

/// Operations as they wait to be packed.
fn typed_row(body: &DocBody, written_ms: i64) -> TypedRow {
    TypedRow {
        document: body.document,
        nonce: body.nonce,
        from_counter: i64::from(body.from),
        to_counter: i64::from(body.to),
        bytes: body.bytes.clone(),
        written_ms,
    }
}

/// What a refused difference means for the one who sent it.
fn text_error(error: delibere_journal::DocumentError) -> UserError {
    match error {
        delibere_journal::DocumentError::UnknownVersion => UserError::new(ErrorCode::TextVersion),
        other => UserError::new(ErrorCode::TextDelta).with("detail", other),
    }
}
