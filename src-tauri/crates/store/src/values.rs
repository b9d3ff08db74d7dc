//! How values of the domain are written in a column, and read back.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime};
use delibere_domain::{AttendanceStatus, ItemKind, Role, SessionState};
use rusqlite::Row;
use rusqlite::types::FromSql;

use crate::StoreError;

/// A closed set of values with one stable word each.
pub(crate) trait Word: Sized + Copy + PartialEq + 'static {
    const WORDS: &'static [(Self, &'static str)];

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(value, _)| *value == self).map_or("", |(_, word)| word)
    }

    fn from_word(word: &str) -> Result<Self, StoreError> {
        Self::WORDS
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(value, _)| *value)
            .ok_or_else(|| StoreError::damaged(format!("unknown word {word:?}")))
    }
}

impl Word for Role {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Chair, "chair"),
        (Self::ViceChair, "vice_chair"),
        (Self::Member, "member"),
        (Self::Rapporteur, "rapporteur"),
        (Self::Secretary, "secretary"),
        (Self::Observer, "observer"),
    ];
}

impl Word for SessionState {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Planned, "planned"), (Self::Open, "open"), (Self::Closed, "closed")];
}

impl Word for ItemKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Approval, "approval"),
        (Self::Information, "information"),
        (Self::Hearing, "hearing"),
        (Self::Deliberation, "deliberation"),
        (Self::Other, "other"),
    ];
}

impl Word for AttendanceStatus {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Present, "present"),
        (Self::Remote, "remote"),
        (Self::Represented, "represented"),
        (Self::Excused, "excused"),
        (Self::Absent, "absent"),
    ];
}

/// Reads one column, with the store's own error.
pub(crate) fn column<T: FromSql>(row: &Row<'_>, name: &str) -> Result<T, StoreError> {
    Ok(row.get(name)?)
}

/// Reads a column that holds something written as text.
pub(crate) fn parsed<T: FromStr>(row: &Row<'_>, name: &str) -> Result<T, StoreError> {
    parse(&column::<String>(row, name)?)
}

/// Reads a column that holds something written as text, or nothing.
pub(crate) fn parsed_option<T: FromStr>(row: &Row<'_>, name: &str) -> Result<Option<T>, StoreError> {
    column::<Option<String>>(row, name)?.as_deref().map(parse).transpose()
}

fn parse<T: FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::damaged(format!("unreadable value {text:?}")))
}

/// Writes a date so that the order of texts is the order of dates.
pub(crate) fn date_text(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// Writes a civil time so that the order of texts is the order of times.
pub(crate) fn time_text(time: NaiveTime) -> String {
    time.format("%H:%M:%S%.f").to_string()
}

/// Fits a number of the domain into a column, which knows no larger one.
pub(crate) fn integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Reads a number that is never negative.
pub(crate) fn natural(row: &Row<'_>, name: &str) -> Result<u64, StoreError> {
    u64::try_from(column::<i64>(row, name)?).map_err(|_| StoreError::damaged(format!("negative {name}")))
}
