//! Full-text search in French and English: accents, case and inflections do not matter.
//!
//! Words are cut, folded and stemmed here, in Rust, and handed to FTS5 ready-made; excerpts are cut and marked here
//! too, from the original text.

mod excerpt;
mod fold;
mod index;
mod query;
mod stem;

use chrono::NaiveDate;

pub use excerpt::Excerpt;
pub(crate) use index::FormsMemo;

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchEntry {
    /// What it is, for example `minutes:` and a UUID; one entry per key.
    pub key: String,
    /// Its kind, by which results can be narrowed.
    pub kind: String,
    /// Its title; words in it weigh more.
    pub title: String,
    /// Its text.
    pub body: String,
    /// Where it belongs, to be shown beside it; not searched.
    pub context: String,
    /// Its date, if it has one.
    pub date: Option<NaiveDate>,
}

/// What somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchQuery {
    /// The words as typed: all must be found, in any inflection, the last one perhaps unfinished; words between
    /// quotation marks as they stand, side by side.
    pub words: String,
    /// At most so many results.
    pub limit: usize,
    /// Only these kinds; every kind when empty.
    pub kinds: Vec<String>,
}

/// One result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The key of the entry.
    pub key: String,
    /// Its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its title again, with the words found marked.
    pub marked_title: Excerpt,
    /// Where it belongs.
    pub context: String,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// The place in its text where the words were found.
    pub excerpt: Excerpt,
}

#[cfg(test)]
mod tests;
