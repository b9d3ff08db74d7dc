//! The stage on which examples are made: the ordinary calls, with a clock that is set by hand.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::api::{self, ItemRef, SessionRef};
use crate::keychain::Keychain;
use crate::ports::{Clock, Ports, SeededEntropy};
use crate::{App, UserError, feature};

/// A clock that is set by hand.
#[derive(Clone)]
struct StageClock(Arc<AtomicI64>);

impl Clock for StageClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::Relaxed)).unwrap_or_default()
    }

    fn local(&self) -> (NaiveDate, NaiveTime) {
        let now = self.now();
        (now.date_naive(), now.time())
    }
}

/// A committee in the making.
pub(super) struct Stage {
    pub(super) app: App,
    clock: Arc<AtomicI64>,
}

impl Stage {
    /// Founds a committee with keys and identities that follow from a seed: an example holds no secret.
    pub(super) fn found(
        directory: &Path,
        keychain: &Keychain,
        seed: &str,
        day: NaiveDate,
        request: &api::ShelfCreateRequest,
    ) -> Result<Self, UserError> {
        let clock = Arc::new(AtomicI64::new(instant(day, 9, 0)));
        let ports =
            || Ports { clock: Box::new(StageClock(clock.clone())), entropy: Box::new(SeededEntropy::new(seed)) };
        let mut ports = ports();
        let committee = feature::shelf::found(directory, keychain, &mut ports, request)?;
        Ok(Self { app: App::around(committee, ports)?, clock })
    }

    /// Sets the clock.
    pub(super) fn at(&self, day: NaiveDate, hour: u32, minute: u32) {
        self.clock.store(instant(day, hour, minute), Ordering::Relaxed);
    }

    /// Plans a session.
    pub(super) fn session(&self, request: api::SessionSaveRequest) -> Result<String, UserError> {
        Ok(feature::sessions::save(&self.app, request)?.value.session)
    }

    /// Adds an item to the agenda.
    pub(super) fn item(&self, session: &str, title: &str, kind: &str, duration: u16) -> Result<String, UserError> {
        let request = api::ItemSaveRequest {
            session: session.to_owned(),
            item: None,
            title: title.to_owned(),
            kind: kind.to_owned(),
            duration: (duration > 0).then_some(duration),
        };
        let ItemRef { item, .. } = feature::agenda::save(&self.app, request)?.value;
        Ok(item)
    }

    /// Opens a session.
    pub(super) fn open(&self, session: &str) -> Result<(), UserError> {
        feature::sessions::open(&self.app, SessionRef { session: session.to_owned() }).map(|_| ())
    }

    /// Closes a session.
    pub(super) fn close(&self, session: &str) -> Result<(), UserError> {
        feature::sessions::close(&self.app, SessionRef { session: session.to_owned() }).map(|_| ())
    }

    /// Records an attendance at the time of the clock.
    pub(super) fn attendance(&self, session: &str, person: &str, status: &str) -> Result<(), UserError> {
        let request = api::AttendanceSetRequest {
            session: session.to_owned(),
            person: person.to_owned(),
            status: Some(status.to_owned()),
        };
        feature::attendance::set(&self.app, request).map(|_| ())
    }

    /// Writes the minutes of an item.
    pub(super) fn minutes(&self, session: &str, item: &str, text: &str) -> Result<(), UserError> {
        let request =
            api::MinutesSetRequest { session: session.to_owned(), item: item.to_owned(), text: text.to_owned() };
        feature::texts::set(&self.app, request).map(|_| ())
    }

    /// Joins a paper to an item.
    pub(super) fn paper(&self, session: &str, item: &str, name: &str, words: &str) -> Result<(), UserError> {
        let to = ItemRef { session: session.to_owned(), item: item.to_owned() };
        feature::papers::add_bytes(&self.app, &to, name, words.as_bytes().to_vec()).map(|_| ())
    }

    /// Packs what was written, at the time of the clock.
    pub(super) fn pack(&self) -> Result<(), UserError> {
        let mut state = self.app.state();
        let (open, ports) = state.current()?;
        open.pack_due(ports, true)
    }

    /// Ends the making: everything is packed.
    pub(super) fn end(self) -> Result<(), UserError> {
        self.app.state().close()
    }
}

/// Milliseconds since 1970.
pub(super) fn instant(day: NaiveDate, hour: u32, minute: u32) -> i64 {
    day.and_hms_opt(hour, minute, 0).map_or(0, |instant| instant.and_utc().timestamp_millis())
}
