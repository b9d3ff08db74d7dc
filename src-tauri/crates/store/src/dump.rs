//! All projections as one canonical text: two stores with the same truth must give the same one.

use std::collections::BTreeMap;
use std::fmt::Write;

use rusqlite::types::ValueRef;

use crate::{Reader, StoreError};

/// A table of the projections and the order in which its rows are compared.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    columns: &'static str,
    order: &'static str,
}

const fn table(name: &'static str, columns: &'static str, order: &'static str) -> Table {
    Table { name, columns, order }
}

/// Every table of the projections; children first, so that they can be emptied in this order.
pub(crate) const TABLES: [Table; 11] = [
    table("committee", "*", "id"),
    table("college", "*", "id"),
    table("person", "*", "id"),
    table("term", "*", "id"),
    table("paper", "*", "session, item_place, place"),
    table("attendance", "*", "session, place"),
    table("agenda_item", "*", "session, place"),
    table("session", "*", "id"),
    table("text", "*", "document"),
    table("archived", "*", "target"),
    // Row numbers depend on the order of writing and mean nothing.
    table("search_entry", "key, kind, title, body, context, date", "key"),
];

impl Reader<'_> {
    /// Every row of every projection and of the search index as one text, in an order that does not depend on how
    /// they came to be.
    pub fn dump_projections(&self) -> Result<String, StoreError> {
        let mut dump = String::new();
        for Table { name, columns, order } in &TABLES {
            self.dump_table(&mut dump, name, &format!("SELECT {columns} FROM {name} ORDER BY {order}"))?;
        }
        for (key, words) in self.indexed_words()? {
            // Writing to a string cannot fail.
            let _ = writeln!(dump, "search_index {key:?} {words:032x}");
        }
        Ok(dump)
    }

    fn dump_table(&self, dump: &mut String, name: &str, sql: &str) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            dump.push_str(name);
            for column in 0..columns {
                // Writing to a string cannot fail.
                let _ = match row.get_ref(column)? {
                    ValueRef::Null => write!(dump, " -"),
                    ValueRef::Integer(number) => write!(dump, " {number}"),
                    ValueRef::Real(number) => write!(dump, " {number}"),
                    ValueRef::Text(text) => write!(dump, " {:?}", String::from_utf8_lossy(text)),
                    ValueRef::Blob(bytes) => write!(dump, " x{}", blake3::hash(bytes).to_hex()),
                };
            }
            dump.push('\n');
        }
        Ok(())
    }

    /// One sum per entry over the words that the index really holds for it, wherever it keeps them.
    fn indexed_words(&self) -> Result<BTreeMap<String, u128>, StoreError> {
        let mut keys: BTreeMap<i64, String> = BTreeMap::new();
        for (id, key) in self.all("SELECT id, key FROM search_entry", [], |row| Ok((row.get(0)?, row.get(1)?)))? {
            keys.insert(id, key);
        }
        let mut sums = BTreeMap::new();
        let mut statement = self.connection.prepare_cached("SELECT doc, term, col, \"offset\" FROM search_words")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let place =
                format!("{}\0{}\0{}", row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get::<_, i64>(3)?);
            let mut half = [0; 16];
            blake3::Hasher::new().update(place.as_bytes()).finalize_xof().fill(&mut half);
            let key = keys.get(&id).cloned().unwrap_or_else(|| "without entry".to_owned());
            let sum = sums.entry(key).or_insert(0_u128);
            *sum = sum.wrapping_add(u128::from_le_bytes(half));
        }
        Ok(sums)
    }
}
