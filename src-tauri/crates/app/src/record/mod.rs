//! Records: how the things of the domain lie in the flat field maps of the journal.
//!
//! A field path is a name, or `kind/identity/name` for the parts of a record, so that two people who change two
//! fields never meet, and an old version keeps fields that it does not know.

mod committee;
mod person;
mod session;

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

pub(crate) use committee::{CollegeField, CommitteeField, CommitteeRecord};
use delibere_journal::FieldValue;
pub(crate) use person::{PersonField, person_from};
pub(crate) use session::{AttendanceField, ItemField, PaperField, SessionField, session_from};

/// The fields of one record.
pub(crate) type Fields = BTreeMap<String, FieldValue>;

/// One change of a field; `None` removes it.
pub(crate) type FieldEdit = (String, Option<FieldValue>);

/// The text of a field, empty when it is absent or something else.
pub(crate) fn text(fields: &Fields, path: &str) -> String {
    match fields.get(path) {
        Some(FieldValue::Text(value)) => value.clone(),
        _ => String::new(),
    }
}

/// The number in a field.
fn number(fields: &Fields, path: &str) -> Option<i64> {
    match fields.get(path) {
        Some(FieldValue::Integer(value)) => Some(*value),
        _ => None,
    }
}

/// The identities of the parts of one kind, in their own order.
fn parts<T: FromStr + Ord>(fields: &Fields, kind: &str) -> BTreeSet<T> {
    let prefix = format!("{kind}/");
    fields
        .range(prefix.clone()..)
        .take_while(|(path, _)| path.starts_with(&prefix))
        .filter_map(|(path, _)| path[prefix.len()..].split('/').next()?.parse().ok())
        .collect()
}

/// An edit that writes a text, or removes the field when the text is empty.
pub(crate) fn write_text(path: String, value: &str) -> FieldEdit {
    (path, (!value.is_empty()).then(|| FieldValue::Text(value.to_owned())))
}

/// An edit that writes a number or removes it.
pub(crate) fn write_number(path: String, value: Option<i64>) -> FieldEdit {
    (path, value.map(FieldValue::Integer))
}
