//! The content of the minutes in the shape that the templates read.

use serde::Serialize;

use crate::text::Block;

/// The whole content.
#[derive(Serialize)]
pub(crate) struct Content {
    pub(crate) document: PageContent,
    pub(crate) letterhead: Letterhead,
    pub(crate) kind: String,
    pub(crate) session: String,
    pub(crate) facts: Vec<Fact>,
    pub(crate) attendance: Option<Attendance>,
    pub(crate) agenda: Option<Agenda>,
    pub(crate) items: Vec<Item>,
    pub(crate) signatures: Signatures,
}

/// What every page needs.
#[derive(Serialize)]
pub(crate) struct PageContent {
    pub(crate) title: String,
    pub(crate) author: Vec<String>,
    pub(crate) lang: &'static str,
    pub(crate) region: &'static str,
    pub(crate) draft: Option<String>,
    pub(crate) notice: Option<String>,
    pub(crate) page: [String; 3],
    pub(crate) running: Running,
}

/// The two ends of the running line.
#[derive(Serialize)]
pub(crate) struct Running {
    pub(crate) left: String,
    pub(crate) right: String,
}

/// Who writes.
#[derive(Serialize)]
pub(crate) struct Letterhead {
    pub(crate) institution: String,
    pub(crate) committee: String,
    pub(crate) lines: Vec<String>,
}

/// A label and what it says.
#[derive(Serialize)]
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) value: String,
}

/// Who took part.
#[derive(Serialize)]
pub(crate) struct Attendance {
    pub(crate) heading: String,
    pub(crate) columns: [String; 3],
    pub(crate) groups: Vec<Group>,
    pub(crate) quorum: Option<Fact>,
}

/// One college.
#[derive(Serialize)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) entries: Vec<Person>,
}

/// One line of the attendance.
#[derive(Serialize)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) role: Option<String>,
    pub(crate) quality: String,
    pub(crate) status: String,
    pub(crate) known: bool,
    pub(crate) times: Option<String>,
}

/// The agenda.
#[derive(Serialize)]
pub(crate) struct Agenda {
    pub(crate) heading: String,
    pub(crate) items: Vec<AgendaLine>,
}

/// One line of the agenda.
#[derive(Serialize)]
pub(crate) struct AgendaLine {
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) detail: String,
}

/// One item with its text.
#[derive(Serialize)]
pub(crate) struct Item {
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) placeholder: Option<String>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) papers: Option<Papers>,
}

/// The papers of one item.
#[derive(Serialize)]
pub(crate) struct Papers {
    pub(crate) label: String,
    pub(crate) names: Vec<String>,
}

/// The end of the document.
#[derive(Serialize)]
pub(crate) struct Signatures {
    pub(crate) date: String,
    pub(crate) places: [SignaturePlace; 2],
}

/// Where one person signs.
#[derive(Serialize)]
pub(crate) struct SignaturePlace {
    pub(crate) office: String,
    pub(crate) name: Option<String>,
}
