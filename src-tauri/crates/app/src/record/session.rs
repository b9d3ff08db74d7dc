//! A session's record: its data, agenda, attendance and papers.

use chrono::{NaiveDate, NaiveTime};
use delibere_domain::{
    AgendaItem, Attendance, AttendanceStatus, ItemId, ItemKind, Paper, PaperId, PersonId, Session, SessionId,
    SessionState,
};
use delibere_journal::SessionDecision;

use super::{Fields, number, parts, text};

/// The fields of the session itself.
#[derive(Debug, Clone, Copy)]
pub(crate) enum SessionField {
    Title,
    Date,
    Start,
    End,
    Place,
    Zone,
}

impl SessionField {
    pub(crate) fn path(self) -> String {
        match self {
            Self::Title => "title",
            Self::Date => "date",
            Self::Start => "start",
            Self::End => "end",
            Self::Place => "place",
            Self::Zone => "zone",
        }
        .to_owned()
    }
}

/// The fields of an agenda item.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ItemField {
    Title,
    Kind,
    Duration,
    Order,
}

impl ItemField {
    pub(crate) fn path(self, item: ItemId) -> String {
        let name = match self {
            Self::Title => "title",
            Self::Kind => "kind",
            Self::Duration => "duration",
            Self::Order => "order",
        };
        format!("item/{item}/{name}")
    }
}

/// The fields of somebody's attendance.
#[derive(Debug, Clone, Copy)]
pub(crate) enum AttendanceField {
    Status,
    Arrived,
    Left,
}

impl AttendanceField {
    pub(crate) fn path(self, person: PersonId) -> String {
        let name = match self {
            Self::Status => "status",
            Self::Arrived => "arrived",
            Self::Left => "left",
        };
        format!("attendance/{person}/{name}")
    }
}

/// The fields of a paper.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PaperField {
    Item,
    Name,
    MediaType,
    Size,
    Hash,
}

impl PaperField {
    pub(crate) fn path(self, paper: PaperId) -> String {
        let name = match self {
            Self::Item => "item",
            Self::Name => "name",
            Self::MediaType => "media_type",
            Self::Size => "size",
            Self::Hash => "hash",
        };
        format!("paper/{paper}/{name}")
    }
}

/// The session that a record describes, in the state that the decisions give it; `None` while it has no date.
pub(crate) fn session_from(id: SessionId, fields: &Fields, decision: Option<&SessionDecision>) -> Option<Session> {
    let field = |field: SessionField| text(fields, &field.path());
    let mut items: Vec<AgendaItem> =
        parts::<ItemId>(fields, "item").into_iter().map(|item| item_from(item, fields)).collect();
    items.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    Some(Session {
        id,
        title: field(SessionField::Title),
        date: field(SessionField::Date).parse::<NaiveDate>().ok()?,
        start: time(&field(SessionField::Start)),
        end: time(&field(SessionField::End)),
        place: field(SessionField::Place),
        zone: field(SessionField::Zone),
        state: decision.map_or(SessionState::Planned, |decision| decision.state),
        opened_at: decision.and_then(|decision| decision.opened_at),
        closed_at: decision.and_then(|decision| decision.closed_at),
        items,
        attendance: parts::<PersonId>(fields, "attendance")
            .into_iter()
            .filter_map(|person| attendance_from(person, fields))
            .collect(),
    })
}

fn item_from(id: ItemId, fields: &Fields) -> AgendaItem {
    let papers = parts::<PaperId>(fields, "paper")
        .into_iter()
        .filter(|paper| text(fields, &PaperField::Item.path(*paper)) == id.to_string())
        .filter_map(|paper| paper_from(paper, fields))
        .collect();
    AgendaItem {
        id,
        title: text(fields, &ItemField::Title.path(id)),
        kind: ItemKind::from_name(&text(fields, &ItemField::Kind.path(id))).unwrap_or(ItemKind::Other),
        duration: number(fields, &ItemField::Duration.path(id)).and_then(|minutes| u16::try_from(minutes).ok()),
        order: text(fields, &ItemField::Order.path(id)),
        papers,
    }
}

fn attendance_from(person: PersonId, fields: &Fields) -> Option<Attendance> {
    Some(Attendance {
        person,
        status: AttendanceStatus::from_name(&text(fields, &AttendanceField::Status.path(person)))?,
        arrived: time(&text(fields, &AttendanceField::Arrived.path(person))),
        left: time(&text(fields, &AttendanceField::Left.path(person))),
    })
}

fn paper_from(id: PaperId, fields: &Fields) -> Option<Paper> {
    let hash = data_encoding::HEXLOWER.decode(text(fields, &PaperField::Hash.path(id)).as_bytes()).ok()?;
    Some(Paper {
        id,
        name: text(fields, &PaperField::Name.path(id)),
        media_type: text(fields, &PaperField::MediaType.path(id)),
        size: number(fields, &PaperField::Size.path(id)).and_then(|size| u64::try_from(size).ok())?,
        hash: hash.try_into().ok()?,
    })
}

fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}
