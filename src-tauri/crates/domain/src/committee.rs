//! The committee, its colleges, its people and their terms, and who composes it at a date.

use chrono::NaiveDate;

use crate::named::named;
use crate::{CollegeId, CommitteeId, PersonId, TermId};

/// The committee itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committee {
    /// Its identity.
    pub id: CommitteeId,
    /// Its full name, as it stands at the head of documents.
    pub name: String,
    /// The institution beside which it is placed; may be empty.
    pub institution: String,
    /// Free lines of the letterhead (address, web page); may be empty.
    pub letterhead: Vec<String>,
    /// The language of its documents, `fr` or `en`.
    pub language: String,
    /// The IANA time zone of its sessions.
    pub zone: String,
    /// A line that every page of its documents carries (for example « Exemple d'après le communiqué du
    /// 16/02/2021, document non officiel »); empty for a committee of one's own.
    pub notice: String,
}

/// A college: a group of seats with one origin (experts, users, board…).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct College {
    /// Its identity.
    pub id: CollegeId,
    /// Its name, word for word as the committee writes it.
    pub name: String,
    /// Fractional index: colleges are listed in the byte order of this text.
    pub order: String,
}

/// A person known to the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their identity.
    pub id: PersonId,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Title and affiliation (« qualité »), word for word.
    pub quality: String,
    /// E-mail address; empty when unknown.
    pub email: String,
}

/// What a person does in the committee during a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Presides.
    Chair,
    /// Replaces the chair.
    ViceChair,
    /// A member without another function.
    Member,
    /// Prepares matters and drafts.
    Rapporteur,
    /// Keeps the sessions and the register; votes only with a seat in a college.
    Secretary,
    /// Attends and reads.
    Observer,
}

/// One membership period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its identity.
    pub id: TermId,
    /// Whose term it is.
    pub person: PersonId,
    /// The college of the seat; `None` for a secretary or an observer without a seat.
    pub college: Option<CollegeId>,
    /// The function held.
    pub role: Role,
    /// First day.
    pub from: NaiveDate,
    /// Last day, included; `None` while it is open.
    pub until: Option<NaiveDate>,
    /// The term whose remaining time this one finishes (CRPA R133-4).
    pub predecessor: Option<TermId>,
}

/// One occupied seat at a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Who sits.
    pub person: Person,
    /// By which term.
    pub term: Term,
}

/// The seats of one college, or those outside the colleges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompositionGroup {
    /// The college; `None` for secretaries and observers without a seat.
    pub college: Option<College>,
    /// Its seats: chair and vice-chair first, then by family and given name.
    pub seats: Vec<Seat>,
}

/// Who composes the committee at one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composition {
    /// The date.
    pub at: NaiveDate,
    /// Colleges in their order, then the people outside them (when there are any).
    pub groups: Vec<CompositionGroup>,
}

named! { Role {
    Chair => "chair", ViceChair => "vice_chair", Member => "member", Rapporteur => "rapporteur",
    Secretary => "secretary", Observer => "observer",
} }
