//! Documents that leave the committee: minutes as an archival, accessible PDF and as pages for the preview.
//!
//! Main types: [`MinutesDocument`] holds everything that the minutes of one session say, [`Pdf`] is the finished file
//! with its [`Notice`]s, and [`Preview`] draws the same pages again and again while somebody writes.
//!
//! This crate reads no database, no network, no clock and no font of the machine. It never reads what people write as
//! markup, never prints what was said off the record, and never fills in what nobody recorded. A file that would not
//! satisfy PDF/A-2a and PDF/UA-1 is refused, not written.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod content;
mod document;
mod error;
mod fonts;
mod labels;
mod layout;
mod minutes;
mod pdf;
mod preview;
mod text;
mod world;

pub use delibere_domain::Language;
pub use document::{AttendanceEntry, AttendanceGroup, MinutesDocument, MinutesItem, QuorumLine};
pub use error::{ExportError, Notice};
pub use pdf::{Pdf, minutes_pdf};
pub use preview::{Preview, PreviewPages, SvgPage};
