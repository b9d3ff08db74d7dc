//! Home, sessions, agenda, attendance and papers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::wire::Message;

/// The first page of an open committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HomeView {
    /// Today's date on this device.
    pub today: String,
    /// The session being held, else the next planned one.
    pub next: Option<SessionCard>,
    /// What remains to do, most urgent first (`todo-…` in the texts).
    pub todo: Vec<TodoView>,
    /// Minutes touched last, newest first, at most 6.
    pub drafts: Vec<DraftView>,
    /// Members who compose the committee today.
    pub members: u32,
    /// Number of colleges.
    pub colleges: u32,
    /// Number of sessions.
    pub sessions: u32,
}

/// Something that remains to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TodoView {
    /// Key of its text: `todo-compose`, `todo-plan-session`, `todo-agenda`, `todo-attendance`, `todo-minutes`.
    pub code: String,
    /// The session it is about.
    pub session: Option<String>,
    /// That session's title.
    pub title: Option<String>,
    /// That session's date.
    pub date: Option<String>,
    /// How many things are concerned (items without text, people without attendance…).
    pub count: u32,
}

/// Minutes of one item that somebody touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftView {
    /// Its session.
    pub session: String,
    /// That session's title.
    pub session_title: String,
    /// The item.
    pub item: String,
    /// The item's title.
    pub title: String,
    /// When it was touched (RFC 3339, UTC).
    pub updated: String,
    /// By whom.
    pub updated_by: String,
    /// The beginning of its text.
    pub beginning: String,
}

/// A session in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionCard {
    /// Its identity.
    pub session: String,
    /// Its title.
    pub title: String,
    /// `2021-02-15`.
    pub date: String,
    /// `14:30`.
    pub start: Option<String>,
    /// Place; may be empty.
    pub place: String,
    /// `planned`, `open` or `closed`.
    pub state: String,
    /// Number of agenda items.
    pub items: u32,
    /// Number of items whose minutes have text.
    pub written: u32,
}

/// The sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionsView {
    /// Newest first.
    pub sessions: Vec<SessionCard>,
}

/// Names a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionRef {
    /// Its identity.
    pub session: String,
}

/// Everything on one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionView {
    /// Its identity.
    pub session: String,
    /// Its title.
    pub title: String,
    /// `2021-02-15`.
    pub date: String,
    /// `14:30`.
    pub start: Option<String>,
    /// Planned end.
    pub end: Option<String>,
    /// Place; may be empty.
    pub place: String,
    /// IANA time zone.
    pub zone: String,
    /// `planned`, `open` or `closed`.
    pub state: String,
    /// When it was opened.
    pub opened_at: Option<String>,
    /// When it was closed.
    pub closed_at: Option<String>,
    /// The agenda, in order.
    pub items: Vec<ItemView>,
    /// Sum of the planned durations in minutes.
    pub duration: u32,
    /// Who is expected, by college, with their attendance.
    pub attendance: Vec<AttendanceGroupView>,
    /// Whether enough members take part.
    pub quorum: QuorumView,
    /// Number of members whose attendance is open.
    pub attendance_open: u32,
}

/// One agenda item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemView {
    /// Its identity.
    pub item: String,
    /// Its number on the agenda, from 1.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// `approval`, `information`, `hearing`, `deliberation` or `other`.
    pub kind: String,
    /// Planned duration in minutes.
    pub duration: Option<u16>,
    /// When it is planned to begin, when that follows from the agenda.
    pub planned_start: Option<String>,
    /// The document of its minutes, for `text_open`.
    pub document: String,
    /// Length of its minutes in characters.
    pub characters: u32,
    /// Number of lines marked as decisions.
    pub decisions: u32,
    /// Number of lines marked as actions.
    pub actions: u32,
    /// Its papers.
    pub papers: Vec<PaperView>,
}

/// A paper of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperView {
    /// Its identity.
    pub paper: String,
    /// File name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub size: u64,
}

/// A college in the attendance list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttendanceGroupView {
    /// Its name; `null` for people outside the colleges.
    pub college: Option<String>,
    /// Its people.
    pub rows: Vec<AttendanceRowView>,
}

/// One person's attendance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttendanceRowView {
    /// Who.
    pub person: String,
    /// « Prénom NOM » as it is shown.
    pub name: String,
    /// Title and affiliation.
    pub quality: String,
    /// Role of their term.
    pub role: String,
    /// `present`, `remote`, `represented`, `excused`, `absent`; open when absent.
    pub status: Option<String>,
    /// Time of arrival.
    pub arrived: Option<String>,
    /// Time of departure.
    pub left: Option<String>,
}

/// Whether the quorum is reached, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuorumView {
    /// Members present, remote or represented.
    pub counted: u32,
    /// How many are needed.
    pub needed: u32,
    /// How many compose the committee.
    pub base: u32,
    /// Whether it is reached.
    pub reached: bool,
    /// The article, for example `R133-10`.
    pub article: String,
    /// The rule profile's name, for example `CRPA`.
    pub profile: String,
    /// The sentence of the rule (`rule-…` in the texts).
    pub sentence: Message,
}

/// Plans a session or changes its data.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SessionSaveRequest {
    /// Which; a new one when absent.
    pub session: Option<String>,
    /// Its title; not empty.
    pub title: String,
    /// `2021-02-15`.
    pub date: String,
    /// `14:30`.
    pub start: Option<String>,
    /// Planned end.
    pub end: Option<String>,
    /// Place; may be empty.
    pub place: String,
}

/// Adds an item or changes it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ItemSaveRequest {
    /// Its session.
    pub session: String,
    /// Which; a new one at the end when absent.
    pub item: Option<String>,
    /// Its title; not empty.
    pub title: String,
    /// `approval`, `information`, `hearing`, `deliberation` or `other`.
    pub kind: String,
    /// Planned duration in minutes, 1 to 1440.
    pub duration: Option<u16>,
}

/// Names an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemRef {
    /// Its session.
    pub session: String,
    /// Its identity.
    pub item: String,
}

/// Puts an item before another one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ItemMoveRequest {
    /// Its session.
    pub session: String,
    /// Which.
    pub item: String,
    /// Before which one; to the end when absent.
    pub before: Option<String>,
}

/// Records somebody's attendance; the time is stamped while the session is open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AttendanceSetRequest {
    /// The session.
    pub session: String,
    /// Who.
    pub person: String,
    /// The status; open again when absent.
    pub status: Option<String>,
}

/// Corrects the times of somebody's attendance.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AttendanceTimesRequest {
    /// The session.
    pub session: String,
    /// Who.
    pub person: String,
    /// Time of arrival.
    pub arrived: Option<String>,
    /// Time of departure.
    pub left: Option<String>,
}

/// Joins a file to an item.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperAddRequest {
    /// The session.
    pub session: String,
    /// The item.
    pub item: String,
    /// Path of the file on this device.
    pub path: String,
}

/// Names a paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperRef {
    /// The session.
    pub session: String,
    /// The item.
    pub item: String,
    /// The paper.
    pub paper: String,
}

/// Writes a copy of a paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PaperExportRequest {
    /// The session.
    pub session: String,
    /// The item.
    pub item: String,
    /// The paper.
    pub paper: String,
    /// Where to write it.
    pub path: String,
}

/// A copy of a paper was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperExported {
    /// Where it lies.
    pub path: String,
}
