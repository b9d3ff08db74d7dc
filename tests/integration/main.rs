//! What crosses crates: crashes of the real program, and work at scale.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails at once")]

mod kill;
mod scale;
