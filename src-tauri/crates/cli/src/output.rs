//! What a command prints: sentences and tables for people, or JSON for programs.

use std::io::{self, Write};

use delibere_app::UserError;
use delibere_app::api::Severity;
use serde::Serialize;

use crate::Ending;
use crate::texts::Texts;

/// Where answers go.
pub(crate) struct Output {
    json: bool,
    pub(crate) texts: Texts,
}

impl Output {
    pub(crate) fn new(json: bool, texts: Texts) -> Self {
        Self { json, texts }
    }

    /// Prints an answer: its JSON, or what `people` makes of it.
    pub(crate) fn answer<T: Serialize>(&self, value: &T, people: impl FnOnce(&T) -> String) -> Result<(), UserError> {
        let text =
            if self.json { serde_json::to_string_pretty(value).map_err(UserError::internal)? } else { people(value) };
        write_line(&mut io::stdout(), &text);
        Ok(())
    }

    /// Prints an error on the error stream and answers how the command ended.
    pub(crate) fn error(&self, error: &UserError) -> Ending {
        let text = match (self.json, serde_json::to_string_pretty(error)) {
            (true, Ok(json)) => json,
            _ => self.texts.error(error),
        };
        write_line(&mut io::stderr(), &text);
        match error.severity {
            Severity::Failed => Ending::Failed,
            Severity::Refused | Severity::Cancelled => Ending::Refused,
        }
    }
}

/// Writes a line; who closed the other end of the pipe has read enough.
fn write_line(stream: &mut impl Write, text: &str) {
    let _ = writeln!(stream, "{}", text.trim_end());
}

/// Lines of cells, the columns aligned.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}
