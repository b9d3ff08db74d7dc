//! The committee's own record.

use delibere_domain::DocumentId;

use crate::api::{CommitteeSaveRequest, CommitteeView, Message, Nothing, Response};
use crate::committee::OpenCommittee;
use crate::convert::{limited, name, store_error};
use crate::draft::Draft;
use crate::feature::shelf::language;
use crate::record::{CommitteeField, write_text};
use crate::{App, ErrorCode, UserError};

/// Answers `committee_view`.
pub(crate) fn view(app: &App, _: Nothing) -> Result<Response<CommitteeView>, UserError> {
    app.read(|open, _| committee_view(open))
}

/// Carries out `committee_save`.
pub(crate) fn save(app: &App, request: CommitteeSaveRequest) -> Result<Response<CommitteeView>, UserError> {
    let written = app.write(|open, _| {
        language(&request.language)?;
        let letterhead: Vec<String> =
            request.letterhead.iter().map(|line| limited(line, 200)).collect::<Result<_, _>>()?;
        let mut draft =
            Draft::new(["committee".to_owned(), "shelf".to_owned()]).done(Message::new("done-committee-saved"));
        draft.edit(
            DocumentId::committee(open.committee),
            [
                write_text(CommitteeField::Name.path(), &name(&request.name)?),
                write_text(CommitteeField::Institution.path(), &limited(&request.institution, 500)?),
                write_text(CommitteeField::Letterhead.path(), letterhead.join("\n").trim_end()),
                write_text(CommitteeField::Language.path(), &request.language),
                write_text(CommitteeField::Zone.path(), &zone(&request.zone)?),
            ],
        );
        Ok(((), draft))
    })?;
    let mut state = app.state();
    state.refresh_card()?;
    let (open, _) = state.current()?;
    Ok(Response { value: committee_view(open)?, changes: written.changes, undo: written.undo })
}

/// A time zone of a request, by the form of its name: the zone data belongs to the system that shows times.
fn zone(text: &str) -> Result<String, UserError> {
    let zone = limited(text, 64)?;
    let fits = zone.split('/').all(|part| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+'))
    });
    if fits { Ok(zone) } else { Err(UserError::new(ErrorCode::ZoneInvalid).with("value", text)) }
}

fn committee_view(open: &OpenCommittee) -> Result<CommitteeView, UserError> {
    let committee = open
        .store
        .committee()
        .map_err(store_error)?
        .ok_or_else(|| UserError::new(ErrorCode::NotFound).with("what", open.committee))?;
    Ok(CommitteeView {
        id: committee.id.to_string(),
        name: committee.name,
        institution: committee.institution,
        letterhead: committee.letterhead,
        language: committee.language,
        zone: committee.zone,
        notice: committee.notice,
        own_person: open.own_person.to_string(),
        own_name: open.name_of(open.own_person)?,
    })
}
