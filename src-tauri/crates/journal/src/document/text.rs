//! Between the texts of the merge library and the differences of the domain.
//!
//! The library counts Unicode characters and knows any attribute; the domain counts UTF-16 code units and knows a
//! few. A line attribute counts only on a line break, an inline attribute only elsewhere: whatever else merging or
//! another program left in the text is neither shown nor passed on.

use std::collections::BTreeMap;

use delibere_domain::delta::check_value;
use delibere_domain::{AttributeKey, AttributePatch, AttributeValue, Attributes, Delta, DeltaError, DeltaOp};
use loro::{ExpandType, LoroValue, StyleConfig, StyleConfigMap, TextDelta};

/// How far each attribute reaches when somebody writes beside it.
pub(super) fn styles() -> StyleConfigMap {
    let mut styles = StyleConfigMap::new();
    for key in AttributeKey::ALL.iter().copied() {
        let expand = match key {
            AttributeKey::Bold | AttributeKey::Italic | AttributeKey::Underline => ExpandType::After,
            AttributeKey::Link | AttributeKey::Kind | AttributeKey::Depth | AttributeKey::Mark => ExpandType::None,
        };
        styles.insert(key.name().into(), StyleConfig { expand });
    }
    styles
}

/// The whole text, as the domain knows it.
pub(super) fn whole(raw: &[TextDelta]) -> Delta {
    let mut ops = Vec::with_capacity(raw.len());
    for op in raw {
        if let TextDelta::Insert { insert, attributes } = op {
            push_insert(&mut ops, insert, &known(attributes.iter().flatten()));
        }
    }
    Delta::from_ops(ops)
}

/// The difference from one version to another, given the characters of both.
pub(super) fn difference(raw: &[TextDelta], old: &str, new: &str) -> Result<Delta, DeltaError> {
    let (mut old, mut new) = (old.chars(), new.chars());
    let mut ops = Vec::with_capacity(raw.len());
    for op in raw {
        match op {
            TextDelta::Insert { insert, attributes } => {
                push_insert(&mut ops, insert, &known(attributes.iter().flatten()));
                skip(&mut new, insert.chars().count())?;
            }
            TextDelta::Delete { delete } => ops.push(DeltaOp::Delete { len: skip(&mut old, *delete)? }),
            TextDelta::Retain { retain, attributes } => {
                let patch = known_patch(attributes.iter().flatten());
                if patch.is_empty() {
                    skip(&mut new, *retain)?;
                    ops.push(DeltaOp::Retain { len: skip(&mut old, *retain)?, attributes: patch });
                    continue;
                }
                let (inline, line) = split(&patch);
                for _ in 0..*retain {
                    old.next().ok_or(DeltaError::BeyondEnd)?;
                    let character = new.next().ok_or(DeltaError::BeyondEnd)?;
                    let attributes = if character == '\n' { line.clone() } else { inline.clone() };
                    ops.push(DeltaOp::Retain { len: character.len_utf16(), attributes });
                }
            }
        }
    }
    Ok(Delta::from_ops(ops))
}

/// Takes out of a difference what would change nothing or what may not stand where it does.
pub(super) fn clean(delta: &Delta, head: &Delta) -> Result<Delta, DeltaError> {
    let mut present = characters(head);
    let mut ops = Vec::with_capacity(delta.ops.len());
    for op in &delta.ops {
        match op {
            DeltaOp::Insert { text, attributes } => push_insert(&mut ops, text, attributes),
            DeltaOp::Delete { len } => {
                skip_utf16(&mut present, *len)?;
                ops.push(op.clone());
            }
            DeltaOp::Retain { len, attributes } if attributes.is_empty() => {
                skip_utf16(&mut present, *len)?;
                ops.push(op.clone());
            }
            DeltaOp::Retain { len, attributes } => {
                let mut left = *len;
                while left > 0 {
                    let (character, own) = present.next().ok_or(DeltaError::BeyondEnd)?;
                    let units = character.len_utf16();
                    left = left.checked_sub(units).ok_or(DeltaError::SplitsCharacter)?;
                    let mut patch = attributes.clone();
                    patch.retain(|key, value| fits(*key, character) && own.get(key) != value.as_ref());
                    ops.push(DeltaOp::Retain { len: units, attributes: patch });
                }
            }
        }
    }
    Ok(Delta::from_ops(ops))
}

