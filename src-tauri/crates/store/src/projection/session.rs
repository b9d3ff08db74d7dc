//! Sessions with their agenda, attendance and papers.

use delibere_domain::{AgendaItem, Attendance, ItemId, Paper, Session, SessionId};
use rusqlite::{Row, params};

use crate::values::{Word, column, date_text, integer, natural, parsed, parsed_option, time_text};
use crate::{Reader, SessionSummary, StoreError, Writer};

impl Reader<'_> {
    /// Every session as a list shows it, by date and time.
    pub fn sessions(&self) -> Result<Vec<SessionSummary>, StoreError> {
        let sql = "SELECT session.id, session.title, date, start, state, session.place, count(agenda_item.id) AS items,
                          coalesce(sum(text.characters > 0), 0) AS written
                   FROM session
                   LEFT JOIN agenda_item ON agenda_item.session = session.id
                   LEFT JOIN text ON text.document = 'minutes:' || agenda_item.id
                   GROUP BY session.id
                   ORDER BY date, start, session.id";
        self.all(sql, [], |row| {
            Ok(SessionSummary {
                id: parsed(row, "id")?,
                title: column(row, "title")?,
                date: parsed(row, "date")?,
                start: parsed_option(row, "start")?,
                state: word(row, "state")?,
                place: column(row, "place")?,
                items: usize::try_from(natural(row, "items")?).unwrap_or(usize::MAX),
                written: usize::try_from(natural(row, "written")?).unwrap_or(usize::MAX),
            })
        })
    }

    /// One session, whole.
    pub fn session(&self, id: SessionId) -> Result<Option<Session>, StoreError> {
        let Some(mut session) = self.one("SELECT * FROM session WHERE id = ?", [id.to_string()], bare_session)? else {
            return Ok(None);
        };
        session.items =
            self.all("SELECT * FROM agenda_item WHERE session = ? ORDER BY place", [id.to_string()], bare_item)?;
        let papers =
            self.all("SELECT * FROM paper WHERE session = ? ORDER BY item_place, place", [id.to_string()], |row| {
                Ok((natural(row, "item_place")?, paper(row)?))
            })?;
        for (place, paper) in papers {
            if let Some(item) = usize::try_from(place).ok().and_then(|place| session.items.get_mut(place)) {
                item.papers.push(paper);
            }
        }
        session.attendance =
            self.all("SELECT * FROM attendance WHERE session = ? ORDER BY place", [id.to_string()], attendance)?;
        Ok(Some(session))
    }

    /// The session whose agenda has an item.
    pub fn session_of(&self, item: ItemId) -> Result<Option<SessionId>, StoreError> {
        self.one("SELECT session FROM agenda_item WHERE id = ? ORDER BY session", [item.to_string()], |row| {
            parsed(row, "session")
        })
    }
}

impl Writer<'_> {
    /// Writes a session, new or known, with its agenda, attendance and papers in the order given.
    pub fn put_session(&mut self, session: &Session) -> Result<(), StoreError> {
        let id = session.id.to_string();
        self.run("DELETE FROM session WHERE id = ?", [&id])?;
        self.run(
            "INSERT INTO session (id, title, date, start, planned_end, place, zone, state, opened_at, closed_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                id,
                session.title,
                date_text(session.date),
                session.start.map(time_text),
                session.end.map(time_text),
                session.place,
                session.zone,
                session.state.word(),
                session.opened_at.map(time_text),
                session.closed_at.map(time_text)
            ],
        )?;
        for (place, item) in session.items.iter().enumerate() {
            self.put_item(&id, integer(place as u64), item)?;
        }
        for (place, attendance) in session.attendance.iter().enumerate() {
            self.run(
                "INSERT INTO attendance (session, place, person, status, arrived, departed) VALUES (?, ?, ?, ?, ?, ?)",
                params![
                    id,
                    integer(place as u64),
                    attendance.person.to_string(),
                    attendance.status.word(),
                    attendance.arrived.map(time_text),
                    attendance.left.map(time_text)
                ],
            )?;
        }
        Ok(())
    }

    fn put_item(&self, session: &str, item_place: i64, item: &AgendaItem) -> Result<(), StoreError> {
        self.run(
            "INSERT INTO agenda_item (session, place, id, title, kind, duration, sort) VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![session, item_place, item.id.to_string(), item.title, item.kind.word(), item.duration, item.order],
        )?;
        for (place, paper) in item.papers.iter().enumerate() {
            self.run(
                "INSERT INTO paper (session, item_place, place, id, name, media_type, size, hash)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                params![
                    session,
                    item_place,
                    integer(place as u64),
                    paper.id.to_string(),
                    paper.name,
                    paper.media_type,
                    integer(paper.size),
                    paper.hash
                ],
            )?;
        }
        Ok(())
    }
}

fn word<T: Word>(row: &Row<'_>, name: &str) -> Result<T, StoreError> {
    T::from_word(&column::<String>(row, name)?)
}

fn bare_session(row: &Row<'_>) -> Result<Session, StoreError> {
    Ok(Session {
        id: parsed(row, "id")?,
        title: column(row, "title")?,
        date: parsed(row, "date")?,
        start: parsed_option(row, "start")?,
        end: parsed_option(row, "planned_end")?,
        place: column(row, "place")?,
        zone: column(row, "zone")?,
        state: word(row, "state")?,
        opened_at: parsed_option(row, "opened_at")?,
        closed_at: parsed_option(row, "closed_at")?,
        items: Vec::new(),
        attendance: Vec::new(),
    })
}

fn bare_item(row: &Row<'_>) -> Result<AgendaItem, StoreError> {
    Ok(AgendaItem {
        id: parsed(row, "id")?,
        title: column(row, "title")?,
        kind: word(row, "kind")?,
        duration: column(row, "duration")?,
        order: column(row, "sort")?,
        papers: Vec::new(),
    })
}

fn paper(row: &Row<'_>) -> Result<Paper, StoreError> {
    Ok(Paper {
        id: parsed(row, "id")?,
        name: column(row, "name")?,
        media_type: column(row, "media_type")?,
        size: natural(row, "size")?,
        hash: column(row, "hash")?,
    })
}

fn attendance(row: &Row<'_>) -> Result<Attendance, StoreError> {
    Ok(Attendance {
        person: parsed(row, "person")?,
        status: word(row, "status")?,
        arrived: parsed_option(row, "arrived")?,
        left: parsed_option(row, "departed")?,
    })
}
