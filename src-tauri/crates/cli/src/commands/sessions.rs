//! Sessions: listing, showing, planning.

use delibere_app::api::{
    ItemRef, ItemSaveRequest, Nothing, SessionCard, SessionRef, SessionSaveRequest, SessionView, SessionsView,
};
use delibere_app::{App, ErrorCode, UserError};

use super::call;
use crate::Ending;
use crate::arguments::Session;
use crate::output::{Output, table};

pub(super) fn carry_out(app: &App, command: Session, output: &Output) -> Result<Ending, UserError> {
    match command {
        Session::List => {
            let view: SessionsView = call(app, "sessions_view", &Nothing {})?;
            output.answer(&view, |view| list(&view.sessions, output))?;
        }
        Session::Show { session } => {
            let view: SessionView = call(app, "session_view", &find(app, &session)?)?;
            output.answer(&view, |view| show(view, output))?;
        }
        Session::New { title, date, start, end, place } => {
            let request = SessionSaveRequest { session: None, title, date, start, end, place };
            let made: SessionRef = call(app, "session_save", &request)?;
            output.answer(&made, |made| made.session.clone())?;
        }
        Session::AddItem { session, title, kind, duration } => {
            let session = find(app, &session)?.session;
            let request = ItemSaveRequest { session, item: None, title, kind, duration };
            let made: ItemRef = call(app, "item_save", &request)?;
            output.answer(&made, |made| made.item.clone())?;
        }
    }
    Ok(Ending::Done)
}

/// The session that a word names: its identity, the beginning of it, or its date, when only one fits.
pub(super) fn find(app: &App, word: &str) -> Result<SessionRef, UserError> {
    let view: SessionsView = call(app, "sessions_view", &Nothing {})?;
    let mut fitting = view.sessions.iter().filter(|card| card.session.starts_with(word) || card.date == word);
    match (fitting.next(), fitting.next()) {
        (Some(card), None) => Ok(SessionRef { session: card.session.clone() }),
        _ => Err(UserError::new(ErrorCode::NotFound).with("what", word)),
    }
}

fn list(sessions: &[SessionCard], output: &Output) -> String {
    let row = |card: &SessionCard| {
        vec![
            card.date.clone(),
            card.start.clone().unwrap_or_default(),
            card.title.clone(),
            output.texts.text(&format!("cli-state-{}", card.state), &[]),
            format!("{}/{}", card.written, card.items),
            card.session.clone(),
        ]
    };
    table(&sessions.iter().map(row).collect::<Vec<_>>())
}

fn show(view: &SessionView, output: &Output) -> String {
    let state = output.texts.text(&format!("cli-state-{}", view.state), &[]);
    let mut out = format!("{}\n{} {} · {state}\n", view.title, view.date, view.start.clone().unwrap_or_default());
    if !view.place.is_empty() {
        out.push_str(&format!("{}\n", view.place));
    }
    for item in &view.items {
        let start = item.planned_start.clone().unwrap_or_default();
        out.push_str(&format!("{:>3}. {} {}\n", item.number, item.title, start));
    }
    for group in &view.attendance {
        out.push_str(&format!("{}\n", group.college.clone().unwrap_or_else(|| output.texts.text("cli-outside", &[]))));
        for row in &group.rows {
            let status = row.status.clone().unwrap_or_else(|| "open".to_owned());
            out.push_str(&format!("  {} : {}\n", row.name, output.texts.text(&format!("cli-status-{status}"), &[])));
        }
    }
    let (counted, base, needed) =
        (view.quorum.counted.to_string(), view.quorum.base.to_string(), view.quorum.needed.to_string());
    let reached = view.quorum.reached.to_string();
    let args = [("counted", counted.as_str()), ("base", &base), ("needed", &needed), ("reached", &reached)];
    out + &output.texts.text("cli-quorum", &[args.as_slice(), &[("profile", view.quorum.profile.as_str())]].concat())
}
