//! Applying differences, putting two into one, and taking one back.

use super::attributes::{patch_back, patch_both, patched};
use super::cursor::{Cursor, Piece};
use super::{AttributePatch, Delta, DeltaError, DeltaOp};

impl Delta {
    /// The text that results from applying this difference to the whole text `base`.
    pub fn apply(&self, base: &Self) -> Result<Self, DeltaError> {
        let mut result = Self::new();
        self.walk(base, |_, piece, patch| match (piece, patch) {
            (Piece::Insert(text, attributes), Step::Keep(patch)) => {
                result.push(DeltaOp::Insert { text: text.to_owned(), attributes: patched(attributes, patch) });
            }
            (Piece::Insert(text, attributes), Step::Add) => {
                result.push(DeltaOp::Insert { text: text.to_owned(), attributes: attributes.clone() });
            }
            _ => {}
        })?;
        Ok(result)
    }

    /// The difference that takes this one back: `base` with this applied and then the result applied is `base`.
    pub fn invert(&self, base: &Self) -> Result<Self, DeltaError> {
        let mut result = Self::new();
        self.walk(base, |len, piece, step| match (piece, step) {
            (Piece::Insert(_, attributes), Step::Keep(patch)) => {
                result.push(DeltaOp::Retain { len, attributes: patch_back(attributes, patch) });
            }
            (Piece::Insert(..), Step::Add) => result.push(DeltaOp::Delete { len }),
            (Piece::Insert(text, attributes), Step::Remove) => {
                result.push(DeltaOp::Insert { text: text.to_owned(), attributes: attributes.clone() });
            }
            _ => {}
        })?;
        Ok(result.chop())
    }

    /// One difference that does what this one and then `next` do.
    pub fn compose(&self, next: &Self) -> Result<Self, DeltaError> {
        let (mut first, mut second) = (Cursor::new(self), Cursor::new(next));
        let mut result = Self::new();
        let none = AttributePatch::new();
        while first.peek().is_some() || second.peek().is_some() {
            if let Some(op @ DeltaOp::Insert { .. }) = second.peek() {
                result.push(op.clone());
                second.take(usize::MAX)?;
                continue;
            }
            if let Some(DeltaOp::Delete { .. }) = first.peek() {
                let len = first.left();
                result.push(DeltaOp::Delete { len });
                first.take(len)?;
                continue;
            }
            let len = first.left().min(second.left());
            let earlier = first.take(len)?.unwrap_or(Piece::Retain(&none));
            let later = second.take(len)?.unwrap_or(Piece::Retain(&none));
            match (earlier, later) {
                (Piece::Retain(earlier), Piece::Retain(later)) => {
                    result.push(DeltaOp::Retain { len, attributes: patch_both(earlier, later) });
                }
                (Piece::Insert(text, attributes), Piece::Retain(later)) => {
                    result.push(DeltaOp::Insert { text: text.to_owned(), attributes: patched(attributes, later) });
                }
                (Piece::Retain(_), Piece::Delete) => result.push(DeltaOp::Delete { len }),
                // What was inserted and then deleted never was; the other pairs were taken above.
                _ => {}
            }
        }
        Ok(result.chop())
    }

    /// Visits the pieces of `base` and of this difference's insertions in order, with what happens to each.
    fn walk(&self, base: &Self, mut visit: impl FnMut(usize, Piece<'_>, Step<'_>)) -> Result<(), DeltaError> {
        if !base.is_text() {
            return Err(DeltaError::NotAText);
        }
        let mut rest = Cursor::new(base);
        for op in &self.ops {
            let (mut len, step) = match op {
                DeltaOp::Insert { text, attributes } => {
                    visit(op.len(), Piece::Insert(text, attributes), Step::Add);
                    // A surrogate pair must not be torn by an insertion either; taking nothing changes nothing.
                    continue;
                }
                DeltaOp::Retain { len, attributes } => (*len, Step::Keep(attributes)),
                DeltaOp::Delete { len } => (*len, Step::Remove),
            };
            while len > 0 {
                let part = len.min(rest.left());
                let piece = rest.take(part)?.ok_or(DeltaError::BeyondEnd)?;
                visit(part, piece, step);
                len -= part;
            }
        }
        let none = AttributePatch::new();
        while rest.peek().is_some() {
            let len = rest.left();
            if let Some(piece) = rest.take(len)? {
                visit(len, piece, Step::Keep(&none));
            }
        }
        Ok(())
    }
}

/// What happens to a piece.
#[derive(Clone, Copy)]
enum Step<'a> {
    Keep(&'a AttributePatch),
    Remove,
    Add,
}
