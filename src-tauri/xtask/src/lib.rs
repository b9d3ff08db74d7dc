//! The tasks of a developer: run, test, lint, generate, measure, package.
//!
//! - [`place::Place`] knows where things lie in the repository and where results go.
//! - [`step::Step`] is one named piece of work with its time and its outcome.
//! - [`checks::Finding`] is one broken rule of the house, with the file and what to do.
//!
//! It refuses to depend on anything but the standard library: it must build in seconds on a fresh machine.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly"))]
#![allow(clippy::disallowed_methods, reason = "the tasks measure time and wait for other programs")]

pub mod checks;
pub mod debian;
pub mod display;
pub mod interface;
pub mod place;
pub mod step;
pub mod tasks;
pub mod tools;
