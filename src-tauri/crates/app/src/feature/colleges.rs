//! Colleges: their names and their order.

use delibere_domain::{CollegeId, DocumentId, order};
use delibere_journal::{Act, Target};

use crate::api::{CollegeMoveRequest, CollegeRef, CollegeSaveRequest, Message, Nothing, Response};
use crate::committee::OpenCommittee;
use crate::convert::{id, name, store_error};
use crate::draft::Draft;
use crate::feature::members::tags;
use crate::record::{CollegeField, write_text};
use crate::{App, ErrorCode, UserError};

/// Carries out `college_save`.
pub(crate) fn save(app: &App, request: CollegeSaveRequest) -> Result<Response<CollegeRef>, UserError> {
    app.write(|open, ports| {
        let college_name = name(&request.name)?;
        let document = DocumentId::committee(open.committee);
        let mut draft = Draft::new(tags()).done(Message::new("done-college-saved").with("name", &college_name));
        let college = match &request.college {
            Some(college) => open.known_college(college)?,
            None => {
                let college = CollegeId::from_uuid(ports.new_uuid());
                let last = open.store.colleges().map_err(store_error)?.into_iter().map(|college| college.order).max();
                draft.edit(
                    document,
                    [write_text(CollegeField::Order.path(college), &order::between(last.as_deref(), None))],
                );
                draft.creates(Target::College(college));
                college
            }
        };
        draft.edit(document, [write_text(CollegeField::Name.path(college), &college_name)]);
        Ok((CollegeRef { college: college.to_string() }, draft))
    })
}

/// Carries out `college_move`.
pub(crate) fn reorder(app: &App, request: CollegeMoveRequest) -> Result<Response<Nothing>, UserError> {
    app.write(|open, _| {
        let college = open.known_college(&request.college)?;
        let before = request.before.as_deref().map(|before| open.known_college(before)).transpose()?;
        let colleges = open.store.colleges().map_err(store_error)?;
        let others: Vec<(CollegeId, &str)> =
            colleges.iter().filter(|known| known.id != college).map(|known| (known.id, known.order.as_str())).collect();
        let moved = place_before(&others, before);
        let mut draft = Draft::new(tags()).done(Message::new("done-college-moved"));
        draft.edit(DocumentId::committee(open.committee), [write_text(CollegeField::Order.path(college), &moved)]);
        Ok((Nothing {}, draft))
    })
}

/// Carries out `college_archive`.
pub(crate) fn archive(app: &App, request: CollegeRef) -> Result<Response<Nothing>, UserError> {
    app.write(|open, ports| {
        let college = open.known_college(&request.college)?;
        let today = ports.clock.local().0;
        let terms = open.store.terms().map_err(store_error)?;
        let seated = terms
            .iter()
            .filter(|term| term.college == Some(college) && term.until.is_none_or(|until| until >= today))
            .filter(|term| !open.is_archived(&Target::Person(term.person)))
            .count();
        if seated > 0 {
            return Err(UserError::new(ErrorCode::CollegeNotEmpty).with("count", seated));
        }
        let colleges = open.store.colleges().map_err(store_error)?;
        let shown = colleges.into_iter().find(|known| known.id == college).map(|known| known.name).unwrap_or_default();
        let [members, sessions] = tags();
        let mut draft = Draft::new([members, sessions, "bin".to_owned()])
            .done(Message::new("done-college-archived").with("name", shown));
        draft.act(Act::Archived { target: Target::College(college) });
        Ok((Nothing {}, draft))
    })
}

/// The fractional index that puts something before another thing, or at the end.
pub(crate) fn place_before<T: PartialEq>(others: &[(T, &str)], before: Option<T>) -> String {
    let at = before.and_then(|before| others.iter().position(|(id, _)| *id == before)).unwrap_or(others.len());
    let previous = at.checked_sub(1).map(|at| others[at].1);
    order::between(previous, others.get(at).map(|(_, order)| *order))
}

impl OpenCommittee {
    /// A college of a request that is known and not in the bin.
    pub(crate) fn known_college(&self, text: &str) -> Result<CollegeId, UserError> {
        let college: CollegeId = id(text)?;
        let known = self.store.colleges().map_err(store_error)?.iter().any(|known| known.id == college);
        if known && !self.is_archived(&Target::College(college)) {
            return Ok(college);
        }
        Err(UserError::new(ErrorCode::NotFound).with("what", text))
    }
}
