//! The wall between the program and faults of the merge library.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::DocumentError;

/// Runs a call into the merge library and turns a panic into an error.
///
/// What the closure borrows must live outside of it: a document that is dropped while a panic unwinds may panic
/// again, and that ends the program.
pub(super) fn guarded<R>(call: impl FnOnce() -> R) -> Result<R, DocumentError> {
    catch_unwind(AssertUnwindSafe(call)).map_err(|payload| {
        // Dropping a foreign payload may itself run foreign code.
        std::mem::forget(payload);
        DocumentError::Broken
    })
}