/// Writes a clean difference for the merge library.
pub(super) fn to_library(delta: &Delta, head: &Delta) -> Result<Vec<TextDelta>, DeltaError> {
    let mut present = characters(head);
    let mut raw = Vec::with_capacity(delta.ops.len());
    for op in &delta.ops {
        raw.push(match op {
            // Attributes are always given, if only to say that there are none: nothing is inherited by accident.
            DeltaOp::Insert { text, attributes } => TextDelta::Insert {
                insert: text.clone(),
                attributes: Some(
                    attributes.iter().map(|(key, value)| (key.name().to_owned(), to_value(value))).collect(),
                ),
            },
            DeltaOp::Delete { len } => TextDelta::Delete { delete: skip_utf16(&mut present, *len)? },
            DeltaOp::Retain { len, attributes } => {
                let attributes = attributes
                    .iter()
                    .map(|(key, value)| (key.name().to_owned(), value.as_ref().map_or(LoroValue::Null, to_value)));
                TextDelta::Retain { retain: skip_utf16(&mut present, *len)?, attributes: Some(attributes.collect()) }
            }
        });
    }
    Ok(raw)
}

/// Adds text, cut at line breaks, each part with the attributes that may stand on it.
fn push_insert(ops: &mut Vec<DeltaOp>, text: &str, attributes: &Attributes) {
    let mut push = |text: &str, breaks: bool| {
        if !text.is_empty() {
            let attributes = attributes
                .iter()
                .filter(|(key, _)| key.is_inline() != breaks)
                .map(|(key, value)| (*key, value.clone()));
            ops.push(DeltaOp::Insert { text: text.to_owned(), attributes: attributes.collect() });
        }
    };
    if attributes.is_empty() {
        push(text, false);
        return;
    }
    for line in text.split_inclusive('\n') {
        let content = line.strip_suffix('\n');
        push(content.unwrap_or(line), false);
        if content.is_some() {
            push("\n", true);
        }
    }
}

/// Whether an attribute may stand on a character.
fn fits(key: AttributeKey, character: char) -> bool {
    key.is_inline() != (character == '\n')
}

/// The two halves of a patch: for characters, and for line breaks.
fn split(patch: &AttributePatch) -> (AttributePatch, AttributePatch) {
    patch.clone().into_iter().partition(|(key, _)| key.is_inline())
}

/// The attributes that this version knows, with values that it allows.
fn known<'a>(raw: impl Iterator<Item = (&'a String, &'a LoroValue)>) -> Attributes {
    raw.filter_map(|(name, value)| {
        let key = AttributeKey::from_name(name)?;
        Some((key, from_value(key, value)?))
    })
    .collect()
}

/// The changes to known attributes; a value that is not allowed counts as none.
fn known_patch<'a>(raw: impl Iterator<Item = (&'a String, &'a LoroValue)>) -> AttributePatch {
    raw.filter_map(|(name, value)| {
        let key = AttributeKey::from_name(name)?;
        Some((key, from_value(key, value)))
    })
    .collect::<BTreeMap<_, _>>()
}

fn from_value(key: AttributeKey, value: &LoroValue) -> Option<AttributeValue> {
    let value = match value {
        LoroValue::Bool(true) => AttributeValue::Flag,
        LoroValue::I64(number) => AttributeValue::Number(u8::try_from(*number).ok()?),
        LoroValue::String(text) => AttributeValue::Text(text.to_string()),
        _ => return None,
    };
    check_value(key, &value).ok().map(|()| value)
}

fn to_value(value: &AttributeValue) -> LoroValue {
    match value {
        AttributeValue::Flag => LoroValue::Bool(true),
        AttributeValue::Number(number) => LoroValue::I64(i64::from(*number)),
        AttributeValue::Text(text) => LoroValue::from(text.as_str()),
    }
}

/// Each character of a whole text with its attributes.
fn characters(text: &Delta) -> impl Iterator<Item = (char, &Attributes)> {
    text.ops
        .iter()
        .filter_map(|op| match op {
            DeltaOp::Insert { text, attributes } => Some((text, attributes)),
            DeltaOp::Retain { .. } | DeltaOp::Delete { .. } => None,
        })
        .flat_map(|(text, attributes)| text.chars().map(move |character| (character, attributes)))
}

/// Passes a number of characters and says how many code units they were.
fn skip(characters: &mut std::str::Chars<'_>, count: usize) -> Result<usize, DeltaError> {
    (0..count).try_fold(0, |units, _| characters.next().map(|c| units + c.len_utf16()).ok_or(DeltaError::BeyondEnd))
}

/// Passes a number of code units and says how many characters they were.
fn skip_utf16<'a>(
    characters: &mut impl Iterator<Item = (char, &'a Attributes)>,
    units: usize,
) -> Result<usize, DeltaError> {
    let (mut left, mut count) = (units, 0);
    while left > 0 {
        let (character, _) = characters.next().ok_or(DeltaError::BeyondEnd)?;
        left = left.checked_sub(character.len_utf16()).ok_or(DeltaError::SplitsCharacter)?;
        count += 1;
    }
    Ok(count)
}
