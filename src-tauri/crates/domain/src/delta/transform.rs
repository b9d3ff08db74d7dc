//! Carrying one difference forward over another that happened at the same time.

use super::{AttributePatch, Delta, DeltaOp};

impl Delta {
    /// What `other` becomes after `self` happened; both start from the same text.
    ///
    /// With `priority_self`, text that both insert at one place stands with that of `self` first, and where both
    /// change one attribute that of `self` stays. For all `a` and `b` from one text, `a` then `a.transform(&b, true)`
    /// gives the same text as `b` then `b.transform(&a, false)`.
    #[must_use]
    pub fn transform(&self, other: &Self, priority_self: bool) -> Self {
        let (mine, theirs) = (Self::from_ops(self.ops.iter().cloned()), Self::from_ops(other.ops.iter().cloned()));
        let (mut mine, mut theirs) = (Lengths::new(&mine), Lengths::new(&theirs));
        let none = AttributePatch::new();
        let mut result = Self::new();
        while let Some(their_op) = theirs.peek() {
            match (mine.peek(), their_op) {
                (Some(DeltaOp::Insert { .. }), DeltaOp::Insert { .. }) if !priority_self => {
                    result.push(their_op.clone());
                    theirs.skip(theirs.left());
                }
                (Some(DeltaOp::Insert { .. }), _) => {
                    let len = mine.left();
                    result.push(DeltaOp::Retain { len, attributes: none.clone() });
                    mine.skip(len);
                }
                (_, DeltaOp::Insert { .. }) => {
                    result.push(their_op.clone());
                    theirs.skip(theirs.left());
                }
                (my_op, DeltaOp::Delete { .. } | DeltaOp::Retain { .. }) => {
                    let len = mine.left().min(theirs.left());
                    match (my_op, their_op) {
                        // What is gone already can be neither deleted nor changed.
                        (Some(DeltaOp::Delete { .. }), _) => {}
                        (_, DeltaOp::Delete { .. }) => result.push(DeltaOp::Delete { len }),
                        (Some(DeltaOp::Retain { attributes: own, .. }), DeltaOp::Retain { attributes, .. })
                            if priority_self =>
                        {
                            let mut attributes = attributes.clone();
                            attributes.retain(|key, _| !own.contains_key(key));
                            result.push(DeltaOp::Retain { len, attributes });
                        }
                        (_, DeltaOp::Retain { attributes, .. }) => {
                            result.push(DeltaOp::Retain { len, attributes: attributes.clone() });
                        }
                        (_, DeltaOp::Insert { .. }) => {}
                    }
                    mine.skip(len);
                    theirs.skip(len);
                }
            }
        }
        result.chop()
    }
}

/// A position in a difference whose insertions are never cut.
struct Lengths<'a> {
    ops: &'a [DeltaOp],
    /// Code units left in the present step; after the end everything is kept without end.
    left: usize,
}

impl<'a> Lengths<'a> {
    fn new(delta: &'a Delta) -> Self {
        Self { ops: &delta.ops, left: delta.ops.first().map_or(usize::MAX, DeltaOp::len) }
    }

    fn peek(&self) -> Option<&'a DeltaOp> {
        self.ops.first()
    }

    fn left(&self) -> usize {
        self.left
    }

    fn skip(&mut self, len: usize) {
        if self.ops.is_empty() {
            return;
        }
        if len < self.left {
            self.left -= len;
        } else if let Some((_, rest)) = self.ops.split_first() {
            *self = Self { ops: rest, left: rest.first().map_or(usize::MAX, DeltaOp::len) };
        }
    }
}
