//! Holding a session: opening, closing, who comes and goes, and when each item is due.

use chrono::{Duration, NaiveTime};

use crate::{Attendance, AttendanceStatus, ItemId, PersonId, Session, SessionState};

/// Why a session refuses a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SessionRefusal {
    /// It is open already.
    #[error("the session is already open")]
    AlreadyOpen,
    /// It is closed already.
    #[error("the session is already closed")]
    AlreadyClosed,
    /// It was not opened yet.
    #[error("the session is not open")]
    NotOpen,
}

impl Session {
    /// Opens a planned session at a civil time.
    pub fn open(&mut self, at: NaiveTime) -> Result<(), SessionRefusal> {
        match self.state {
            SessionState::Open => Err(SessionRefusal::AlreadyOpen),
            SessionState::Closed => Err(SessionRefusal::AlreadyClosed),
            SessionState::Planned => {
                (self.state, self.opened_at) = (SessionState::Open, Some(at));
                Ok(())
            }
        }
    }

    /// Closes an open session at a civil time, which may be past midnight.
    pub fn close(&mut self, at: NaiveTime) -> Result<(), SessionRefusal> {
        match self.state {
            SessionState::Planned => Err(SessionRefusal::NotOpen),
            SessionState::Closed => Err(SessionRefusal::AlreadyClosed),
            SessionState::Open => {
                (self.state, self.closed_at) = (SessionState::Closed, Some(at));
                Ok(())
            }
        }
    }

    /// Opens a closed session again: its closing no longer counts.
    pub fn reopen(&mut self) -> Result<(), SessionRefusal> {
        match self.state {
            SessionState::Planned => Err(SessionRefusal::NotOpen),
            SessionState::Open => Err(SessionRefusal::AlreadyOpen),
            SessionState::Closed => {
                (self.state, self.closed_at) = (SessionState::Open, None);
                Ok(())
            }
        }
    }

    /// The civil time at which each item is due, from the convened start on.
    ///
    /// Ends after the first item without a duration: nobody can know what follows it.
    pub fn planned_times(&self) -> Vec<(ItemId, NaiveTime)> {
        let mut clock = self.start;
        let mut times = Vec::new();
        for item in &self.items {
            let Some(now) = clock else { break };
            times.push((item.id, now));
            clock = item.duration.map(|minutes| now.overflowing_add_signed(Duration::minutes(minutes.into())).0);
        }
        times
    }

    /// The planned minutes of all items together; an item without a duration adds nothing.
    pub fn total_duration(&self) -> u32 {
        self.items.iter().filter_map(|item| item.duration).map(u32::from).sum()
    }

    /// Records how somebody takes part, and returns what is now recorded.
    ///
    /// While the session is open, `now` is stamped as the arrival of who becomes present or remote for the first time
    /// (who comes back keeps the first arrival and loses the departure) and as the departure of who was there and
    /// becomes represented, excused or absent. Before and after, nothing is stamped, and who was not there
    /// keeps no times.
    pub fn apply_attendance(&mut self, person: PersonId, status: AttendanceStatus, now: NaiveTime) -> Attendance {
        let open = self.state == SessionState::Open;
        let before = self.attendance_of(person).cloned();
        let mut entry = Attendance { person, status, arrived: None, left: None };
        if let Some(before) = &before {
            (entry.arrived, entry.left) = (before.arrived, before.left);
        }
        if status.is_there() {
            entry.left = None;
            if open && entry.arrived.is_none() && !before.as_ref().is_some_and(|before| before.status.is_there()) {
                entry.arrived = Some(now);
            }
        } else if !open {
            (entry.arrived, entry.left) = (None, None);
        } else if before.is_some_and(|before| before.status.is_there()) {
            entry.left = entry.left.or(Some(now));
        }
        self.record(entry.clone());
        entry
    }

    /// Stamps the departure of somebody who is there, keeping how they took part; `None` when they are not there.
    pub fn leave(&mut self, person: PersonId, now: NaiveTime) -> Option<Attendance> {
        let entry = self.attendance_of(person).filter(|entry| entry.status.is_there() && entry.left.is_none())?;
        let entry = Attendance { left: Some(now), ..entry.clone() };
        self.record(entry.clone());
        Some(entry)
    }

    /// Forgets what was recorded of somebody: their attendance is open again.
    pub fn clear_attendance(&mut self, person: PersonId) {
        self.attendance.retain(|entry| entry.person != person);
    }

    /// What was recorded of somebody's attendance.
    pub fn attendance_of(&self, person: PersonId) -> Option<&Attendance> {
        self.attendance.iter().find(|entry| entry.person == person)
    }

    fn record(&mut self, entry: Attendance) {
        match self.attendance.iter_mut().find(|other| other.person == entry.person) {
            Some(place) => *place = entry,
            None => self.attendance.push(entry),
        }
    }
}

impl AttendanceStatus {
    /// Whether the person takes part in person, in the room or at a distance.
    pub const fn is_there(self) -> bool {
        matches!(self, Self::Present | Self::Remote)
    }
}
