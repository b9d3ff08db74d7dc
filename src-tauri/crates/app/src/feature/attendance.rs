//! Attendance: one key per member, with the time.

use delibere_domain::{Attendance, AttendanceStatus, DocumentId, PersonId};

use crate::api::{AttendanceSetRequest, AttendanceTimesRequest, Message, Nothing, Response};
use crate::convert::{clock, optional_time};
use crate::draft::Draft;
use crate::feature::session_tag;
use crate::feature::sessions::minute;
use crate::record::{AttendanceField, FieldEdit, write_text};
use crate::{App, ErrorCode, UserError};

/// Carries out `attendance_set`: the time is stamped while the session is open.
pub(crate) fn set(app: &App, request: AttendanceSetRequest) -> Result<Response<Nothing>, UserError> {
    app.write(|open, ports| {
        let mut session = open.visible_session(&request.session)?;
        let person = open.known_person(&request.person)?;
        let after = match &request.status {
            Some(status) => {
                let status = AttendanceStatus::from_name(status)
                    .ok_or_else(|| UserError::new(ErrorCode::ChoiceInvalid).with("value", status))?;
                Some(session.apply_attendance(person, status, minute(ports)))
            }
            None => None,
        };
        let mut draft = Draft::new([session_tag(session.id), "sessions".to_owned()])
            .done(Message::new("done-attendance").with("status", request.status.as_deref().unwrap_or("open")));
        draft.edit(DocumentId::session(session.id), edits(person, after.as_ref()));
        Ok((Nothing {}, draft))
    })
}

/// Carries out `attendance_times`.
pub(crate) fn set_times(app: &App, request: AttendanceTimesRequest) -> Result<Response<Nothing>, UserError> {
    app.write(|open, _| {
        let session = open.visible_session(&request.session)?;
        let person = open.known_person(&request.person)?;
        let before = session
            .attendance_of(person)
            .ok_or_else(|| UserError::new(ErrorCode::NotFound).with("what", &request.person))?;
        let after = Attendance {
            arrived: optional_time(request.arrived.as_deref())?,
            left: optional_time(request.left.as_deref())?,
            ..before.clone()
        };
        let mut draft = Draft::new([session_tag(session.id)]).done(Message::new("done-attendance-times"));
        draft.edit(DocumentId::session(session.id), edits(person, Some(&after)));
        Ok((Nothing {}, draft))
    })
}

fn edits(person: PersonId, attendance: Option<&Attendance>) -> [FieldEdit; 3] {
    let time = |time: Option<chrono::NaiveTime>| time.map(clock).unwrap_or_default();
    let status = attendance.map_or("", |attendance| attendance.status.name());
    [
        write_text(AttendanceField::Status.path(person), status),
        write_text(AttendanceField::Arrived.path(person), &time(attendance.and_then(|kept| kept.arrived))),
        write_text(AttendanceField::Left.path(person), &time(attendance.and_then(|kept| kept.left))),
    ]
}
