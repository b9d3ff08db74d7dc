//! Sessions: their agenda, who attends, and their papers.

mod conduct;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};

pub use conduct::SessionRefusal;

use crate::named::named;
use crate::{ItemId, PaperId, PersonId, SessionId};

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SessionState {
    /// Not opened yet.
    Planned,
    /// Being held.
    Open,
    /// Over; its minutes may still be written and corrected.
    Closed,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its identity.
    pub id: SessionId,
    /// Its title, for example « Séance d'installation ».
    pub title: String,
    /// Civil date in [`Session::zone`].
    pub date: NaiveDate,
    /// Civil time at which it is convened.
    pub start: Option<NaiveTime>,
    /// Civil time at which it is planned to end.
    pub end: Option<NaiveTime>,
    /// Place, room or way to connect; may be empty.
    pub place: String,
    /// IANA time zone.
    pub zone: String,
    /// Where it stands.
    pub state: SessionState,
    /// When it was really opened (civil time), if it was.
    pub opened_at: Option<NaiveTime>,
    /// When it was really closed (civil time), if it was.
    pub closed_at: Option<NaiveTime>,
    /// The agenda, in order.
    pub items: Vec<AgendaItem>,
    /// What was recorded of each person's attendance; who is not listed is open.
    pub attendance: Vec<Attendance>,
}

/// What an agenda item is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// Approval of the minutes of an earlier session.
    Approval,
    /// Information without a decision.
    Information,
    /// Hearing of outside persons.
    Hearing,
    /// Debate that leads to a decision or an opinion.
    Deliberation,
    /// Anything else (« questions diverses »).
    Other,
}

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its identity; also that of its minutes.
    pub id: ItemId,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub kind: ItemKind,
    /// Planned duration in minutes.
    pub duration: Option<u16>,
    /// Fractional index: items follow the byte order of this text.
    pub order: String,
    /// The papers joined to it.
    pub papers: Vec<Paper>,
}

/// A paper joined to an agenda item: its bytes are a content-addressed blob.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its identity.
    pub id: PaperId,
    /// File name as people see it, made harmless.
    pub name: String,
    /// Media type, for example `application/pdf`.
    pub media_type: String,
    /// Size in bytes.
    pub size: u64,
    /// BLAKE3 of the bytes.
    pub hash: [u8; 32],
}

/// How somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttendanceStatus {
    /// In the room.
    Present,
    /// By telephone or video.
    Remote,
    /// Gave a mandate to another member.
    Represented,
    /// Announced their absence.
    Excused,
    /// Not there, without a word.
    Absent,
}

/// One person's attendance at one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// Who.
    pub person: PersonId,
    /// How.
    pub status: AttendanceStatus,
    /// Civil time of arrival, when it was stamped.
    pub arrived: Option<NaiveTime>,
    /// Civil time of departure, when it was stamped.
    pub left: Option<NaiveTime>,
}

named! { SessionState { Planned => "planned", Open => "open", Closed => "closed" } }

named! { ItemKind {
    Approval => "approval", Information => "information", Hearing => "hearing", Deliberation => "deliberation",
    Other => "other",
} }

named! { AttendanceStatus {
    Present => "present", Remote => "remote", Represented => "represented", Excused => "excused", Absent => "absent",
} }
