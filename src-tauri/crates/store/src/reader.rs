//! What can be read; the readings of entities are in the modules of their projections.

use std::cell::Cell;

use delibere_domain::DocumentId;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

use crate::values::{column, integer, natural, parsed, parsed_option};
use crate::{BlockRow, ChainHead, DocumentCache, StoreError, StoredBlock, TypedRow};

/// Reads one state of the store; what is written meanwhile does not show.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    pub(crate) connection: &'a Connection,
    /// Whether a damaged page was met: the connection is of no more use then.
    pub(crate) spoilt: &'a Cell<bool>,
}

impl Reader<'_> {
    /// The blocks that arrived after a position, in order; all of them after 0.
    pub fn blocks_after(&self, position: u64) -> Result<Vec<StoredBlock>, StoreError> {
        self.blocks_page(position, usize::MAX)
    }

    /// The first blocks that arrived after a position, at most `limit`.
    pub fn blocks_page(&self, position: u64, limit: usize) -> Result<Vec<StoredBlock>, StoreError> {
        let limit = integer(limit as u64);
        self.all(
            "SELECT * FROM block WHERE position > ? ORDER BY position LIMIT ?",
            params![integer(position), limit],
            block,
        )
    }

    /// The blocks of one document, in order of arrival.
    pub fn blocks_of(&self, document: DocumentId) -> Result<Vec<StoredBlock>, StoreError> {
        self.all("SELECT * FROM block WHERE document = ? ORDER BY position", [document.to_string()], block)
    }

    /// The blocks of one document that arrived after a position.
    pub fn blocks_of_after(&self, document: DocumentId, position: u64) -> Result<Vec<StoredBlock>, StoreError> {
        self.all(
            "SELECT * FROM block WHERE document = ? AND position > ? ORDER BY position",
            params![document.to_string(), integer(position)],
            block,
        )
    }

    /// The blocks of one kind other than `doc`, in order of arrival.
    pub fn blocks_of_kind(&self, kind: &str) -> Result<Vec<StoredBlock>, StoreError> {
        // The first condition is that of the index, which leaves the many blocks of documents out.
        self.all("SELECT * FROM block WHERE kind <> 'doc' AND kind = ? ORDER BY position", [kind], block)
    }

    /// The documents that blocks or keystrokes write, in the order of their names.
    pub fn documents(&self) -> Result<Vec<DocumentId>, StoreError> {
        let sql = "SELECT DISTINCT document FROM block WHERE document IS NOT NULL
                   UNION SELECT DISTINCT document FROM typed ORDER BY document";
        self.all(sql, [], |row| parsed(row, "document"))
    }

    /// The last number of each chain, in the order of their bytes; reads the index alone, however long the chains are.
    pub fn heads(&self) -> Result<Vec<([u8; 32], u64)>, StoreError> {
        let sql = "WITH RECURSIVE known(chain) AS (
                       SELECT min(chain) FROM block
                       UNION ALL
                       SELECT (SELECT min(block.chain) FROM block WHERE block.chain > known.chain)
                       FROM known WHERE known.chain IS NOT NULL)
                   SELECT chain, (SELECT max(sequence) FROM block WHERE block.chain = known.chain) AS sequence
                   FROM known WHERE chain IS NOT NULL";
        self.all(sql, [], |row| Ok((column(row, "chain")?, natural(row, "sequence")?)))
    }

    /// The block with a hash.
    pub fn block(&self, hash: &[u8; 32]) -> Result<Option<StoredBlock>, StoreError> {
        self.one("SELECT * FROM block WHERE hash = ?", [hash], block)
    }

    /// The last block of a chain.
    pub fn last_of_chain(&self, chain: &[u8; 32]) -> Result<Option<StoredBlock>, StoreError> {
        self.one("SELECT * FROM block WHERE chain = ? ORDER BY sequence DESC LIMIT 1", [chain], block)
    }

    /// Where each chain ends, in the order of their bytes.
    pub fn chains(&self) -> Result<Vec<ChainHead>, StoreError> {
        // SQLite takes the other columns from the row that holds the maximum.
        self.all(
            "SELECT chain, max(sequence) AS sequence, hash, count(*) AS blocks FROM block GROUP BY chain ORDER BY chain",
            [],
            |row| {
                Ok(ChainHead {
                    chain: column(row, "chain")?,
                    sequence: natural(row, "sequence")?,
                    hash: column(row, "hash")?,
                    blocks: natural(row, "blocks")?,
                })
            },
        )
    }

    /// The position of the last block, 0 when there is none.
    pub fn last_position(&self) -> Result<u64, StoreError> {
        let position =
            self.one("SELECT coalesce(max(position), 0) AS position FROM block", [], |row| natural(row, "position"))?;
        Ok(position.unwrap_or(0))
    }

    /// All keystrokes that no block holds yet, in the order in which they were typed.
    pub fn typed_all(&self) -> Result<Vec<TypedRow>, StoreError> {
        self.all("SELECT * FROM typed ORDER BY id", [], typed)
    }

    /// The keystrokes in one document that no block holds yet.
    pub fn typed_of(&self, document: DocumentId) -> Result<Vec<TypedRow>, StoreError> {
        self.all("SELECT * FROM typed WHERE document = ? ORDER BY id", [document.to_string()], typed)
    }

    /// The attachment with a hash, which is computed again: other bytes are [`StoreError::Damaged`].
    pub fn blob(&self, hash: &[u8; 32]) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes: Option<Vec<u8>> =
            self.one("SELECT bytes FROM blob WHERE hash = ?", [hash], |row| column(row, "bytes"))?;
        match bytes {
            Some(bytes) if blake3::hash(&bytes) != *hash => {
                Err(StoreError::damaged(format!("attachment {}", blake3::Hash::from_bytes(*hash))))
            }
            other => Ok(other),
        }
    }

    /// Whether an attachment is here; its bytes are not looked at.
    pub fn has_blob(&self, hash: &[u8; 32]) -> Result<bool, StoreError> {
        Ok(self.one("SELECT 1 FROM blob WHERE hash = ?", [hash], |_| Ok(()))?.is_some())
    }

    /// A small fact that this device keeps for itself.
    pub fn meta(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.one("SELECT value FROM meta WHERE key = ?", [key], |row| column(row, "value"))
    }

    /// The local snapshot of a document.
    pub fn document_cache(&self, document: DocumentId) -> Result<Option<DocumentCache>, StoreError> {
        self.one("SELECT snapshot, position FROM document_cache WHERE document = ?", [document.to_string()], |row| {
            Ok(DocumentCache { snapshot: column(row, "snapshot")?, position: natural(row, "position")? })
        })
    }

    pub(crate) fn all<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.noted(self.connection.prepare_cached(sql))?;
        let mut rows = self.noted(statement.query(parameters))?;
        let mut found = Vec::new();
        while let Some(row) = self.noted(rows.next())? {
            found.push(read(row)?);
        }
        Ok(found)
    }

    pub(crate) fn one<T>(
        &self,
        sql: &str,
        parameters: impl Params,
        read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.noted(self.connection.prepare_cached(sql))?;
        self.noted(statement.query_row(parameters, |row| Ok(read(row))).optional())?.transpose()
    }

    pub(crate) fn noted<T>(&self, outcome: Result<T, rusqlite::Error>) -> Result<T, StoreError> {
        let outcome = outcome.map_err(StoreError::from);
        if matches!(outcome, Err(StoreError::Damaged { .. })) {
            self.spoilt.set(true);
        }
        outcome
    }
}

fn block(row: &Row<'_>) -> Result<StoredBlock, StoreError> {
    let stored = BlockRow {
        chain: column(row, "chain")?,
        sequence: natural(row, "sequence")?,
        kind: column(row, "kind")?,
        document: parsed_option(row, "document")?,
        hash: column(row, "hash")?,
        bytes: column(row, "bytes")?,
    };
    Ok(StoredBlock { position: natural(row, "position")?, row: stored })
}

fn typed(row: &Row<'_>) -> Result<TypedRow, StoreError> {
    Ok(TypedRow {
        document: parsed(row, "document")?,
        nonce: column(row, "nonce")?,
        from_counter: column(row, "from_counter")?,
        to_counter: column(row, "to_counter")?,
        bytes: column(row, "bytes")?,
        written_ms: column(row, "written_ms")?,
    })
}
