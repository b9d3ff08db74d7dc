//! Texts: opening one, and making what was typed durable.

use delibere_domain::{Delta, DocumentId, DocumentKind, ItemId, RichText};
use delibere_journal::Version;

use crate::api::{
    ItemTextView, MinutesSetRequest, MinutesTextView, Response, SessionRef, TextOpenRequest, TextSaveRequest,
    TextSaved, TextView,
};
use crate::committee::{OpenCommittee, instant};
use crate::convert::{delta_from_api, delta_to_api, id, internal, store_error};
use crate::feature::agenda::known;
use crate::feature::session_tag;
use crate::{App, ErrorCode, UserError, markup};

/// Answers `text_open`; writes nothing.
pub(crate) fn open(app: &App, request: TextOpenRequest) -> Result<Response<TextView>, UserError> {
    app.read(|open, _| {
        let document = known_text(open, &request.document)?;
        let row = open.store.text(document).map_err(store_error)?;
        let updated_by = row.as_ref().map(|row| open.touched_by(&row.updated_by)).transpose()?;
        let held = open.held(&document)?;
        Ok(TextView {
            document: request.document.clone(),
            version: held.document.version().map_err(internal)?.encode(),
            content: delta_to_api(&held.document.text().map_err(internal)?),
            updated: row.map(|row| instant(row.updated_ms)),
            updated_by,
        })
    })
}

/// Carries out `text_save`: the answer means that the change survives a crash.
pub(crate) fn save(app: &App, request: TextSaveRequest) -> Result<Response<TextSaved>, UserError> {
    let mut state = app.state();
    let (open, ports) = state.current()?;
    let document = known_text(open, &request.document)?;
    let base = Version::decode(&request.base).map_err(|_| UserError::new(ErrorCode::TextVersion))?;
    let saved = open.type_text(ports, &document, &base, &delta_from_api(&request.delta)?)?;
    let value =
        TextSaved { version: saved.version.encode(), remote: delta_to_api(&saved.remote), saved: instant(saved.at_ms) };
    Ok(Response { value, changes: changes(open, &document)?, undo: None })
}

/// Carries out `minutes_set`: only what differs from the present text is written.
pub(crate) fn set(app: &App, request: MinutesSetRequest) -> Result<Response<TextSaved>, UserError> {
    let mut state = app.state();
    let (open, ports) = state.current()?;
    let session = open.visible_session(&request.session)?;
    let document = DocumentId::minutes(known(&session, &request.item)?);
    let held = open.held(&document)?;
    let (base, old) = (held.document.version().map_err(internal)?, held.document.text().map_err(internal)?);
    let new = if request.text.trim().is_empty() { Delta::default() } else { markup::parse(&request.text).to_delta() };
    let saved = open.type_text(ports, &document, &base, &markup::difference(&old, &new))?;
    let value = TextSaved { version: saved.version.encode(), remote: Vec::new(), saved: instant(saved.at_ms) };
    Ok(Response { value, changes: changes(open, &document)?, undo: None })
}

/// What a text changes: itself, and the session that counts its characters, decisions and actions.
fn changes(open: &OpenCommittee, document: &DocumentId) -> Result<Vec<String>, UserError> {
    let mut changes = vec![format!("text:{document}")];
    if document.kind == DocumentKind::Minutes {
        let session = open.store.session_of(ItemId::from_uuid(document.uuid)).map_err(store_error)?;
        if let Some(session) = session {
            changes.extend([session_tag(session), "sessions".to_owned()]);
        }
    }
    Ok(changes)
}

/// Answers `minutes_text`.
pub(crate) fn show(app: &App, request: SessionRef) -> Result<Response<MinutesTextView>, UserError> {
    app.read(|open, _| {
        let session = open.visible_session(&request.session)?;
        let items = session.items.iter().enumerate().map(|(at, item)| {
            let held = open.held(&DocumentId::minutes(item.id))?;
            let text = RichText::from_delta(&held.document.text().map_err(internal)?);
            Ok(ItemTextView {
                item: item.id.to_string(),
                number: at as u32 + 1,
                title: item.title.clone(),
                text: markup::render(&text),
            })
        });
        Ok(MinutesTextView { items: items.collect::<Result<_, UserError>>()? })
    })
}

impl OpenCommittee {
    /// The name of who touched a text, from its row.
    pub(crate) fn touched_by(&self, person: &str) -> Result<String, UserError> {
        self.name_of(id(person)?)
    }
}

/// A text of a request: the minutes of an item that is on an agenda.
pub(crate) fn known_text(open: &OpenCommittee, text: &str) -> Result<DocumentId, UserError> {
    let document: DocumentId = id(text)?;
    if document.kind == DocumentKind::Minutes && open.session_of_minutes(&document)?.is_some() {
        return Ok(document);
    }
    Err(UserError::new(ErrorCode::NotFound).with("what", text))
}
