//! The program without its window: one open committee, the calls that read and change it, and the one door for writing.
//!
//! Main types: [`App`], which holds the shelf of committees and dispatches calls; the request and view types of
//! [`api`]; and [`UserError`], the only error that leaves. It refuses to hold rules (they are the domain's), SQL
//! (the store's) or sentences for people (they are Fluent texts: calls answer codes and arguments).

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod api;
mod app;
mod committee;
mod convert;
mod demo;
mod draft;
mod error;
mod feature;
mod keychain;
mod markup;
mod ports;
mod projection;
mod rebuild;
mod record;
mod shelf;
#[cfg(test)]
mod tests;
mod transact;
mod typing;
mod undo;

pub use app::App;
pub use convert::{decode_text, read_file};
pub use demo::Scale;
pub use error::{ErrorCode, UserError};
pub use keychain::Keychain;
pub use ports::{Clock, FixedClock, Ports, SeededEntropy, SystemClock, SystemEntropy};
