//! Where plain files lie on this device: reading them with a limit, writing them whole, naming and finding them.
//!
//! Main types: [`Locations`], the directories of this user; [`MediaError`], which tells apart what a person would do
//! something else about; and, rather than a third type, the functions [`write_atomically`] and [`read_limited`].
//!
//! This crate does not know what the bytes mean, holds no key, and never deletes or changes a file that it was not
//! asked to write.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking"))]

mod atomic;
mod error;
mod locations;
mod name;
mod private;
mod read;

pub use atomic::write_atomically;
pub use error::MediaError;
pub use locations::{Locations, locations, store_directories};
pub use name::safe_file_name;
pub use private::{read_private, write_private};
pub use read::read_limited;
