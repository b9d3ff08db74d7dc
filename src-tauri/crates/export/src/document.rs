//! What the minutes of one session say, gathered by the caller.

use chrono::{NaiveDate, NaiveTime};

use delibere_domain::{AttendanceStatus, Committee, ItemKind, Language, RichText, Role, Session};

/// Everything that the minutes of one session say.
#[derive(Debug, Clone, PartialEq)]
pub struct MinutesDocument {
    /// The committee: letterhead and the line that every page carries.
    pub committee: Committee,
    /// The session: title, date, hours and place. Its own agenda and attendance are not read.
    pub session: Session,
    /// The attendance, college by college, in the order to print.
    pub attendance_groups: Vec<AttendanceGroup>,
    /// The agenda items with their texts, in order.
    pub items: Vec<MinutesItem>,
    /// Whether the committee has approved these minutes: « procès-verbal » instead of a draft with its watermark.
    pub approved: bool,
    /// The language of the words around the texts.
    pub language: Language,
    /// The date that the document declares as its own; the same content and date give the same bytes.
    pub produced_on: NaiveDate,
    /// The quorum, when attendance is known well enough to state it.
    pub quorum: Option<QuorumLine>,
}

/// The people of one college at one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceGroup {
    /// The college's name, word for word; `None` for those who sit outside the colleges.
    pub college: Option<String>,
    /// Its people, in the order to print.
    pub entries: Vec<AttendanceEntry>,
}

/// One person's line in the attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceEntry {
    /// Full name as printed.
    pub name: String,
    /// Title and affiliation, word for word.
    pub quality: String,
    /// What was recorded; `None` prints « non renseigné ».
    pub status: Option<AttendanceStatus>,
    /// Civil time of arrival, when it was stamped.
    pub arrived: Option<NaiveTime>,
    /// Civil time of departure, when it was stamped.
    pub left: Option<NaiveTime>,
    /// The function held on that day.
    pub role: Role,
}

/// One agenda item with its minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesItem {
    /// Its number on the agenda, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub kind: ItemKind,
    /// Civil time at which it is planned to begin.
    pub planned: Option<NaiveTime>,
    /// Planned duration in minutes.
    pub duration: Option<u16>,
    /// Its text; lines off the record are left out of every document.
    pub text: RichText,
    /// The names of its papers.
    pub papers: Vec<String>,
}

/// The quorum as the rules computed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuorumLine {
    /// How many count.
    pub counted: usize,
    /// How many are needed.
    pub needed: usize,
    /// Of how many.
    pub base: usize,
    /// Whether it is reached.
    pub reached: bool,
    /// The rule profile that says so.
    pub profile: String,
}
