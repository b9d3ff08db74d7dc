//! Between the three sets of types: errors of the rooms, domain values, and what crosses to the interface.

use std::fmt::Display;
use std::path::Path;

use chrono::{NaiveDate, NaiveTime};
use delibere_domain::{AttributeKey, AttributeValue, Attributes, Delta, DeltaOp, Person};
use delibere_media::MediaError;
use delibere_store::StoreError;

use crate::api::{TextAttribute, TextOp};
use crate::{ErrorCode, UserError};

/// An error that only a defect explains.
pub(crate) fn internal(error: impl Display) -> UserError {
    UserError::internal(error)
}

/// What an error of the store means for people.
pub(crate) fn store_error(error: StoreError) -> UserError {
    match error {
        StoreError::NotAStore => UserError::new(ErrorCode::StoreNotOurs),
        StoreError::InUse { pid } => {
            UserError::new(ErrorCode::StoreInUse).with("pid", pid.map_or_else(|| "?".to_owned(), |pid| pid.to_string()))
        }
        StoreError::Newer { found, known } => {
            UserError::new(ErrorCode::StoreNewer).with("found", found).with("known", known)
        }
        StoreError::WrongKey => UserError::new(ErrorCode::StoreWrongKey),
        StoreError::ReadOnly => UserError::new(ErrorCode::StoreReadOnly),
        StoreError::DiskFull => UserError::new(ErrorCode::DiskFull),
        StoreError::AlreadyThere => UserError::new(ErrorCode::StoreExists),
        StoreError::Damaged { detail } => UserError::new(ErrorCode::StoreDamaged).with("detail", detail),
        other => UserError::new(ErrorCode::StoreDamaged).with("detail", other),
    }
}

/// What an error of a file means for people.
pub(crate) fn media_error(error: MediaError, path: &Path) -> UserError {
    let code = match &error {
        MediaError::NotFound { .. } => ErrorCode::FileNotFound,
        MediaError::Denied { .. } | MediaError::ReadOnly { .. } => ErrorCode::FileDenied,
        MediaError::DiskFull { .. } => ErrorCode::DiskFull,
        MediaError::TooLarge { .. } => ErrorCode::FileTooLarge,
        MediaError::IsADirectory { .. } => ErrorCode::FileIsDirectory,
        _ => ErrorCode::FileFailed,
    };
    UserError::new(code).with("path", path.display()).with("detail", error)
}

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// The file errors: not found, denied, too large, a directory.
pub fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>, UserError> {
    delibere_media::read_limited(path, limit).map_err(|error| media_error(error, path).with("limit", limit >> 20))
}

/// Makes a directory and those above it, where they are missing.
pub(crate) fn make_directory(path: &Path) -> Result<(), UserError> {
    let failed = |error| UserError::new(ErrorCode::FileFailed).with("path", path.display()).with("detail", error);
    std::fs::create_dir_all(path).map_err(failed)
}

/// The text of a file, whether it is UTF-8 or an older Western encoding.
pub fn decode_text(bytes: &[u8]) -> String {
    delibere_domain::composition_text::decode(bytes)
}

/// « Prénom NOM » as it is shown.
pub(crate) fn full_name(person: &Person) -> String {
    format!("{} {}", person.given_name, person.family_name).trim().to_owned()
}

/// A date of a request.
pub(crate) fn date(text: &str) -> Result<NaiveDate, UserError> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| UserError::new(ErrorCode::DateInvalid).with("value", text))
}

/// A time of day of a request.
pub(crate) fn time(text: &str) -> Result<NaiveTime, UserError> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| UserError::new(ErrorCode::TimeInvalid).with("value", text))
}

/// A time of day that may be absent.
pub(crate) fn optional_time(text: Option<&str>) -> Result<Option<NaiveTime>, UserError> {
    text.filter(|text| !text.trim().is_empty()).map(time).transpose()
}

/// `14:30`.
pub(crate) fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// A name or title of a request: trimmed, not empty, at most 500 characters.
pub(crate) fn name(text: &str) -> Result<String, UserError> {
    let trimmed = limited(text, 500)?;
    if trimmed.is_empty() { Err(UserError::new(ErrorCode::NameEmpty)) } else { Ok(trimmed) }
}

