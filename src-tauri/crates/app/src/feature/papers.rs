//! Papers: files joined to agenda items, kept as content-addressed blobs.

use std::path::Path;

use delibere_domain::{DocumentId, Paper, PaperId, Session};
use delibere_journal::{Act, AttachBody, Target};
use delibere_media::{safe_file_name, write_atomically};

use crate::api::{ItemRef, Message, Nothing, PaperAddRequest, PaperExportRequest, PaperExported, PaperRef, Response};
use crate::convert::{id, media_error, read_file, store_error};
use crate::draft::Draft;
use crate::feature::agenda::known;
use crate::feature::session_tag;
use crate::record::{PaperField, write_number, write_text};
use crate::{App, ErrorCode, UserError};

/// The largest paper, in bytes.
const MAX_BYTES: u64 = 25 << 20;

/// Carries out `paper_add`.
pub(crate) fn add(app: &App, request: PaperAddRequest) -> Result<Response<PaperRef>, UserError> {
    let path = Path::new(&request.path);
    let bytes = read_file(path, MAX_BYTES)?;
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    add_bytes(app, &ItemRef { session: request.session, item: request.item }, &name, bytes)
}

/// Joins bytes to an item under a name, which is made harmless.
pub(crate) fn add_bytes(app: &App, to: &ItemRef, name: &str, bytes: Vec<u8>) -> Result<Response<PaperRef>, UserError> {
    app.write(|open, ports| {
        let session = open.visible_session(&to.session)?;
        let item = known(&session, &to.item)?;
        let paper = PaperId::from_uuid(ports.new_uuid());
        let name = safe_file_name(name);
        let media_type = media_type(&name);
        let hash = *blake3::hash(&bytes).as_bytes();
        let mut draft =
            Draft::new([session_tag(session.id)]).done(Message::new("done-paper-added").with("name", &name));
        draft.edit(
            DocumentId::session(session.id),
            [
                write_text(PaperField::Item.path(paper), &item.to_string()),
                write_text(PaperField::Name.path(paper), &name),
                write_text(PaperField::MediaType.path(paper), media_type),
                write_number(PaperField::Size.path(paper), i64::try_from(bytes.len()).ok()),
                write_text(PaperField::Hash.path(paper), &data_encoding::HEXLOWER.encode(&hash)),
            ],
        );
        draft.creates(Target::Paper(item, paper));
        draft.attach(
            AttachBody { hash, size: bytes.len() as u64, name, media_type: media_type.to_owned(), key: None },
            bytes,
        );
        let value = PaperRef { session: session.id.to_string(), item: item.to_string(), paper: paper.to_string() };
        Ok((value, draft))
    })
}

/// Carries out `paper_archive`.
pub(crate) fn archive(app: &App, request: PaperRef) -> Result<Response<Nothing>, UserError> {
    app.write(|open, _| {
        let session = open.visible_session(&request.session)?;
        let paper = find(&session, &request.item, &request.paper)?;
        let mut draft = Draft::new([session_tag(session.id), "bin".to_owned()])
            .done(Message::new("done-paper-archived").with("name", &paper.name));
        draft.act(Act::Archived { target: Target::Paper(known(&session, &request.item)?, paper.id) });
        Ok((Nothing {}, draft))
    })
}

/// Carries out `paper_export`.
pub(crate) fn export(app: &App, request: PaperExportRequest) -> Result<Response<PaperExported>, UserError> {
    app.read(|open, _| {
        let session = open.visible_session(&request.session)?;
        let paper = find(&session, &request.item, &request.paper)?;
        let bytes = open
            .store
            .blob(&paper.hash)
            .map_err(store_error)?
            .ok_or_else(|| UserError::new(ErrorCode::NotFound).with("what", &paper.name))?;
        let path = Path::new(&request.path);
        write_atomically(path, &bytes).map_err(|error| media_error(error, path))?;
        Ok(PaperExported { path: request.path.clone() })
    })
}

fn find(session: &Session, item: &str, paper: &str) -> Result<Paper, UserError> {
    let (item, wanted): (_, PaperId) = (known(session, item)?, id(paper)?);
    session
        .items
        .iter()
        .filter(|known| known.id == item)
        .flat_map(|item| &item.papers)
        .find(|known| known.id == wanted)
        .cloned()
        .ok_or_else(|| UserError::new(ErrorCode::NotFound).with("what", paper))
}

/// The media type by the name's extension; unknown ones are plain bytes.
fn media_type(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default();
    match extension.as_str() {
        "pdf" => "application/pdf",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "odp" => "application/vnd.oasis.opendocument.presentation",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "txt" => "text/plain",
        "csv" => "text/csv",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        _ => "application/octet-stream",
    }
}
