//! Building differences in their one normal form.

use super::{AttributePatch, Attributes, Delta, DeltaOp};

/// The length of a text in UTF-16 code units.
pub(super) fn utf16_len(text: &str) -> usize {
    text.encode_utf16().count()
}

impl DeltaOp {
    /// Its length in UTF-16 code units.
    pub fn len(&self) -> usize {
        match self {
            Self::Retain { len, .. } | Self::Delete { len } => *len,
            Self::Insert { text, .. } => utf16_len(text),
        }
    }

    /// Whether it does nothing at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Delta {
    /// The difference that changes nothing, and the empty text.
    pub const fn new() -> Self {
        Self { ops: Vec::new() }
    }

    /// A difference in normal form from any steps.
    pub fn from_ops(ops: impl IntoIterator<Item = DeltaOp>) -> Self {
        let mut delta = Self::new();
        for op in ops {
            delta.push(op);
        }
        delta.chop()
    }

    /// The text itself, without attributes.
    pub fn from_text(text: &str) -> Self {
        Self::new().insert(text, Attributes::new())
    }

    /// Inserts text at this place.
    #[must_use]
    pub fn insert(mut self, text: impl Into<String>, attributes: Attributes) -> Self {
        self.push(DeltaOp::Insert { text: text.into(), attributes });
        self
    }

    /// Keeps `len` code units, changing their attributes.
    ///
    /// A kept end without a change is dropped when the difference is used: what is not reached is kept anyway.
    #[must_use]
    pub fn retain(mut self, len: usize, attributes: AttributePatch) -> Self {
        self.push(DeltaOp::Retain { len, attributes });
        self
    }

    /// Deletes `len` code units.
    #[must_use]
    pub fn delete(mut self, len: usize) -> Self {
        self.push(DeltaOp::Delete { len });
        self
    }

    /// Drops a kept end that changes nothing.
    #[must_use]
    pub fn chop(mut self) -> Self {
        while matches!(self.ops.last(), Some(DeltaOp::Retain { attributes, .. }) if attributes.is_empty()) {
            self.ops.pop();
        }
        self
    }

    /// Whether it has no step.
    pub fn is_empty(&self) -> bool {
        self.ops.is_empty()
    }

    /// Whether it only inserts, so that it is a whole text.
    pub fn is_text(&self) -> bool {
        self.ops.iter().all(|op| matches!(op, DeltaOp::Insert { .. }))
    }

    /// How many UTF-16 code units of the earlier text it reaches.
    pub fn len_before(&self) -> usize {
        self.ops.iter().filter(|op| !matches!(op, DeltaOp::Insert { .. })).map(DeltaOp::len).sum()
    }

    /// How many UTF-16 code units of the later text it covers.
    pub fn len_after(&self) -> usize {
        self.ops.iter().filter(|op| !matches!(op, DeltaOp::Delete { .. })).map(DeltaOp::len).sum()
    }

    /// The inserted characters; of a whole text, all of its characters.
    pub fn plain_text(&self) -> String {
        self.ops
            .iter()
            .filter_map(|op| match op {
                DeltaOp::Insert { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .collect()
    }

    /// Adds a step: neighbours merge, empty steps vanish, and an insertion stands before the deletion beside it, so
    /// that differences with one effect are equal.
    pub(super) fn push(&mut self, op: DeltaOp) {
        if op.is_empty() {
            return;
        }
        if matches!(op, DeltaOp::Insert { .. })
            && let Some(last @ DeltaOp::Delete { .. }) = self.ops.pop_if(|last| matches!(last, DeltaOp::Delete { .. }))
        {
            self.push(op);
            self.ops.push(last);
            return;
        }
        match (self.ops.last_mut(), op) {
            (Some(DeltaOp::Delete { len }), DeltaOp::Delete { len: more }) => *len += more,
            (Some(DeltaOp::Retain { len, attributes }), DeltaOp::Retain { len: more, attributes: same })
                if *attributes == same =>
            {
                *len += more;
            }
            (Some(DeltaOp::Insert { text, attributes }), DeltaOp::Insert { text: more, attributes: same })
                if *attributes == same =>
            {
                text.push_str(&more);
            }
            (_, op) => self.ops.push(op),
        }
    }
}
