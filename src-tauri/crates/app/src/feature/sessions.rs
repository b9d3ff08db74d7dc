//! Sessions: the list, one session in full, and its opening and closing.

use std::collections::BTreeMap;

use chrono::{NaiveTime, Timelike};
use delibere_domain::{
    AgendaItem, Attendance, DocumentId, LineMark, PersonId, Quorum, RichText, RuleProfile, Session, SessionId,
};
use delibere_journal::{Act, Target};
use delibere_store::SessionSummary;

use crate::api::{
    AttendanceGroupView, AttendanceRowView, ItemView, Message, Nothing, PaperView, QuorumView, Response, SessionCard,
    SessionRef, SessionSaveRequest, SessionView, SessionsView,
};
use crate::committee::OpenCommittee;
use crate::convert::{clock, date, delta_from_json, full_name, limited, name, optional_time, store_error};
use crate::draft::Draft;
use crate::feature::session_tag;
use crate::ports::Ports;
use crate::record::{SessionField, write_text};
use crate::{App, ErrorCode, UserError};

/// Answers `sessions_view`.
pub(crate) fn list(app: &App, _: Nothing) -> Result<Response<SessionsView>, UserError> {
    app.read(|open, _| Ok(SessionsView { sessions: cards(open)? }))
}

/// Answers `session_view`.
pub(crate) fn view(app: &App, request: SessionRef) -> Result<Response<SessionView>, UserError> {
    app.read(|open, _| {
        let session = open.visible_session(&request.session)?;
        session_view(open, &session)
    })
}

/// Carries out `session_save`.
pub(crate) fn save(app: &App, request: SessionSaveRequest) -> Result<Response<SessionRef>, UserError> {
    app.write(|open, ports| {
        let title = name(&request.title)?;
        let (id, zone) = match &request.session {
            Some(session) => {
                let session = open.visible_session(session)?;
                (session.id, session.zone)
            }
            None => {
                let committee = open.store.committee().map_err(store_error)?;
                (SessionId::from_uuid(ports.new_uuid()), committee.map(|committee| committee.zone).unwrap_or_default())
            }
        };
        let done = if request.session.is_some() { "done-session-saved" } else { "done-session-planned" };
        let mut draft =
            Draft::new(["sessions".to_owned(), session_tag(id)]).done(Message::new(done).with("title", &title));
        let time = |time: &Option<String>| -> Result<String, UserError> {
            Ok(optional_time(time.as_deref())?.map(clock).unwrap_or_default())
        };
        draft.edit(
            DocumentId::session(id),
            [
                write_text(SessionField::Title.path(), &title),
                write_text(SessionField::Date.path(), &date(&request.date)?.to_string()),
                write_text(SessionField::Start.path(), &time(&request.start)?),
                write_text(SessionField::End.path(), &time(&request.end)?),
                write_text(SessionField::Place.path(), &limited(&request.place, 300)?),
                write_text(SessionField::Zone.path(), &zone),
            ],
        );
        if request.session.is_none() {
            draft.creates(Target::Session(id));
        }
        Ok((SessionRef { session: id.to_string() }, draft))
    })
}

/// Carries out `session_archive`.
pub(crate) fn archive(app: &App, request: SessionRef) -> Result<Response<Nothing>, UserError> {
    app.write(|open, _| {
        let session = open.visible_session(&request.session)?;
        let mut draft = Draft::new(["sessions".to_owned(), session_tag(session.id), "bin".to_owned()])
            .done(Message::new("done-session-archived").with("title", &session.title));
        draft.act(Act::Archived { target: Target::Session(session.id) });
        Ok((Nothing {}, draft))
    })
}

/// Carries out `session_open`.
pub(crate) fn open(app: &App, request: SessionRef) -> Result<Response<Nothing>, UserError> {
    decide(app, &request, "done-session-opened", |session, at| {
        session.open(at).map(|()| Act::SessionOpened { session: session.id, at })
    })
}

/// Carries out `session_close`.
pub(crate) fn close(app: &App, request: SessionRef) -> Result<Response<Nothing>, UserError> {
    decide(app, &request, "done-session-closed", |session, at| {
        session.close(at).map(|()| Act::SessionClosed { session: session.id, at })
    })
}

/// Carries out `session_reopen`.
pub(crate) fn reopen(app: &App, request: SessionRef) -> Result<Response<Nothing>, UserError> {
    decide(app, &request, "done-session-reopened", |session, _| {
        session.reopen().map(|()| Act::SessionReopened { session: session.id })
    })
}

/// Takes a decision on the state of a session, when the session's own rule allows it.
fn decide<E>(
    app: &App,
    request: &SessionRef,
    done: &str,
    decision: impl FnOnce(&mut Session, NaiveTime) -> Result<Act, E>,
) -> Result<Response<Nothing>, UserError> {
    app.write(|open, ports| {
        let mut session = open.visible_session(&request.session)?;
        let state = session.state.name();
        let at = minute(ports);
        let act =
            decision(&mut session, at).map_err(|_| UserError::new(ErrorCode::SessionState).with("state", state))?;
        let mut draft = Draft::new(["sessions".to_owned(), session_tag(session.id)])
            .done(Message::new(done).with("title", &session.title));
        draft.act(act);
        Ok((Nothing {}, draft))
    })
}

