//! The demonstration committees: that of the press release, the model committee, and years of its work at scale.

mod model;
mod model_minutes;
mod release;
mod scale;
mod stage;

use std::path::Path;

use chrono::NaiveDate;

use crate::app::State;
use crate::convert::store_error;
use crate::keychain::Keychain;
use crate::{App, ErrorCode, Ports, UserError};

/// What to demonstrate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// The committee of the press release of 16 February 2021, with its installation session.
    Release,
    /// The model committee: fictitious members, three finished sessions and one to come.
    Model,
    /// Ten years of the model committee's work, the same bytes of text on every machine.
    Decade,
    /// Ten times the decade.
    Century,
}

impl Scale {
    /// The name of its store on the shelf.
    fn store_name(self) -> String {
        let word = match self {
            Self::Release => "communique",
            Self::Model => "modele",
            Self::Decade => "decennie",
            Self::Century => "siecle",
        };
        format!("exemple-{word}")
    }
}

/// The day before which the sessions at scale were held, whatever the real date.
const SCALE_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 5) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

impl App {
    /// Makes a demonstration committee in a directory and opens it.
    ///
    /// # Errors
    /// `store-exists` when the directory holds a store, and what the store answers.
    pub fn make_demo(&self, directory: &Path, scale: Scale) -> Result<(), UserError> {
        let mut state = self.state();
        let State { ports, keychain, .. } = &mut *state;
        make(directory, keychain, ports, scale)?;
        let committee = crate::committee::OpenCommittee::open(directory, keychain, ports)?;
        state.replace(String::new(), committee)
    }

    /// Makes a demonstration committee on the shelf and opens it.
    ///
    /// # Errors
    /// `store-exists` when it is there already, and what the store answers.
    pub fn make_shelved_demo(&self, scale: Scale) -> Result<(), UserError> {
        shelve(&mut self.state(), scale)
    }
}

/// Puts both examples on the shelf, unless they are there, and opens the model committee.
pub(crate) fn add_examples(state: &mut State) -> Result<(), UserError> {
    for scale in [Scale::Release, Scale::Model] {
        let store = scale.store_name();
        if state.shelf.store_directory(&store).exists() {
            state.open(&store)?;
        } else {
            shelve(state, scale)?;
        }
    }
    Ok(())
}

/// Makes a demonstration committee on the shelf and opens it.
fn shelve(state: &mut State, scale: Scale) -> Result<(), UserError> {
    let store = scale.store_name();
    let directory = state.shelf.store_directory(&store);
    let State { ports, keychain, .. } = &mut *state;
    make(&directory, keychain, ports, scale)?;
    let committee = crate::committee::OpenCommittee::open(&directory, keychain, ports)?;
    state.replace(store, committee)
}

/// Makes a demonstration committee in a directory that holds none.
fn make(directory: &Path, keychain: &Keychain, ports: &Ports, scale: Scale) -> Result<(), UserError> {
    if directory.join("store.db").exists() {
        return Err(UserError::new(ErrorCode::StoreExists).with("path", directory.display()));
    }
    let today = ports.clock.local().0;
    match scale {
        Scale::Release => release::make(directory, keychain),
        Scale::Model => model::make(directory, keychain, today),
        Scale::Decade => scale::make(directory, keychain, SCALE_DAY, 1),
        Scale::Century => scale::make(directory, keychain, SCALE_DAY, 10),
    }
}

/// What the store answers when something is wrong with it, for the modules of the demonstration.
fn stored<T>(outcome: Result<T, delibere_store::StoreError>) -> Result<T, UserError> {
    outcome.map_err(store_error)
}
