//! Looking at every page and every attachment.

use std::cell::Cell;

use rusqlite::{Connection, OptionalExtension};

use crate::header::StoreHeader;
use crate::{Reader, Store, StoreError};

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A page of the database does not carry the mark of its own bytes.
    Page {
        /// What the cipher says.
        detail: String,
    },
    /// The database contradicts itself.
    Database {
        /// What the database says.
        detail: String,
    },
    /// An attachment is not what its hash says.
    Blob {
        /// The hash under which it is kept.
        hash: [u8; 32],
    },
    /// The clear header file is not that of this store; the next opening writes it anew.
    Header,
}

impl Store {
    /// Looks at the whole store and returns what is wrong; empty when it is sound.
    pub fn integrity(&self) -> Result<Vec<Problem>, StoreError> {
        let connection = self.apart()?;
        // The cipher looks at the main file alone: what waits beside it must come in first.
        connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
        let mut problems: Vec<Problem> = all_rows(&connection, "PRAGMA cipher_integrity_check")?
            .into_iter()
            .map(|detail| Problem::Page { detail })
            .collect();
        let database = all_rows(&connection, "PRAGMA integrity_check").map(|rows| {
            rows.into_iter().filter(|row| row != "ok").map(|detail| Problem::Database { detail }).collect()
        });
        problems.extend(found(database)?);
        problems.extend(found(damaged_blobs(&connection))?);
        if !StoreHeader::read(self.directory()).is_ok_and(|header| header.belongs_to(&self.key)) {
            problems.push(Problem::Header);
        }
        Ok(problems)
    }
}

/// Damage met on the way is a finding like the others, not the end of the search.
fn found(outcome: Result<Vec<Problem>, StoreError>) -> Result<Vec<Problem>, StoreError> {
    match outcome {
        Err(StoreError::Damaged { detail }) => Ok(vec![Problem::Database { detail }]),
        other => other,
    }
}

fn damaged_blobs(connection: &Connection) -> Result<Vec<Problem>, StoreError> {
    let spoilt = Cell::new(false);
    let reader = Reader { connection, spoilt: &spoilt };
    let hashes: Vec<[u8; 32]> = reader.all("SELECT hash FROM blob ORDER BY hash", [], |row| Ok(row.get(0)?))?;
    let mut problems = Vec::new();
    for hash in hashes {
        match reader.blob(&hash) {
            Ok(_) => {}
            Err(StoreError::Damaged { .. }) => problems.push(Problem::Blob { hash }),
            Err(error) => return Err(error),
        }
    }
    Ok(problems)
}

pub(crate) fn first_row(connection: &Connection, sql: &str) -> Result<Option<String>, StoreError> {
    Ok(connection.query_row(sql, [], |row| row.get(0)).optional()?)
}

fn all_rows(connection: &Connection, sql: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(row.get(0)?);
    }
    Ok(found)
}