/// The civil time of this device, to the minute.
pub(crate) fn minute(ports: &Ports) -> NaiveTime {
    let now = ports.clock.local().1;
    now.with_second(0).and_then(|now| now.with_nanosecond(0)).unwrap_or(now)
}

/// The sessions that are not in the bin, newest first.
pub(crate) fn cards(open: &OpenCommittee) -> Result<Vec<SessionCard>, UserError> {
    let mut sessions = open.store.sessions().map_err(store_error)?;
    sessions.retain(|session| !open.is_archived(&Target::Session(session.id)));
    sessions.sort_by_key(|session| std::cmp::Reverse((session.date, session.start, session.id)));
    Ok(sessions.iter().map(card).collect())
}

fn card(session: &SessionSummary) -> SessionCard {
    SessionCard {
        session: session.id.to_string(),
        title: session.title.clone(),
        date: session.date.to_string(),
        start: session.start.map(clock),
        place: session.place.clone(),
        state: session.state.name().to_owned(),
        items: session.items as u32,
        written: session.written as u32,
    }
}

/// Who is expected at a session, by college, with what was recorded of them.
pub(crate) fn attendance_groups(
    open: &OpenCommittee,
    session: &Session,
) -> Result<Vec<AttendanceGroupView>, UserError> {
    let recorded: BTreeMap<PersonId, &Attendance> =
        session.attendance.iter().map(|attendance| (attendance.person, attendance)).collect();
    let composition = open.composition(session.date)?;
    let groups = composition.groups.into_iter().filter(|group| !group.seats.is_empty());
    Ok(groups
        .map(|group| AttendanceGroupView {
            college: group.college.map(|college| college.name),
            rows: group
                .seats
                .iter()
                .map(|seat| {
                    let attendance = recorded.get(&seat.person.id);
                    AttendanceRowView {
                        person: seat.person.id.to_string(),
                        name: full_name(&seat.person),
                        quality: seat.person.quality.clone(),
                        role: seat.term.role.name().to_owned(),
                        status: attendance.map(|attendance| attendance.status.name().to_owned()),
                        arrived: attendance.and_then(|attendance| attendance.arrived).map(clock),
                        left: attendance.and_then(|attendance| attendance.left).map(clock),
                    }
                })
                .collect(),
        })
        .collect())
}

/// The quorum of a session as it stands.
pub(crate) fn quorum(open: &OpenCommittee, session: &Session) -> Result<Quorum, UserError> {
    let composition = open.composition(session.date)?;
    Ok(Quorum::of(&composition, &session.attendance, &RuleProfile::crpa().quorum_rule()))
}

fn session_view(open: &OpenCommittee, session: &Session) -> Result<SessionView, UserError> {
    let attendance = attendance_groups(open, session)?;
    let quorum = quorum(open, session)?;
    let planned: BTreeMap<_, _> = session.planned_times().into_iter().collect();
    let attendance_open = attendance
        .iter()
        .filter(|group| group.college.is_some())
        .flat_map(|group| &group.rows)
        .filter(|row| row.status.is_none())
        .count();
    let items = session
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| item_view(open, at, item, planned.get(&item.id).copied()))
        .collect::<Result<_, _>>()?;
    Ok(SessionView {
        session: session.id.to_string(),
        title: session.title.clone(),
        date: session.date.to_string(),
        start: session.start.map(clock),
        end: session.end.map(clock),
        place: session.place.clone(),
        zone: session.zone.clone(),
        state: session.state.name().to_owned(),
        opened_at: session.opened_at.map(clock),
        closed_at: session.closed_at.map(clock),
        items,
        duration: session.total_duration(),
        attendance,
        quorum: QuorumView {
            counted: quorum.counted as u32,
            needed: quorum.needed as u32,
            base: quorum.base as u32,
            reached: quorum.reached,
            article: quorum.article,
            sentence: Message::new(&RuleProfile::crpa().quorum.sentence)
                .with("needed", quorum.needed)
                .with("base", quorum.base),
            profile: quorum.profile.name,
        },
        attendance_open: attendance_open as u32,
    })
}

fn item_view(
    open: &OpenCommittee,
    at: usize,
    item: &AgendaItem,
    planned_start: Option<NaiveTime>,
) -> Result<ItemView, UserError> {
    let document = DocumentId::minutes(item.id);
    let row = open.store.text(document).map_err(store_error)?;
    let text = match &row {
        Some(row) => RichText::from_delta(&delta_from_json(&row.delta_json)?),
        None => RichText::default(),
    };
    let marked = |mark: LineMark| text.lines.iter().filter(|line| line.mark == Some(mark)).count() as u32;
    Ok(ItemView {
        item: item.id.to_string(),
        number: at as u32 + 1,
        title: item.title.clone(),
        kind: item.kind.name().to_owned(),
        duration: item.duration,
        planned_start: planned_start.map(clock),
        document: document.to_string(),
        characters: row.map_or(0, |row| row.plain.trim().chars().count() as u32),
        decisions: marked(LineMark::Decision),
        actions: marked(LineMark::Action),
        papers: item
            .papers
            .iter()
            .map(|paper| PaperView {
                paper: paper.id.to_string(),
                name: paper.name.clone(),
                media_type: paper.media_type.clone(),
                size: paper.size,
            })
            .collect(),
    })
}
