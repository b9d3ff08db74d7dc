//! Walking over the steps of a difference in pieces.

use super::{AttributePatch, Attributes, Delta, DeltaError, DeltaOp};

/// A piece of a step.
pub(super) enum Piece<'a> {
    Retain(&'a AttributePatch),
    Insert(&'a str, &'a Attributes),
    Delete,
}

/// A position in a difference.
pub(super) struct Cursor<'a> {
    ops: &'a [DeltaOp],
    index: usize,
    /// Code units left in the present step: counted once, since counting reads the whole text.
    left: usize,
    /// Bytes of the present step that are behind, when it inserts text.
    done_bytes: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(delta: &'a Delta) -> Self {
        Self { ops: &delta.ops, index: 0, left: left_of(delta.ops.first()), done_bytes: 0 }
    }

    pub(super) fn peek(&self) -> Option<&'a DeltaOp> {
        self.ops.get(self.index)
    }

    /// Code units left in the present step; nothing ends a difference, so the rest is endless.
    pub(super) fn left(&self) -> usize {
        self.left
    }

    /// Takes `len` code units, at most those left in the present step; `None` at the end.
    pub(super) fn take(&mut self, len: usize) -> Result<Option<Piece<'a>>, DeltaError> {
        let Some(op) = self.peek() else { return Ok(None) };
        let whole = len >= self.left;
        let piece = match op {
            DeltaOp::Retain { attributes, .. } => Piece::Retain(attributes),
            DeltaOp::Delete { .. } => Piece::Delete,
            DeltaOp::Insert { text, attributes } => {
                let rest = text.get(self.done_bytes..).unwrap_or_default();
                let bytes = if whole { rest.len() } else { byte_offset(rest, len)? };
                self.done_bytes += bytes;
                Piece::Insert(rest.get(..bytes).unwrap_or_default(), attributes)
            }
        };
        if whole {
            (self.index, self.done_bytes) = (self.index + 1, 0);
            self.left = left_of(self.peek());
        } else {
            self.left -= len;
        }
        Ok(Some(piece))
    }
}

fn left_of(op: Option<&DeltaOp>) -> usize {
    op.map_or(usize::MAX, DeltaOp::len)
}

/// The byte offset of a UTF-16 offset.
fn byte_offset(text: &str, utf16: usize) -> Result<usize, DeltaError> {
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        if units == utf16 {
            return Ok(byte);
        }
        if units > utf16 {
            return Err(DeltaError::SplitsCharacter);
        }
        units += character.len_utf16();
    }
    match units.cmp(&utf16) {
        std::cmp::Ordering::Equal => Ok(text.len()),
        std::cmp::Ordering::Greater => Err(DeltaError::SplitsCharacter),
        std::cmp::Ordering::Less => Err(DeltaError::BeyondEnd),
    }
}
