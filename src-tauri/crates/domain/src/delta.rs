//! Differences between two versions of a text, in the form that travels between the editor and the journal.
//!
//! A text is one string in which every line ends with a line break (an empty text is the empty string). Inline
//! attributes (bold, link…) sit on characters, line attributes (kind, depth, mark) on the line break that ends the
//! line. Lengths count **UTF-16 code units**, as the editor does.

mod apply;
mod attributes;
mod build;
mod cursor;
#[cfg(test)]
mod tests;
mod transform;

use std::collections::BTreeMap;

pub use attributes::{AttributeError, MAX_DEPTH, MAX_LINK_LEN, check_value};

/// The attributes this version knows; no other may enter a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttributeKey {
    /// Inline: bold, value `Flag`.
    Bold,
    /// Inline: italic, value `Flag`.
    Italic,
    /// Inline: underlined, value `Flag`.
    Underline,
    /// Inline: link, value `Text` (an http, https or mailto address).
    Link,
    /// Line: `Text` among `heading1`, `heading2`, `heading3`, `bullet`, `ordered`, `quote`; absent for a paragraph.
    Kind,
    /// Line: depth of a list entry, `Number` from 1 to 5; absent for 0.
    Depth,
    /// Line: `Text` among `argument`, `position`, `question`, `decision`, `action`, `off_record`.
    Mark,
}

/// The value of an attribute.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttributeValue {
    /// Present, without more to say.
    Flag,
    /// A small number.
    Number(u8),
    /// A word or an address.
    Text(String),
}

/// The attributes of inserted text.
pub type Attributes = BTreeMap<AttributeKey, AttributeValue>;

/// Changes of attributes on kept text: `None` removes one.
pub type AttributePatch = BTreeMap<AttributeKey, Option<AttributeValue>>;

/// One step of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeltaOp {
    /// Keeps `len` code units, changing their attributes.
    Retain {
        /// Length in UTF-16 code units, at least 1.
        len: usize,
        /// What changes; usually empty.
        attributes: AttributePatch,
    },
    /// Inserts text.
    Insert {
        /// What is inserted, never empty.
        text: String,
        /// Its attributes.
        attributes: Attributes,
    },
    /// Deletes `len` code units.
    Delete {
        /// Length in UTF-16 code units, at least 1.
        len: usize,
    },
}

/// A difference between two versions of a text; with insertions only, a whole text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Delta {
    /// The steps, from the start of the text on; what they do not reach is kept.
    pub ops: Vec<DeltaOp>,
}

/// Why a difference cannot be applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeltaError {
    /// The difference reaches further than the text.
    #[error("the difference reaches beyond the end of the text")]
    BeyondEnd,
    /// A boundary falls between the two halves of a surrogate pair.
    #[error("the difference cuts a character in two")]
    SplitsCharacter,
    /// The base keeps or deletes something, so it is no whole text.
    #[error("the base is not a whole text")]
    NotAText,
}
