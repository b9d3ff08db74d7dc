//! The committee's world and its rules, as plain values.
//!
//! Main types: [`Committee`] with its [`College`]s, [`Person`]s and [`Term`]s (from which a [`Composition`] at a date
//! follows), [`Session`] with its agenda and attendance, and [`RichText`] for what people write.
//!
//! This crate refuses input and output, a clock and randomness: ids, dates and texts come in as
//! arguments, and every rule of the committee lives here and nowhere else.

#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails at once")
)]

mod committee;
mod composition;
pub mod composition_text;
pub mod delta;
pub mod fold;
mod id;
mod named;
pub mod order;
mod quorum;
pub mod rules;
mod session;
mod text;
pub mod typography;

pub use committee::{College, Committee, Composition, CompositionGroup, Person, Role, Seat, Term};
pub use composition::TermError;
pub use delta::{AttributeError, AttributeKey, AttributePatch, AttributeValue, Attributes, Delta, DeltaError, DeltaOp};
pub use id::{CollegeId, CommitteeId, DocumentId, DocumentKind, IdError, ItemId, PaperId, PersonId, SessionId, TermId};
pub use quorum::Quorum;
pub use rules::{ProfileVersion, QuorumRule, Rule, RuleProfile, Share};
pub use session::{AgendaItem, Attendance, AttendanceStatus, ItemKind, Paper, Session, SessionRefusal, SessionState};
pub use text::{Line, LineKind, LineMark, RichText, Span};
pub use typography::Language;
