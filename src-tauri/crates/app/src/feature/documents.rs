//! Documents: the minutes of a session as pages on screen and as a PDF.

use std::path::Path;

use delibere_domain::{Composition, DocumentId, Language, LineMark, RichText, Session, SessionState};
use delibere_export::{
    AttendanceEntry, AttendanceGroup, ExportError, MinutesDocument, MinutesItem, Notice, QuorumLine,
};
use delibere_media::write_atomically;

use crate::api::{ExportView, Message, MinutesExportRequest, MinutesPreviewRequest, PageView, PreviewView, Response};
use crate::app::State;
use crate::committee::OpenCommittee;
use crate::convert::{delta_from_json, full_name, media_error, store_error};
use crate::feature::sessions::quorum;
use crate::ports::Ports;
use crate::{App, ErrorCode, UserError};

/// Answers `minutes_preview`.
pub(crate) fn preview(app: &App, request: MinutesPreviewRequest) -> Result<Response<PreviewView>, UserError> {
    let mut state = app.state();
    let (open, ports) = state.current()?;
    let document = minutes_document(open, ports, &request.session)?;
    let State { preview, .. } = &mut *state;
    let rendered = preview.render(&document).map_err(export_error)?;
    let pages = rendered
        .pages
        .into_iter()
        .map(|page| {
            let known = request.known.contains(&page.hash);
            PageView { svg: (!known).then_some(page.svg), hash: page.hash }
        })
        .collect();
    let value = PreviewView { pages, notices: rendered.notices.iter().map(notice).collect() };
    Ok(Response { value, changes: Vec::new(), undo: None })
}

/// Carries out `minutes_export`.
pub(crate) fn export(app: &App, request: MinutesExportRequest) -> Result<Response<ExportView>, UserError> {
    app.read(|open, ports| {
        let document = minutes_document(open, ports, &request.session)?;
        let pdf = delibere_export::minutes_pdf(&document).map_err(export_error)?;
        let path = Path::new(&request.path);
        write_atomically(path, &pdf.bytes).map_err(|error| media_error(error, path))?;
        Ok(ExportView {
            path: request.path.clone(),
            pages: pdf.pages as u32,
            bytes: pdf.bytes.len() as u32,
            notices: pdf.notices.iter().map(notice).collect(),
        })
    })
}

/// Gathers what the minutes of a session say. Lines off the record do not leave the store.
fn minutes_document(open: &OpenCommittee, ports: &Ports, session: &str) -> Result<MinutesDocument, UserError> {
    let session = open.visible_session(session)?;
    let committee = open
        .store
        .committee()
        .map_err(store_error)?
        .ok_or_else(|| UserError::new(ErrorCode::NotFound).with("what", open.committee))?;
    let composition = open.composition(session.date)?;
    let planned = session.planned_times();
    let items = session
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let mut text = match open.store.text(DocumentId::minutes(item.id)).map_err(store_error)? {
                Some(row) => RichText::from_delta(&delta_from_json(&row.delta_json)?),
                None => RichText::default(),
            };
            text.lines.retain(|line| line.mark != Some(LineMark::OffRecord));
            Ok(MinutesItem {
                number: at + 1,
                title: item.title.clone(),
                kind: item.kind,
                planned: planned.iter().find(|(id, _)| *id == item.id).map(|(_, time)| *time),
                duration: item.duration,
                text,
                papers: item.papers.iter().map(|paper| paper.name.clone()).collect(),
            })
        })
        .collect::<Result<_, UserError>>()?;
    Ok(MinutesDocument {
        language: Language::from_code(&committee.language).unwrap_or(Language::French),
        quorum: quorum_line(open, &session)?,
        attendance_groups: attendance(composition, &session),
        items,
        approved: false,
        produced_on: declared_date(&session, ports),
        committee,
        session,
    })
}

/// The day that the document declares: that of the session once it is closed, so that the same content gives the
/// same bytes; today while it is being written.
fn declared_date(session: &Session, ports: &Ports) -> chrono::NaiveDate {
    match session.state {
        SessionState::Closed => session.date,
        SessionState::Planned | SessionState::Open => ports.clock.local().0,
    }
}

/// The quorum, once somebody's attendance was recorded: before, there is nothing to say.
fn quorum_line(open: &OpenCommittee, session: &Session) -> Result<Option<QuorumLine>, UserError> {
    if session.attendance.is_empty() {
        return Ok(None);
    }
    let quorum = quorum(open, session)?;
    Ok(Some(QuorumLine {
        counted: quorum.counted,
        needed: quorum.needed,
        base: quorum.base,
        reached: quorum.reached,
        profile: quorum.profile.name,
    }))
}

fn attendance(composition: Composition, session: &Session) -> Vec<AttendanceGroup> {
    let of = |person| session.attendance.iter().find(|attendance| attendance.person == person);
    let groups = composition.groups.into_iter().filter(|group| !group.seats.is_empty());
    groups
        .map(|group| AttendanceGroup {
            college: group.college.map(|college| college.name),
            entries: group
                .seats
                .iter()
                .map(|seat| AttendanceEntry {
                    name: full_name(&seat.person),
                    quality: seat.person.quality.clone(),
                    status: of(seat.person.id).map(|attendance| attendance.status),
                    arrived: of(seat.person.id).and_then(|attendance| attendance.arrived),
                    left: of(seat.person.id).and_then(|attendance| attendance.left),
                    role: seat.term.role,
                })
                .collect(),
        })
        .collect()
}

fn export_error(error: ExportError) -> UserError {
    UserError::new(ErrorCode::DocumentFailed).with("detail", error)
}

fn notice(notice: &Notice) -> Message {
    match notice {
        Notice::MissingGlyph { character, place, count } => Message::new("notice-missing-glyph")
            .with("character", character)
            .with("code", format!("U+{:04X}", u32::from(*character)))
            .with("place", place)
            .with("count", count),
        Notice::RefusedLink { address, place } => {
            Message::new("notice-refused-link").with("address", address).with("place", place)
        }
    }
}
