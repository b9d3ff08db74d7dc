//! The rows of the store that are not entities of the domain.

use chrono::{NaiveDate, NaiveTime};
use delibere_domain::{DocumentId, SessionId, SessionState};

/// A block on its way into the store; its bytes mean nothing here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockRow {
    /// The chain that it belongs to.
    pub chain: [u8; 32],
    /// Its place in that chain.
    pub sequence: u64,
    /// The stable name of its kind.
    pub kind: String,
    /// The document that it changes, if it changes one.
    pub document: Option<DocumentId>,
    /// Its hash.
    pub hash: [u8; 32],
    /// Its exact bytes.
    pub bytes: Vec<u8>,
}

/// A block as the store holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredBlock {
    /// Its place in the order of arrival, from 1 on.
    pub position: u64,
    /// The block.
    pub row: BlockRow,
}

/// Where one chain ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainHead {
    /// The chain.
    pub chain: [u8; 32],
    /// The sequence number of its last block.
    pub sequence: u64,
    /// The hash of its last block.
    pub hash: [u8; 32],
    /// How many of its blocks are stored.
    pub blocks: u64,
}

/// Keystrokes on their way into the store: operations of this device that no block holds yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedRow {
    /// The document that was typed in.
    pub document: DocumentId,
    /// The nonce of the run that typed.
    pub nonce: [u8; 16],
    /// The counter of the first operation.
    pub from_counter: i64,
    /// The counter after the last operation.
    pub to_counter: i64,
    /// The operations.
    pub bytes: Vec<u8>,
    /// When, in milliseconds since 1970 by the clock of the device.
    pub written_ms: i64,
}

/// A local snapshot of a document, with the blocks that it already contains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentCache {
    /// The snapshot.
    pub snapshot: Vec<u8>,
    /// The position of the last block that it contains.
    pub position: u64,
}

/// A text as screens and documents read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    /// Whose text it is.
    pub document: DocumentId,
    /// The text with its attributes, as a difference made of insertions only.
    pub delta_json: String,
    /// The text without attributes.
    pub plain: String,
    /// When it was last changed, in milliseconds since 1970.
    pub updated_ms: i64,
    /// Who changed it last; empty when unknown.
    pub updated_by: String,
}

/// Something that was put into the bin.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArchivedRow {
    /// What, in the words of the journal.
    pub target: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// By whom.
    pub by: String,
}

/// A session as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionSummary {
    /// Its identity.
    pub id: SessionId,
    /// Its title.
    pub title: String,
    /// Its date.
    pub date: NaiveDate,
    /// When it is convened.
    pub start: Option<NaiveTime>,
    /// Where it stands.
    pub state: SessionState,
    /// Where it is held; may be empty.
    pub place: String,
    /// How many items its agenda has.
    pub items: usize,
    /// How many of them have minutes.
    pub written: usize,
}