/// A short text of a request: trimmed, at most `limit` characters.
pub(crate) fn limited(text: &str, limit: usize) -> Result<String, UserError> {
    let trimmed = text.trim();
    if trimmed.chars().count() > limit {
        return Err(UserError::new(ErrorCode::FieldTooLong).with("limit", limit));
    }
    Ok(trimmed.to_owned())
}

/// An identity of a request.
pub(crate) fn id<T: std::str::FromStr>(text: &str) -> Result<T, UserError> {
    text.parse().map_err(|_| UserError::new(ErrorCode::NotFound).with("what", text))
}

/// A difference as it came from the interface.
pub(crate) fn delta_from_api(ops: &[TextOp]) -> Result<Delta, UserError> {
    let refused = |detail: &str| UserError::new(ErrorCode::TextDelta).with("detail", detail);
    let mut known_ops = Vec::with_capacity(ops.len());
    for op in ops {
        match op {
            TextOp::Insert { insert, attributes } => {
                let mut known = Attributes::new();
                for (name, value) in attributes.iter().flatten() {
                    let (key, value) = attribute(name, value).ok_or_else(|| refused(name))?;
                    known.insert(key, value);
                }
                known_ops.push(DeltaOp::Insert { text: insert.clone(), attributes: known });
            }
            TextOp::Retain { retain, attributes } => {
                let mut known = delibere_domain::AttributePatch::new();
                for (name, value) in attributes.iter().flatten() {
                    let key = AttributeKey::from_name(name).ok_or_else(|| refused(name))?;
                    let value = match value {
                        Some(value) => Some(attribute(name, value).ok_or_else(|| refused(name))?.1),
                        None => None,
                    };
                    known.insert(key, value);
                }
                known_ops.push(DeltaOp::Retain { len: *retain, attributes: known });
            }
            TextOp::Delete { delete } => known_ops.push(DeltaOp::Delete { len: *delete }),
        }
    }
    Ok(Delta::from_ops(known_ops))
}

fn attribute(name: &str, value: &TextAttribute) -> Option<(AttributeKey, AttributeValue)> {
    let key = AttributeKey::from_name(name)?;
    let value = match value {
        TextAttribute::Flag(true) => AttributeValue::Flag,
        TextAttribute::Flag(false) => return None,
        TextAttribute::Number(number) => AttributeValue::Number(*number),
        TextAttribute::Text(text) => AttributeValue::Text(text.clone()),
    };
    delibere_domain::delta::check_value(key, &value).ok()?;
    Some((key, value))
}

/// A difference as the interface reads it.
pub(crate) fn delta_to_api(delta: &Delta) -> Vec<TextOp> {
    delta.ops.iter().map(op_to_api).collect()
}

fn op_to_api(op: &DeltaOp) -> TextOp {
    match op {
        DeltaOp::Insert { text, attributes } => {
            let attributes: std::collections::BTreeMap<_, _> =
                attributes.iter().map(|(key, value)| (key.name().to_owned(), value_to_api(value))).collect();
            TextOp::Insert { insert: text.clone(), attributes: (!attributes.is_empty()).then_some(attributes) }
        }
        DeltaOp::Retain { len, attributes } => {
            let attributes: std::collections::BTreeMap<_, _> = attributes
                .iter()
                .map(|(key, value)| (key.name().to_owned(), value.as_ref().map(value_to_api)))
                .collect();
            TextOp::Retain { retain: *len, attributes: (!attributes.is_empty()).then_some(attributes) }
        }
        DeltaOp::Delete { len } => TextOp::Delete { delete: *len },
    }
}

fn value_to_api(value: &AttributeValue) -> TextAttribute {
    match value {
        AttributeValue::Flag => TextAttribute::Flag(true),
        AttributeValue::Number(number) => TextAttribute::Number(*number),
        AttributeValue::Text(text) => TextAttribute::Text(text.clone()),
    }
}

/// A whole text as the projection keeps it.
pub(crate) fn delta_to_json(delta: &Delta) -> String {
    serde_json::to_string(&delta_to_api(delta)).unwrap_or_default()
}

/// A whole text as the projection kept it.
pub(crate) fn delta_from_json(json: &str) -> Result<Delta, UserError> {
    let ops: Vec<TextOp> = serde_json::from_str(json).map_err(internal)?;
    delta_from_api(&ops)
}
