//! Texts as they stand, and what lies in the bin.

use delibere_domain::DocumentId;
use rusqlite::{Row, params};

use crate::values::{column, integer, parsed};
use crate::{ArchivedRow, Reader, StoreError, TextRow, Writer};

impl Reader<'_> {
    /// The text of a document.
    pub fn text(&self, document: DocumentId) -> Result<Option<TextRow>, StoreError> {
        self.one("SELECT * FROM text WHERE document = ?", [document.to_string()], text)
    }

    /// The texts changed last, the latest first.
    pub fn texts_recent(&self, limit: usize) -> Result<Vec<TextRow>, StoreError> {
        let limit = integer(limit as u64);
        self.all("SELECT * FROM text ORDER BY updated_ms DESC, document DESC LIMIT ?", [limit], text)
    }

    /// What lies in the bin, by target.
    pub fn archived(&self) -> Result<Vec<ArchivedRow>, StoreError> {
        self.all("SELECT * FROM archived ORDER BY target", [], |row| {
            Ok(ArchivedRow { target: column(row, "target")?, at_ms: column(row, "at_ms")?, by: column(row, "by")? })
        })
    }
}

impl Writer<'_> {
    /// Writes a text, new or known.
    pub fn put_text(&mut self, text: &TextRow) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO text (document, delta_json, plain, characters, updated_ms, updated_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (document) DO UPDATE
             SET delta_json = ?2, plain = ?3, characters = ?4, updated_ms = ?5, updated_by = ?6",
            params![
                text.document.to_string(),
                text.delta_json,
                text.plain,
                integer(text.plain.chars().filter(|character| *character != '\n').count() as u64),
                text.updated_ms,
                text.updated_by
            ],
        )
    }

    /// Replaces the whole content of the bin.
    pub fn put_archived(&mut self, archived: &[ArchivedRow]) -> Result<(), StoreError> {
        self.run("DELETE FROM archived", [])?;
        for row in archived {
            self.run(
                "INSERT OR REPLACE INTO archived (target, at_ms, by) VALUES (?, ?, ?)",
                params![row.target, row.at_ms, row.by],
            )?;
        }
        Ok(())
    }
}

fn text(row: &Row<'_>) -> Result<TextRow, StoreError> {
    Ok(TextRow {
        document: parsed(row, "document")?,
        delta_json: column(row, "delta_json")?,
        plain: column(row, "plain")?,
        updated_ms: column(row, "updated_ms")?,
        updated_by: column(row, "updated_by")?,
    })
}
