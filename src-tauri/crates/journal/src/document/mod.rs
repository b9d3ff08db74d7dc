//! Documents: texts and records that people edit together.
//!
//! The merge library behind them stays in here. Every call into it may meet a fault of the library on content that
//! another device wrote; then the document is *broken*: each later call answers [`DocumentError::Broken`] until the
//! caller rebuilds the document from its blocks.

mod guard;
mod own;
mod state;
#[cfg(test)]
mod tests;
mod text;
mod version;

use std::collections::BTreeMap;
use std::mem::{ManuallyDrop, forget};
use std::sync::atomic::{AtomicBool, Ordering};

use delibere_domain::Delta;
use delibere_domain::delta::{AttributeError, DeltaError};
use loro::event::Diff;
use loro::{ExportMode, Frontiers, LoroDoc, LoroEncodeError, LoroError, LoroValue, TextDelta, ValueOrContainer};

use crate::block::MAX_BODY;
use guard::guarded;
pub use own::OwnUpdates;
pub(crate) use own::own_range;
pub use version::Version;

/// The longest text of a record's field, in bytes: an operation must fit into a block.
const MAX_FIELD: usize = 64 * 1024;

/// The longest update that is imported together with others, in bytes: together is several times faster for many
/// small ones, but takes seconds when two large pieces of text meet.
const BATCHED: usize = 4096;

const RECORD: &str = "record";
const BODY: &str = "body";

/// The value of a record's field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Words.
    Text(String),
}

/// What became of an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    /// The edit as it was applied to the present text.
    pub applied: Delta,
    /// What the sender applies on top of its own edited text to reach the present one.
    pub remote: Delta,
    /// The version that the sender then has.
    pub version: Version,
}

