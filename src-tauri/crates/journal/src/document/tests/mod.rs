mod convergence;
mod edits;
mod limits;

use delibere_domain::{AttributeKey, AttributeValue, Attributes, Delta, DeltaOp};

use super::*;

/// The attribute that a number stands for.
pub(super) fn attribute(number: u16) -> (AttributeKey, AttributeValue) {
    let text = |text: &str| AttributeValue::Text(text.to_owned());
    match number % 8 {
        0 => (AttributeKey::Bold, AttributeValue::Flag),
        1 => (AttributeKey::Italic, AttributeValue::Flag),
        2 => (AttributeKey::Underline, AttributeValue::Flag),
        3 => (AttributeKey::Link, text("https://exemple.fr/")),
        4 => (AttributeKey::Kind, text("heading1")),
        5 => (AttributeKey::Kind, text("bullet")),
        6 => (AttributeKey::Depth, AttributeValue::Number(2)),
        _ => (AttributeKey::Mark, text("decision")),
    }
}

pub(super) fn attributes(number: u16) -> Attributes {
    if number.is_multiple_of(3) { Attributes::from([attribute(number / 3)]) } else { Attributes::new() }
}

/// The boundaries between the characters of a text, in code units.
pub(super) fn boundaries(text: &str) -> Vec<usize> {
    let mut at = vec![0];
    for character in text.chars() {
        at.push(at[at.len() - 1] + character.len_utf16());
    }
    at
}

/// A difference that fits a text: at one place, an insertion, a deletion or new attributes.
pub(super) fn change(text: &Delta, what: u8, place: u16, reach: u16, new: &str) -> Delta {
    let at = boundaries(&text.plain_text());
    let start = usize::from(place) % at.len();
    let end = (start + usize::from(reach % 6)).min(at.len() - 1);
    let (from, len) = (at[start], at[end] - at[start]);
    let skip = Delta::new().retain(from, [].into());
    let delta = match what % 8 {
        0..=3 => skip.insert(new, attributes(reach)),
        4 | 5 => skip.delete(len).insert(if reach.is_multiple_of(4) { new } else { "" }, attributes(place)),
        6 => {
            let (key, value) = attribute(reach);
            skip.retain(len, [(key, Some(value))].into())
        }
        _ => skip.retain(len, [(attribute(reach).0, None)].into()),
    };
    Delta::from_ops(delta.ops)
}

/// Types at the present version.
pub(super) fn type_now(document: &mut Document, delta: &Delta) -> TextEdit {
    let version = document.version().unwrap();
    document.edit_text(&version, delta).unwrap()
}

pub(super) fn insert(at: usize, text: &str) -> Delta {
    Delta::from_ops([
        DeltaOp::Retain { len: at, attributes: [].into() },
        DeltaOp::Insert { text: text.to_owned(), attributes: [].into() },
    ])
}

/// All operations of this run, in as many pieces as it takes.
pub(super) fn own(document: &Document, mut since: u32) -> Vec<OwnUpdates> {
    let mut pieces = Vec::new();
    while let Some(piece) = document.own_updates(since).unwrap() {
        since = piece.to;
        pieces.push(piece);
    }
    pieces
}
