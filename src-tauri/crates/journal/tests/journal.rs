//! What crosses the modules of the journal: golden files of every format, opened for ever.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what it expects by failing")]

mod golden;