/// Why a document refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// The merge library failed on this document; it must be rebuilt from its blocks.
    #[error("the document must be rebuilt from its blocks")]
    Broken,
    /// Bytes are not what they should be.
    #[error("damaged operations: {0}")]
    Damaged(String),
    /// More bytes than a block or a field may hold.
    #[error("{0} bytes are too many")]
    TooLarge(usize),
    /// The version is no version at all.
    #[error("not a version: {0}")]
    BadVersion(String),
    /// The version names operations that this document does not have.
    #[error("the document does not have this version")]
    UnknownVersion,
    /// The difference does not fit the text.
    #[error(transparent)]
    Delta(#[from] DeltaError),
    /// The difference brings an attribute that is not allowed.
    #[error(transparent)]
    Attribute(#[from] AttributeError),
}

impl From<LoroError> for DocumentError {
    fn from(error: LoroError) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl From<LoroEncodeError> for DocumentError {
    fn from(error: LoroEncodeError) -> Self {
        Self::Damaged(error.to_string())
    }
}

/// One document: a flat record of fields and a text.
#[derive(Debug)]
pub struct Document {
    peer: u64,
    inner: Option<LoroDoc>,
    broken: AtomicBool,
}

impl Document {
    /// An empty document that writes as a peer (see [`crate::peer_of`]).
    pub fn new(peer: u64) -> Self {
        // The largest number is reserved by the library, which therefore accepts every other.
        let peer = peer.min(u64::MAX - 1);
        let doc = LoroDoc::new();
        let refused = doc.set_peer_id(peer).is_err();
        doc.config_text_style(text::styles());
        Self { peer, inner: Some(doc), broken: AtomicBool::new(refused) }
    }

    /// Rebuilds a document from a snapshot of this device, when there is one, and operations in any order.
    pub fn load<'a>(
        peer: u64,
        snapshot: Option<&[u8]>,
        updates: impl IntoIterator<Item = &'a [u8]>,
    ) -> Result<Self, DocumentError> {
        let document = Self::new(peer);
        let mut batch = Vec::new();
        if let Some(snapshot) = snapshot {
            let (state, waiting) = split_snapshot(snapshot)?;
            document.with(|doc| doc.import(state))??;
            if !waiting.is_empty() {
                batch.push(waiting.to_vec());
            }
        }
        for update in updates {
            check_size(update)?;
            batch.push(update.to_vec());
        }
        if batch.iter().any(|update| update.len() > BATCHED) {
            for update in &batch {
                document.with(|doc| doc.import(update))??;
            }
        } else if !batch.is_empty() {
            document.with(|doc| doc.import_batch(&batch))??;
        }
        Ok(document)
    }

    /// The peer that this document writes as.
    pub const fn peer(&self) -> u64 {
        self.peer
    }

    /// Applies the operations of a verified block and says whether the document changed.
    ///
    /// Operations that build on others not yet known wait for them (see [`Document::is_waiting`]).
    pub fn apply(&mut self, bytes: &[u8]) -> Result<bool, DocumentError> {
        check_size(bytes)?;
        self.with(|doc| {
            let before = doc.oplog_frontiers();
            doc.import(bytes)?;
            Ok(doc.oplog_frontiers() != before)
        })?
    }

    /// Says whether operations wait for others that are missing.
    pub fn is_waiting(&self) -> Result<bool, DocumentError> {
        self.with(|doc| Ok(doc.export_pending_updates()?.is_some()))?
    }

    /// The fields of the record.
    pub fn record(&self) -> Result<BTreeMap<String, FieldValue>, DocumentError> {
        self.with(|doc| {
            let mut fields = BTreeMap::new();
            doc.get_map(RECORD).for_each(|key, value| {
                if let Some(value) = field(&value) {
                    fields.insert(key.to_owned(), value);
                }
            });
            fields
        })
    }

    /// Sets fields of the record, or removes them; what is already so is not written again.
    pub fn set_fields(&mut self, fields: &[(String, Option<FieldValue>)]) -> Result<(), DocumentError> {
        for (key, value) in fields {
            let size = key.len() + if let Some(FieldValue::Text(text)) = value { text.len() } else { 0 };
            if size > MAX_FIELD {
                return Err(DocumentError::TooLarge(size));
            }
        }
        self.with(|doc| {
            let map = doc.get_map(RECORD);
            for (key, value) in fields {
                let present = map.get(key);
                match value {
                    Some(value) if present.as_ref().and_then(field).as_ref() != Some(value) => {
                        map.insert(key, to_value(value))?;
                    }
                    None if present.is_some() => map.delete(key)?,
                    _ => {}
                }
            }
            doc.commit();
            Ok(())
        })?
    }

    /// The text, with the attributes that this version knows.
    pub fn text(&self) -> Result<Delta, DocumentError> {
        self.raw_text().map(|raw| text::whole(&raw))
    }

    /// The characters of the text.
    pub fn plain_text(&self) -> Result<String, DocumentError> {
        self.with(|doc| doc.get_text(BODY).to_string())
    }

    /// The present version.
    pub fn version(&self) -> Result<Version, DocumentError> {
        self.with(|doc| Version::from_frontiers(&doc.oplog_frontiers()))
    }

    /// What happened to the text from a version until now.
    pub fn diff(&self, from: &Version) -> Result<Delta, DocumentError> {
        self.difference(from).map(|(delta, _)| delta)
    }

    /// Applies an edit that was made on a version, over whatever happened since.
    pub fn edit_text(&mut self, base: &Version, delta: &Delta) -> Result<TextEdit, DocumentError> {
        delta.check_attributes()?;
        let head = self.text()?;
        let (since, characters) = self.difference(base)?;
        delta.apply(&characters.map_or_else(|| head.clone(), |text| Delta::from_text(&text)))?;
        let remote = delta.transform(&since, true);
        let applied = text::clean(&since.transform(delta, false), &head)?;
        if !applied.is_empty() {
            let steps = text::to_library(&applied, &head)?;
            self.with(|doc| {
                doc.get_text(BODY).apply_delta(&steps)?;
                doc.commit();
                Ok::<(), DocumentError>(())
            })??;
        }
        Ok(TextEdit { applied, remote, version: self.version()? })
    }

    /// How many operations this run has written into the document.
    pub fn own_counter(&self) -> Result<u32, DocumentError> {
        self.with(|doc| own_end(doc, self.peer))
    }

    /// The operations of this run from a number on, as many as fit into one block; `None` when there are none.
    pub fn own_updates(&self, since: u32) -> Result<Option<OwnUpdates>, DocumentError> {
        self.with(|doc| own::export(doc, self.peer, since, own_end(doc, self.peer)))?
    }

    /// The operations of any peer from one number to another, as many as fit into one block.
    ///
    /// It serves to pack what an earlier run typed and did not pack.
    pub fn updates_of(&self, peer: u64, from: u32, to: u32) -> Result<Option<OwnUpdates>, DocumentError> {
        self.with(|doc| own::export(doc, peer, from, to.min(own_end(doc, peer))))?
    }

    /// A cache of the whole document for this device alone, with what still waits.
    pub fn snapshot(&self) -> Result<Vec<u8>, DocumentError> {
        self.with(|doc| {
            let state = doc.export(ExportMode::Snapshot)?;
            let waiting = doc.export_pending_updates()?.unwrap_or_default();
            let mut bytes = Vec::with_capacity(8 + state.len() + waiting.len());
            bytes.extend_from_slice(&(state.len() as u64).to_be_bytes());
            bytes.extend_from_slice(&state);
            bytes.extend_from_slice(&waiting);
            Ok(bytes)
        })?
    }

    /// The hash of record and text with all attributes: equal for all who hold the same operations.
    pub fn state_hash(&self) -> Result<[u8; 32], DocumentError> {
        let raw = self.raw_text()?;
        self.with(|doc| state::state_hash(&doc.get_map(RECORD).get_deep_value(), &raw))
    }

    /// The difference of the text since a version, and the characters of then when they may differ from now.
    fn difference(&self, from: &Version) -> Result<(Delta, Option<String>), DocumentError> {
        let base = from.to_frontiers();
        let head = self.with(|doc| {
            check_version(doc, &base)?;
            Ok::<_, DocumentError>(doc.oplog_frontiers())
        })??;
        if base == head {
            return Ok((Delta::new(), None));
        }
        // History is walked in a copy, so that neither its position nor a fault reaches the document.
        let copy = ManuallyDrop::new(self.with(LoroDoc::fork)?);
        let walked = guarded(|| walk(&copy, &base, &head))?;
        drop(ManuallyDrop::into_inner(copy));
        let (old, raw, new) = walked?;
        Ok((text::difference(&raw, &old, &new)?, Some(old)))
    }

    fn raw_text(&self) -> Result<Vec<TextDelta>, DocumentError> {
        self.with(|doc| doc.get_text(BODY).to_delta())
    }

    /// Calls the library; a panic breaks the document.
    fn with<R>(&self, call: impl FnOnce(&LoroDoc) -> R) -> Result<R, DocumentError> {
        let doc = self.inner.as_ref().filter(|_| !self.broken.load(Ordering::Acquire)).ok_or(DocumentError::Broken)?;
        guarded(|| call(doc)).inspect_err(|_| self.broken.store(true, Ordering::Release))
    }
}

impl Drop for Document {
    fn drop(&mut self) {
        // The library finishes its work when a document goes; after a fault that would fail again.
        if self.broken.load(Ordering::Acquire) {
            forget(self.inner.take());
        }
    }
}

/// The characters at two versions and the library's difference between them.
fn walk(copy: &LoroDoc, from: &Frontiers, to: &Frontiers) -> Result<(String, Vec<TextDelta>, String), DocumentError> {
    let new = copy.get_text(BODY).to_string();
    let batch = copy.diff(from, to)?;
    copy.checkout(from)?;
    let old = copy.get_text(BODY).to_string();
    let body = copy.get_text(BODY);
    let id = loro::ContainerTrait::id(&body);
    let steps = batch.iter().find_map(|(container, diff)| match diff {
        Diff::Text(steps) if *container == id => Some(steps.clone()),
        _ => None,
    });
    Ok((old, steps.unwrap_or_default(), new))
}

/// A version must be known, and written in its one form.
fn check_version(doc: &LoroDoc, version: &Frontiers) -> Result<(), DocumentError> {
    let known = doc.try_frontiers_to_vv(version).ok().flatten().ok_or(DocumentError::UnknownVersion)?;
    if doc.try_vv_to_frontiers(&known)? == *version { Ok(()) } else { Err(DocumentError::UnknownVersion) }
}

fn own_end(doc: &LoroDoc, peer: u64) -> u32 {
    doc.oplog_vv().get(&peer).and_then(|counter| u32::try_from(*counter).ok()).unwrap_or(0)
}

fn check_size(bytes: &[u8]) -> Result<(), DocumentError> {
    if bytes.len() > MAX_BODY { Err(DocumentError::TooLarge(bytes.len())) } else { Ok(()) }
}

fn split_snapshot(bytes: &[u8]) -> Result<(&[u8], &[u8]), DocumentError> {
    let damaged = || DocumentError::Damaged("a snapshot is cut short".to_owned());
    let (len, rest) = bytes.split_first_chunk::<8>().ok_or_else(damaged)?;
    let len = usize::try_from(u64::from_be_bytes(*len)).map_err(|_| damaged())?;
    rest.split_at_checked(len).ok_or_else(damaged)
}

fn field(value: &ValueOrContainer) -> Option<FieldValue> {
    match value {
        ValueOrContainer::Value(LoroValue::Bool(value)) => Some(FieldValue::Bool(*value)),
        ValueOrContainer::Value(LoroValue::I64(value)) => Some(FieldValue::Integer(*value)),
        ValueOrContainer::Value(LoroValue::String(value)) => Some(FieldValue::Text(value.to_string())),
        _ => None,
    }
}

fn to_value(value: &FieldValue) -> LoroValue {
    match value {
        FieldValue::Bool(value) => LoroValue::Bool(*value),
        FieldValue::Integer(value) => LoroValue::I64(*value),
        FieldValue::Text(value) => LoroValue::from(value.as_str()),
    }
}
