//! Minutes: writing, showing, exporting.

use delibere_app::api::{ExportView, MinutesExportRequest, MinutesSetRequest, MinutesTextView, SessionView, TextSaved};
use delibere_app::{App, ErrorCode, UserError, decode_text};

use super::sessions::find;
use super::{call, read_input};
use crate::Ending;
use crate::arguments::{Export, Minutes};
use crate::output::Output;

pub(super) fn carry_out(app: &App, command: Minutes, output: &Output) -> Result<Ending, UserError> {
    match command {
        Minutes::Set { session, item, file } => {
            let text = decode_text(&read_input(&file)?);
            let session = find(app, &session)?;
            let view: SessionView = call(app, "session_view", &session)?;
            let found = view.items.iter().find(|known| known.item == item || known.number.to_string() == item);
            let item = found.ok_or_else(|| UserError::new(ErrorCode::NotFound).with("what", &item))?.item.clone();
            let request = MinutesSetRequest { session: session.session, item, text };
            let saved: TextSaved = call(app, "minutes_set", &request)?;
            output.answer(&saved, |_| output.texts.text("cli-saved", &[]))?;
        }
        Minutes::Show { session } => {
            let view: MinutesTextView = call(app, "minutes_text", &find(app, &session)?)?;
            output.answer(&view, |view| {
                let items = view.items.iter();
                items.map(|item| format!("== {}. {}\n{}\n", item.number, item.title, item.text)).collect()
            })?;
        }
    }
    Ok(Ending::Done)
}

pub(super) fn export(app: &App, command: Export, output: &Output) -> Result<Ending, UserError> {
    let Export::Minutes { session, output: path } = command;
    let session = find(app, &session)?.session;
    let request = MinutesExportRequest { session, path: path.display().to_string() };
    let view: ExportView = call(app, "minutes_export", &request)?;
    output.answer(&view, |view| {
        let pages = view.pages.to_string();
        let mut out = output.texts.text("cli-exported", &[("path", &view.path), ("pages", &pages)]);
        for notice in &view.notices {
            out.push_str(&format!("\n{}", output.texts.message(notice)));
        }
        out
    })?;
    Ok(Ending::Done)
}
