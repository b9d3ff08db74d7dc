//! The program: the shelf, the open committee, and the calls.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use delibere_export::Preview;
use serde_json::Value;

use crate::api::{self, CommitteeCard, Response};
use crate::committee::OpenCommittee;
use crate::convert::{media_error, store_error};
use crate::draft::Draft;
use crate::keychain::Keychain;
use crate::ports::Ports;
use crate::shelf::Shelf;
use crate::{ErrorCode, UserError};

/// The program without its window. Calls may come from any thread; they run one after the other.
pub struct App {
    state: Mutex<State>,
}

/// What the program holds while it runs.
pub(crate) struct State {
    pub(crate) ports: Ports,
    pub(crate) shelf: Shelf,
    pub(crate) keychain: Keychain,
    pub(crate) open: Option<Opened>,
    pub(crate) preview: Preview,
    /// Why the committee that was open last could not be opened at the start.
    pub(crate) problem: Option<UserError>,
}

/// The committee that is open, and where it stands on the shelf.
pub(crate) struct Opened {
    pub(crate) store: String,
    pub(crate) committee: OpenCommittee,
}

impl App {
    /// Starts on the data directory of this user, or on `home` (then with private key files instead of the
    /// system keyring), and opens the committee that was open last.
    ///
    /// # Errors
    /// File errors, and what opening the store answers.
    pub fn open_default(home: Option<PathBuf>) -> Result<Self, UserError> {
        let app = Self::start(home, Ports::system())?;
        {
            let mut state = app.state();
            if let Some(last) = state.shelf.last().map(str::to_owned) {
                // A committee that cannot be opened must not keep the others closed: the shelf says what happened.
                state.problem = state.open(&last).err();
            }
        }
        Ok(app)
    }

    /// Starts without opening a committee.
    ///
    /// # Errors
    /// File errors.
    pub fn start(home: Option<PathBuf>, ports: Ports) -> Result<Self, UserError> {
        let locations = delibere_media::locations(home.as_deref())
            .map_err(|error| media_error(error, home.as_deref().unwrap_or(Path::new("~"))))?;
        let keys = locations.data.join("keys");
        let keychain = if home.is_some() { Keychain::files(keys) } else { Keychain::system(keys) };
        let shelf = Shelf::load(&locations.data)?;
        let state = State { ports, shelf, keychain, open: None, preview: Preview::new(), problem: None };
        Ok(Self { state: Mutex::new(state) })
    }

    /// A program around a committee in the making, with ports of its own.
    pub(crate) fn around(committee: OpenCommittee, ports: Ports) -> Result<Self, UserError> {
        let directory = committee.store.directory().to_owned();
        let state = State {
            ports,
            shelf: Shelf::load(&directory)?,
            keychain: Keychain::files(directory),
            open: Some(Opened { store: String::new(), committee }),
            preview: Preview::new(),
            problem: None,
        };
        Ok(Self { state: Mutex::new(state) })
    }

    /// Founds a committee in a directory that need not be on the shelf, and opens it.
    ///
    /// # Errors
    /// Refused names, and what making the store answers.
    pub fn create_store(&self, directory: &Path, request: &api::ShelfCreateRequest) -> Result<(), UserError> {
        let mut state = self.state();
        let State { ports, keychain, .. } = &mut *state;
        let committee = crate::feature::shelf::found(directory, keychain, ports, request)?;
        state.replace(String::new(), committee)
    }

    /// Opens the store of a directory that need not be on the shelf.
    ///
    /// # Errors
    /// What opening the store answers.
    pub fn open_store(&self, directory: &Path) -> Result<(), UserError> {
        let mut state = self.state();
        let State { ports, keychain, .. } = &mut *state;
        let committee = OpenCommittee::open(directory, keychain, ports)?;
        state.replace(String::new(), committee)
    }

    /// Runs one call by its name.
    ///
    /// # Errors
    /// See [`api::dispatch`].
    pub fn dispatch(&self, name: &str, request: Value) -> Result<Value, UserError> {
        api::dispatch(self, name, request)
    }

