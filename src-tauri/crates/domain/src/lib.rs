//! The committee's world and its rules, as plain values.
//!
//! Main types: [`Committee`] with its [`College`]s, [`Person`]s and [`Term`]s (from which a [`Composition`] at a date
//! follows), [`Session`] with its agenda and attendance, and [`RichText`] for what people write.
//!
//! This crate does no input or output, reads no clock and draws no randomness: ids, dates and texts come in as
//! arguments, and every rule of the committee lives here and nowhere else.

mod committee;
pub mod delta;
mod id;
mod session;
mod text;

pub use committee::{College, Committee, Composition, CompositionGroup, Person, Role, Seat, Term};
pub use delta::{AttributeKey, AttributePatch, AttributeValue, Attributes, Delta, DeltaOp};
pub use id::{
    CollegeId, CommitteeId, DocumentId, DocumentKind, IdError, ItemId, PaperId, PersonId, SessionId, TermId,
};
pub use session::{AgendaItem, Attendance, AttendanceStatus, ItemKind, Paper, Session, SessionState};
pub use text::{Line, LineKind, LineMark, RichText, Span};
