//! What attributes are called, where they sit and which values they may take.

use super::{AttributeKey, AttributePatch, AttributeValue, Attributes, Delta, DeltaOp};
use crate::named::named;
use crate::{LineKind, LineMark};

/// The greatest depth of a list entry.
pub const MAX_DEPTH: u8 = 5;

/// The longest address of a link, in bytes.
pub const MAX_LINK_LEN: usize = 2048;

/// Why a value is refused for an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AttributeError {
    /// The value has another type than the attribute takes.
    #[error("wrong type of value for {}", .0.name())]
    WrongType(AttributeKey),
    /// The link is no http, https or mailto address, or is too long.
    #[error("not an allowed link")]
    Link,
    /// The depth is not between 1 and 5.
    #[error("depth out of range")]
    Depth,
    /// No such kind of line.
    #[error("unknown kind of line")]
    Kind,
    /// No such mark.
    #[error("unknown mark")]
    Mark,
}

named! { AttributeKey {
    Bold => "bold", Italic => "italic", Underline => "underline", Link => "link",
    Kind => "kind", Depth => "depth", Mark => "mark",
} }

impl AttributeKey {
    /// Whether it sits on characters; otherwise it sits on the line break that ends a line.
    pub const fn is_inline(self) -> bool {
        matches!(self, Self::Bold | Self::Italic | Self::Underline | Self::Link)
    }
}

/// Checks that `value` may stand for `key`.
pub fn check_value(key: AttributeKey, value: &AttributeValue) -> Result<(), AttributeError> {
    use AttributeValue::{Flag, Number, Text};
    match (key, value) {
        (AttributeKey::Bold | AttributeKey::Italic | AttributeKey::Underline, Flag) => Ok(()),
        (AttributeKey::Link, Text(address)) => allow(is_allowed_link(address), AttributeError::Link),
        (AttributeKey::Depth, Number(depth)) => allow((1..=MAX_DEPTH).contains(depth), AttributeError::Depth),
        // A paragraph is the absence of a kind: writing it would give one line two forms.
        (AttributeKey::Kind, Text(name)) => {
            allow(LineKind::from_name(name).is_some_and(|kind| kind != LineKind::Paragraph), AttributeError::Kind)
        }
        (AttributeKey::Mark, Text(name)) => allow(LineMark::from_name(name).is_some(), AttributeError::Mark),
        _ => Err(AttributeError::WrongType(key)),
    }
}

impl Delta {
    /// Checks every attribute value that the difference brings.
    pub fn check_attributes(&self) -> Result<(), AttributeError> {
        for op in &self.ops {
            match op {
                DeltaOp::Insert { attributes, .. } => {
                    attributes.iter().try_for_each(|(key, value)| check_value(*key, value))?;
                }
                DeltaOp::Retain { attributes, .. } => attributes
                    .iter()
                    .filter_map(|(key, value)| value.as_ref().map(|value| (key, value)))
                    .try_for_each(|(key, value)| check_value(*key, value))?,
                DeltaOp::Delete { .. } => {}
            }
        }
        Ok(())
    }
}

fn allow(condition: bool, error: AttributeError) -> Result<(), AttributeError> {
    if condition { Ok(()) } else { Err(error) }
}

fn is_allowed_link(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    let rest = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").unwrap_or_default(),
        "mailto" => rest,
        _ => return false,
    };
    !rest.is_empty() && address.len() <= MAX_LINK_LEN && !address.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// The attributes of inserted text after a patch.
pub(super) fn patched(attributes: &Attributes, patch: &AttributePatch) -> Attributes {
    let mut result = attributes.clone();
    for (key, value) in patch {
        match value {
            Some(value) => result.insert(*key, value.clone()),
            None => result.remove(key),
        };
    }
    result
}

/// One patch that does what `first` and then `next` do.
pub(super) fn patch_both(first: &AttributePatch, next: &AttributePatch) -> AttributePatch {
    let mut result = first.clone();
    result.extend(next.iter().map(|(key, value)| (*key, value.clone())));
    result
}

/// The patch that brings `attributes` back after `patch`.
pub(super) fn patch_back(attributes: &Attributes, patch: &AttributePatch) -> AttributePatch {
    patch
        .iter()
        .filter(|(key, value)| attributes.get(key) != value.as_ref())
        .map(|(key, _)| (*key, attributes.get(key).cloned()))
        .collect()
}
