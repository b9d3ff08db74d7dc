//! Texts, documents, search, the bin, undo and the check.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::wire::{Message, TextOp};

/// Names a text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TextOpenRequest {
    /// For example `minutes:6f1c…`.
    pub document: String,
}

/// A text and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TextView {
    /// The document.
    pub document: String,
    /// The version, to hand back with the next difference.
    pub version: String,
    /// The whole text, insertions only; every line ends with a line break; empty when nothing was written.
    pub content: Vec<TextOp>,
    /// When it was last touched (RFC 3339, UTC).
    pub updated: Option<String>,
    /// By whom.
    pub updated_by: Option<String>,
}

/// What was typed since the version last acknowledged.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TextSaveRequest {
    /// The document.
    pub document: String,
    /// The version last acknowledged.
    pub base: String,
    /// The difference against it.
    pub delta: Vec<TextOp>,
}

/// The change is durable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TextSaved {
    /// The version that holds it.
    pub version: String,
    /// What came from elsewhere meanwhile, to apply after the difference that was sent; empty when nothing.
    pub remote: Vec<TextOp>,
    /// When it was saved (RFC 3339, UTC).
    pub saved: String,
}

/// Lays out the minutes of a session.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MinutesPreviewRequest {
    /// The session.
    pub session: String,
    /// Hashes of the pages the caller already has; their drawing is left out.
    pub known: Vec<String>,
}

/// The pages of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewView {
    /// In order.
    pub pages: Vec<PageView>,
    /// What could not be drawn (`notice-…` in the texts).
    pub notices: Vec<Message>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageView {
    /// Changes with its content.
    pub hash: String,
    /// Drawing as SVG; left out when the caller has it.
    pub svg: Option<String>,
}

/// Exports the minutes of a session as a PDF.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MinutesExportRequest {
    /// The session.
    pub session: String,
    /// Where to write it.
    pub path: String,
}

/// A document was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportView {
    /// Where it lies.
    pub path: String,
    /// Number of pages.
    pub pages: u32,
    /// Size in bytes.
    pub bytes: u32,
    /// What could not be drawn (`notice-…` in the texts).
    pub notices: Vec<Message>,
}

/// Searches everywhere in the open committee.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchRequest {
    /// Words as typed; a phrase in quotation marks.
    pub words: String,
    /// At most so many hits.
    pub limit: u32,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchView {
    /// Best first.
    pub hits: Vec<HitView>,
}

/// One place where the words were found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HitView {
    /// `person`, `session` or `minutes`.
    pub kind: String,
    /// Title of the place.
    pub title: String,
    /// Where that is (session title, college).
    pub context: String,
    /// Its date.
    pub date: Option<String>,
    /// Excerpt, cut where marks begin and end.
    pub excerpt: Vec<ExcerptPart>,
    /// The person, for a person.
    pub person: Option<String>,
    /// The session, for a session or minutes.
    pub session: Option<String>,
    /// The item, for minutes.
    pub item: Option<String>,
}

/// A piece of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExcerptPart {
    /// The characters.
    pub text: String,
    /// Whether they are one of the words searched for.
    pub marked: bool,
}

/// What was put in the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BinView {
    /// Newest first.
    pub entries: Vec<BinEntry>,
}

/// One thing in the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BinEntry {
    /// What to hand to `bin_restore`.
    pub target: String,
    /// `person`, `college`, `session`, `item`, `paper`.
    pub kind: String,
    /// Its title or name.
    pub title: String,
    /// When it was put there (RFC 3339, UTC).
    pub archived: String,
    /// By whom.
    pub by: String,
}

/// Takes a thing out of the bin.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BinRestoreRequest {
    /// Which.
    pub target: String,
}

/// Takes an action back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UndoRequest {
    /// The token of the offer; the last action when absent.
    #[ts(type = "number | null")]
    pub token: Option<u64>,
}

/// What the check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CheckView {
    /// Whether everything is as it should be.
    pub clean: bool,
    /// What is not (`check-…` in the texts: what, and what to do).
    pub findings: Vec<Message>,
    /// Signed blocks verified.
    pub blocks: u32,
    /// Documents compared with their projections.
    pub documents: u32,
    /// Attachments re-hashed.
    pub blobs: u32,
}

/// Replaces the minutes of an item by a text in the markup of the command line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MinutesSetRequest {
    /// The session.
    pub session: String,
    /// The item.
    pub item: String,
    /// The new text.
    pub text: String,
}

/// The minutes of a session in the markup of the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MinutesTextView {
    /// Item by item.
    pub items: Vec<ItemTextView>,
}

/// The minutes of one item in the markup of the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemTextView {
    /// The item.
    pub item: String,
    /// Its number on the agenda, from 1.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
}

/// What a rebuild did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RebuildView {
    /// Documents that were projected again.
    pub documents: u32,
}