    /// Does what is due: packs texts that have waited long enough. To be called about once a second.
    ///
    /// # Errors
    /// What the store answers; nothing that was typed is lost, it is packed next time.
    pub fn tick(&self) -> Result<(), UserError> {
        let mut state = self.state();
        let State { ports, open, .. } = &mut *state;
        match open {
            Some(opened) => opened.committee.pack_due(ports, false),
            None => Ok(()),
        }
    }

    /// Packs everything that was typed, makes the backup of the day if there is none yet, and closes the committee.
    ///
    /// # Errors
    /// What the store answers; nothing that was typed is lost.
    pub fn close(&self) -> Result<(), UserError> {
        let mut state = self.state();
        if let Ok((committee, ports)) = state.current() {
            committee.pack_due(ports, true)?;
            committee.store.run_backup(ports.clock.local().0).map_err(store_error)?;
        }
        state.close()
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A call that panicked left at most an unfinished plan: transactions are all or nothing.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a question about the open committee.
    pub(crate) fn read<T>(
        &self,
        question: impl FnOnce(&mut OpenCommittee, &mut Ports) -> Result<T, UserError>,
    ) -> Result<Response<T>, UserError> {
        let mut state = self.state();
        let (committee, ports) = state.current()?;
        Ok(Response { value: question(committee, ports)?, changes: Vec::new(), undo: None })
    }

    /// Plans an action on the open committee and writes the plan.
    pub(crate) fn write<T>(
        &self,
        plan: impl FnOnce(&mut OpenCommittee, &mut Ports) -> Result<(T, Draft), UserError>,
    ) -> Result<Response<T>, UserError> {
        let mut state = self.state();
        let (committee, ports) = state.current()?;
        let (value, draft) = plan(committee, ports)?;
        let written = committee.transact(ports, draft)?;
        Ok(Response { value, changes: written.changes, undo: written.undo })
    }
}

impl State {
    /// The open committee and the ports.
    pub(crate) fn current(&mut self) -> Result<(&mut OpenCommittee, &mut Ports), UserError> {
        match &mut self.open {
            Some(opened) => Ok((&mut opened.committee, &mut self.ports)),
            None => Err(self.problem.clone().unwrap_or_else(|| UserError::new(ErrorCode::NoCommittee))),
        }
    }

    /// Opens a committee of the shelf.
    pub(crate) fn open(&mut self, store: &str) -> Result<(), UserError> {
        if self.open.as_ref().is_some_and(|opened| opened.store == store) {
            return Ok(());
        }
        if !self.shelf.committees().iter().any(|card| card.store == store) {
            return Err(UserError::new(ErrorCode::NotFound).with("what", store));
        }
        let directory = self.shelf.store_directory(store);
        let committee = OpenCommittee::open(&directory, &self.keychain, &mut self.ports)?;
        self.replace(store.to_owned(), committee)
    }

    /// Makes a committee the open one, closing the other.
    pub(crate) fn replace(&mut self, store: String, committee: OpenCommittee) -> Result<(), UserError> {
        self.close()?;
        self.problem = None;
        self.open = Some(Opened { store, committee });
        self.refresh_card()
    }

    /// Writes the open committee's name on its place of the shelf.
    pub(crate) fn refresh_card(&mut self) -> Result<(), UserError> {
        let Some(opened) = self.open.as_ref().filter(|opened| !opened.store.is_empty()) else { return Ok(()) };
        let Some(record) = opened.committee.store.committee().map_err(store_error)? else { return Ok(()) };
        self.shelf.remember(CommitteeCard {
            store: opened.store.clone(),
            name: record.name,
            institution: record.institution,
            example: !record.notice.is_empty(),
        })
    }

    pub(crate) fn close(&mut self) -> Result<(), UserError> {
        if let Some(opened) = &mut self.open {
            opened.committee.pack_due(&mut self.ports, true)?;
        }
        self.open = None;
        Ok(())
    }
}
