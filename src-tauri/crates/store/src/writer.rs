//! What can be written, always inside one transaction of [`crate::Store::write`].

use std::ops::Deref;

use delibere_domain::{CommitteeId, DocumentId};
use rusqlite::{Params, params};

use crate::search::FormsMemo;
use crate::values::integer;
use crate::{BlockRow, Reader, StoreError, TypedRow};

/// The largest attachment that a store accepts, in bytes.
pub const MAX_BLOB_BYTES: usize = 25 * 1024 * 1024;

/// Writes to the store and reads what it has just written.
///
/// It lives as long as one transaction: everything becomes durable together, or nothing does.
#[derive(Debug)]
pub struct Writer<'a> {
    reader: Reader<'a>,
    /// The committee written in this transaction, for the header file.
    pub(crate) committee: Option<CommitteeId>,
    pub(crate) forms: FormsMemo,
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn new(reader: Reader<'a>) -> Self {
        Self { reader, committee: None, forms: FormsMemo::default() }
    }
}

impl Writer<'_> {
    /// Adds a block after all others and returns its position; a block that is already there, or another one with
    /// its place in the chain, is [`StoreError::Duplicate`].
    pub fn append_block(&mut self, block: &BlockRow) -> Result<u64, StoreError> {
        self.run(
            "INSERT INTO block (chain, sequence, kind, document, hash, bytes) VALUES (?, ?, ?, ?, ?, ?)",
            params![
                block.chain,
                integer(block.sequence),
                block.kind,
                block.document.map(|document| document.to_string()),
                block.hash,
                block.bytes
            ],
        )?;
        u64::try_from(self.connection.last_insert_rowid()).map_err(|_| StoreError::damaged("negative position"))
    }

    /// Adds keystrokes that no block holds yet.
    pub fn append_typed(&mut self, typed: &TypedRow) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO typed (document, nonce, from_counter, to_counter, bytes, written_ms) VALUES (?, ?, ?, ?, ?, ?)",
            params![
                typed.document.to_string(),
                typed.nonce,
                typed.from_counter,
                typed.to_counter,
                typed.bytes,
                typed.written_ms
            ],
        )
    }

    /// Takes the keystrokes of a document out of the store, for the block that is about to hold them.
    pub fn take_typed(&mut self, document: DocumentId) -> Result<Vec<TypedRow>, StoreError> {
        let taken = self.typed_of(document)?;
        self.run("DELETE FROM typed WHERE document = ?", [document.to_string()])?;
        Ok(taken)
    }

    /// Keeps an attachment and returns its BLAKE3; keeping it twice is harmless, and repairs a damaged one.
    pub fn put_blob(&mut self, bytes: &[u8]) -> Result<[u8; 32], StoreError> {
        if bytes.len() > MAX_BLOB_BYTES {
            return Err(StoreError::TooLarge { size: bytes.len(), limit: MAX_BLOB_BYTES });
        }
        let hash: [u8; 32] = blake3::hash(bytes).into();
        if !matches!(self.blob(&hash), Ok(Some(_))) {
            self.run(
                "INSERT OR REPLACE INTO blob (hash, size, bytes) VALUES (?, ?, ?)",
                params![hash, integer(bytes.len() as u64), bytes],
            )?;
        }
        Ok(hash)
    }

    /// Keeps a small fact for this device.
    pub fn put_meta(&mut self, key: &str, value: &[u8]) -> Result<(), StoreError> {
        self.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", params![key, value])
    }

    /// Forgets a small fact.
    pub fn remove_meta(&mut self, key: &str) -> Result<(), StoreError> {
        self.run("DELETE FROM meta WHERE key = ?", [key])
    }

    /// Keeps a local snapshot of a document that contains its blocks up to a position.
    pub fn put_document_cache(
        &mut self,
        document: DocumentId,
        snapshot: &[u8],
        position: u64,
    ) -> Result<(), StoreError> {
        self.run(
            "INSERT OR REPLACE INTO document_cache (document, snapshot, position) VALUES (?, ?, ?)",
            params![document.to_string(), snapshot, integer(position)],
        )
    }

    /// Empties every projection, the search index and the local snapshots; the truth stays.
    pub fn clear_projections(&mut self) -> Result<(), StoreError> {
        for table in crate::dump::TABLES {
            self.run(&format!("DELETE FROM {}", table.name), [])?;
        }
        self.run("DELETE FROM document_cache", [])?;
        self.run("INSERT INTO search_index (search_index) VALUES ('delete-all')", [])
    }

    pub(crate) fn run(&self, sql: &str, parameters: impl Params) -> Result<(), StoreError> {
        self.still_open()?;
        let mut statement = self.noted(self.connection.prepare_cached(sql))?;
        self.noted(statement.execute(parameters)).map(drop)
    }

    /// A full disk makes SQLite undo the whole transaction at once: what came after would be written on its own.
    pub(crate) fn still_open(&self) -> Result<(), StoreError> {
        if self.connection.is_autocommit() { Err(StoreError::Aborted) } else { Ok(()) }
    }
}
