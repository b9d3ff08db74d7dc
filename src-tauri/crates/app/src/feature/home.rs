//! The first page: the next session, what remains to do, what was touched last.

use delibere_domain::{DocumentKind, ItemId, RichText, SessionState};

use crate::api::{DraftView, HomeView, Nothing, Response, SessionCard, TodoView};
use crate::committee::{OpenCommittee, instant};
use crate::convert::{delta_from_json, id, store_error};
use crate::feature::sessions::{attendance_groups, cards};
use crate::{App, UserError};

/// How many minutes touched last are shown.
const DRAFTS: usize = 6;
/// How many things to do are shown.
const MOST_TASKS: usize = 8;
/// How many sessions are looked at: what older ones lack is found on their own pages.
const RECENT: usize = 12;
/// How many characters of a text show what it is.
const BEGINNING: usize = 160;

/// Answers `home_view`.
pub(crate) fn view(app: &App, _: Nothing) -> Result<Response<HomeView>, UserError> {
    app.read(|open, ports| {
        let today = ports.clock.local().0.to_string();
        let sessions = cards(open)?;
        let next = next_session(&sessions, &today);
        let composition = open.composition(ports.clock.local().0)?;
        Ok(HomeView {
            todo: todo(open, &sessions, next.as_ref(), composition.voting_count())?,
            drafts: drafts(open)?,
            members: composition.voting_count() as u32,
            colleges: composition.groups.iter().filter(|group| group.college.is_some()).count() as u32,
            sessions: sessions.len() as u32,
            next,
            today,
        })
    })
}

/// The session being held, else the first planned one from today on.
fn next_session(sessions: &[SessionCard], today: &str) -> Option<SessionCard> {
    let in_state = |state: SessionState| sessions.iter().filter(move |session| session.state == state.name());
    let held = in_state(SessionState::Open).next();
    let planned = in_state(SessionState::Planned)
        .filter(|session| session.date.as_str() >= today)
        .min_by(|a, b| (&a.date, &a.start).cmp(&(&b.date, &b.start)));
    held.or(planned).cloned()
}

fn todo(
    open: &OpenCommittee,
    sessions: &[SessionCard],
    next: Option<&SessionCard>,
    members: usize,
) -> Result<Vec<TodoView>, UserError> {
    let mut todo = Vec::new();
    if members == 0 {
        todo.push(entry("todo-compose", None, 0));
    }
    match next {
        None => todo.push(entry("todo-plan-session", None, 0)),
        Some(session) if session.items == 0 => todo.push(entry("todo-agenda", Some(session), 0)),
        Some(_) => {}
    }
    let held = sessions.iter().filter(|session| session.state != SessionState::Planned.name());
    for card in held.take(RECENT) {
        if todo.len() >= MOST_TASKS {
            break;
        }
        let unwritten = card.items.saturating_sub(card.written);
        if unwritten > 0 {
            todo.push(entry("todo-minutes", Some(card), unwritten));
        }
        let Some(session) = open.session(id(&card.session)?)? else { continue };
        let groups = attendance_groups(open, &session)?;
        let members = groups.iter().filter(|group| group.college.is_some()).flat_map(|group| &group.rows);
        let unknown = members.filter(|row| row.status.is_none()).count();
        if unknown > 0 {
            todo.push(entry("todo-attendance", Some(card), unknown as u32));
        }
    }
    todo.truncate(MOST_TASKS);
    Ok(todo)
}

fn entry(code: &str, session: Option<&SessionCard>, count: u32) -> TodoView {
    TodoView {
        code: code.to_owned(),
        session: session.map(|session| session.session.clone()),
        title: session.map(|session| session.title.clone()),
        date: session.map(|session| session.date.clone()),
        count,
    }
}

fn drafts(open: &OpenCommittee) -> Result<Vec<DraftView>, UserError> {
    let mut drafts = Vec::new();
    for row in open.store.texts_recent(DRAFTS * 2).map_err(store_error)? {
        if drafts.len() == DRAFTS || row.document.kind != DocumentKind::Minutes || row.plain.trim().is_empty() {
            continue;
        }
        let item = ItemId::from_uuid(row.document.uuid);
        let Some(session) = open.session_of_minutes(&row.document)? else { continue };
        let Some(found) = session.items.iter().find(|known| known.id == item) else { continue };
        let text = RichText::from_delta(&delta_from_json(&row.delta_json)?);
        let first = text.lines.iter().map(delibere_domain::Line::plain_text).find(|line| !line.trim().is_empty());
        drafts.push(DraftView {
            session: session.id.to_string(),
            session_title: session.title.clone(),
            item: item.to_string(),
            title: found.title.clone(),
            updated: instant(row.updated_ms),
            updated_by: open.touched_by(&row.updated_by)?,
            beginning: first.unwrap_or_default().chars().take(BEGINNING).collect(),
        });
    }
    Ok(drafts)
}
