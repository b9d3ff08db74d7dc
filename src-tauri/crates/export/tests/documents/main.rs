//! Documents as readers, archives and screen readers receive them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod content;
mod hostile;
mod model;
mod preview;
mod standards;
mod tools;
