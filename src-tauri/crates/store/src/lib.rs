//! The encrypted store of one committee on this device: one directory, one SQLCipher database, one program at a time.
//!
//! Main types: [`Store`], opened with a [`StoreKey`]; [`Writer`], the only way to write, alive for one transaction;
//! [`Reader`], one state of what is written. The truth is signed blocks and keystrokes, whose bytes mean nothing
//! here; the projections and the search index follow from it and can be emptied and filled again.
//!
//! This crate takes no decision about the committee, does not know what a block says, reads no clock and draws no
//! randomness: keys, hashes of blocks, dates and times come in as arguments.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking"))]

mod backup;
mod check;
mod delegates;
mod dump;
mod error;
mod header;
mod key;
mod lock;
mod migrations;
mod projection;
mod reader;
mod rows;
mod search;
mod store;
mod values;
mod writer;

pub use backup::superseded_backups;
pub use check::Problem;
pub use error::StoreError;
pub use header::{HEADER_FILE, StoreHeader};
pub use key::StoreKey;
pub use migrations::FORMAT;
pub use reader::Reader;
pub use rows::{ArchivedRow, BlockRow, ChainHead, DocumentCache, SessionSummary, StoredBlock, TextRow, TypedRow};
pub use search::{Excerpt, Hit, SearchEntry, SearchQuery};
pub use store::Store;
pub use writer::{MAX_BLOB_BYTES, Writer};

#[cfg(test)]
mod tests;
