//! The index in the database.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{OptionalExtension, params, params_from_iter};

use super::excerpt::Excerpt;
use super::fold::{Word, words};
use super::query::{expression, terms};
use super::stem::forms;
use super::{Hit, SearchEntry, SearchQuery};
use crate::values::{column, date_text, integer, parsed_option};
use crate::{Reader, StoreError, Writer};

/// The forms of the words met in one transaction: the same ones come back all the time.
#[derive(Debug, Default)]
pub(crate) struct FormsMemo(HashMap<String, Vec<String>>);

impl FormsMemo {
    const MOST: usize = 50_000;

    fn of(&mut self, word: &Word) -> &[String] {
        if self.0.len() >= Self::MOST {
            self.0.clear();
        }
        if !self.0.contains_key(&word.lower) {
            self.0.insert(word.lower.clone(), forms(word));
        }
        self.0.get(&word.lower).map_or(&[], Vec::as_slice)
    }
}

impl Reader<'_> {
    /// What matches a query, the best first and among equals the latest.
    pub fn search(&self, query: &SearchQuery) -> Result<Vec<Hit>, StoreError> {
        let terms = terms(&query.words);
        let Some(expression) = expression(&terms) else {
            return Ok(Vec::new());
        };
        let kinds = match query.kinds.len() {
            0 => String::new(),
            count => format!("AND kind IN ({})", vec!["?"; count].join(", ")),
        };
        // The texts are read for the rows that are shown only: sorting with them would carry them all along.
        let sql = format!(
            "SELECT key, kind, title, body, context, date FROM search_entry JOIN (
                 SELECT search_index.rowid AS found, bm25(search_index, 4.0, 1.0, 0.5) AS score
                 FROM search_index JOIN search_entry ON search_entry.id = search_index.rowid
                 WHERE search_index MATCH ? {kinds} ORDER BY score, search_entry.date DESC, key LIMIT {}
             ) ON search_entry.id = found
             ORDER BY score, date DESC, key",
            integer(query.limit as u64)
        );
        let parameters = std::iter::once(&expression).chain(&query.kinds);
        self.all(&sql, params_from_iter(parameters), |row| {
            let title: String = column(row, "title")?;
            Ok(Hit {
                key: column(row, "key")?,
                kind: column(row, "kind")?,
                marked_title: Excerpt::whole(&title, &terms),
                title,
                context: column(row, "context")?,
                date: parsed_option(row, "date")?,
                excerpt: Excerpt::around(&column::<String>(row, "body")?, &terms),
            })
        })
    }
}

impl Writer<'_> {
    /// Writes what can be found under a key.
    pub fn put_search(&mut self, entry: &SearchEntry) -> Result<(), StoreError> {
        self.remove_search(&entry.key)?;
        self.run(
            "INSERT INTO search_entry (key, kind, title, body, context, date) VALUES (?, ?, ?, ?, ?, ?)",
            params![entry.key, entry.kind, entry.title, entry.body, entry.context, entry.date.map(date_text)],
        )?;
        let id = self.connection.last_insert_rowid();
        let mut stems = BTreeSet::new();
        let title = self.indexed(&entry.title, &mut stems);
        let folded = self.indexed(&entry.body, &mut stems);
        let stems: Vec<String> = stems.into_iter().collect();
        self.run(
            "INSERT INTO search_index (rowid, title, folded, stems) VALUES (?, ?, ?, ?)",
            params![id, title, folded, stems.join(" ")],
        )
    }

    /// Forgets what could be found under a key.
    pub fn remove_search(&mut self, key: &str) -> Result<(), StoreError> {
        let id: Option<i64> = self
            .connection
            .prepare_cached("SELECT id FROM search_entry WHERE key = ?")?
            .query_row([key], |row| row.get(0))
            .optional()?;
        if let Some(id) = id {
            self.run("DELETE FROM search_index WHERE rowid = ?", [id])?;
            self.run("DELETE FROM search_entry WHERE id = ?", [id])?;
        }
        Ok(())
    }

    /// The folded words of a text; their forms join `stems`.
    fn indexed(&mut self, text: &str, stems: &mut BTreeSet<String>) -> String {
        let mut folded = String::with_capacity(text.len());
        for word in words(text) {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str(&word.folded);
            for form in self.forms.of(&word) {
                if !stems.contains(form) {
                    stems.insert(form.clone());
                }
            }
        }
        folded
    }
}
