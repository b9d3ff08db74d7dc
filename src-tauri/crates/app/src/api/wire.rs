//! What every call shares: the response envelope, messages and errors.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The answer to a call that did what was asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Response<T> {
    /// What was asked for.
    pub value: T,
    /// Tags of what changed; queries that carry one of them are read again.
    pub changes: Vec<String>,
    /// How to take the action back, when it can be.
    pub undo: Option<UndoOffer>,
}

/// An action that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoOffer {
    /// What to hand to `undo`.
    #[ts(type = "number")]
    pub token: u64,
    /// What was done, for the toast (`done-…` in the texts).
    pub done: Message,
}

/// A sentence for people: the key of a text and its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Message {
    /// Key in the `.ftl` files.
    pub code: String,
    /// Arguments by name.
    pub args: BTreeMap<String, String>,
}

impl Message {
    /// A message without arguments.
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), args: BTreeMap::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

/// How serious an error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A rule says no: a calm, ordinary answer.
    Refused,
    /// Something went wrong; nothing that was saved is lost.
    Failed,
    /// The user stopped it.
    Cancelled,
}

/// One step of a difference between two texts; lengths in UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum TextOp {
    /// Inserts text.
    Insert {
        /// What is inserted, never empty.
        insert: String,
        /// `bold`, `italic`, `underline`: true; `link`: address; on a line break `kind`, `depth`, `mark`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        attributes: Option<BTreeMap<String, TextAttribute>>,
    },
    /// Keeps text, perhaps with other attributes (`null` removes one).
    Retain {
        /// Length, at least 1.
        #[ts(type = "number")]
        retain: usize,
        /// What changes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        attributes: Option<BTreeMap<String, Option<TextAttribute>>>,
    },
    /// Deletes text.
    Delete {
        /// Length, at least 1.
        #[ts(type = "number")]
        delete: usize,
    },
}

/// The value of a text attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum TextAttribute {
    /// Present.
    Flag(bool),
    /// A small number (depth of a list entry).
    Number(u8),
    /// A word or an address.
    Text(String),
}

/// A request that needs nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}
