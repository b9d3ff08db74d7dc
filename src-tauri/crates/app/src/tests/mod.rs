//! Scenarios through `dispatch`, with a clock that stands still and randomness from a seed.

mod main_job;
mod random_work;
mod refusals;
mod safety;
mod undoing;

use std::path::Path;

use chrono::{TimeZone, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{App, FixedClock, Ports, SeededEntropy};

/// A program on a data directory of its own, at 14:05 on 15 February 2021.
pub(super) struct Scenario {
    pub(super) app: App,
    pub(super) home: TempDir,
    starts: u32,
}

impl Scenario {
    pub(super) fn new() -> Self {
        let home = TempDir::new().unwrap();
        let app = start(home.path(), 0);
        Self { app, home, starts: 0 }
    }

    /// With a committee whose founder is its secretary.
    pub(super) fn with_committee() -> Self {
        let scenario = Self::new();
        scenario.call(
            "shelf_create",
            json!({
                "name": "Comité d’essai", "institution": "Agence d’essai", "language": "fr",
                "founder": { "given_name": "Jo", "family_name": "FICTIF", "quality": "Secrétaire", "role": "secretary" }
            }),
        );
        scenario
    }

    /// With a committee, the members of the press release, and a session of two items.
    pub(super) fn with_session() -> (Self, String, Vec<String>) {
        let scenario = Self::with_committee();
        scenario.compose();
        let session = scenario.value("session_save", session("Séance d’essai"))["session"].as_str().unwrap().to_owned();
        let items = ["Premier point", "Deuxième point"].map(|title| {
            let item = json!({ "session": session, "title": title, "kind": "deliberation", "duration": 30 });
            scenario.value("item_save", item)["item"].as_str().unwrap().to_owned()
        });
        (scenario, session, items.to_vec())
    }

    /// Takes in the composition of the press release as it is proposed; answers the proposal.
    pub(super) fn compose(&self) -> Value {
        let text = include_str!("../../../domain/tests/fixtures/communique-2021-02-16.txt");
        let proposal = self.value("composition_propose", json!({ "text": text }));
        self.call("composition_apply", json!({ "from": "2021-02-15", "colleges": proposal["colleges"] }));
        proposal
    }

    pub(super) fn call(&self, name: &str, request: Value) -> Value {
        self.app.dispatch(name, request).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(super) fn value(&self, name: &str, request: Value) -> Value {
        self.call(name, request)["value"].clone()
    }

    /// The code of the error that a call answers.
    pub(super) fn refusal(&self, name: &str, request: Value) -> String {
        self.app.dispatch(name, request).unwrap_err().code
    }

    /// Stops without closing, as a crash would, and starts again.
    pub(super) fn crash(&mut self) {
        self.starts += 1;
        // The first program must let go of the store before the second takes it, as a killed process does.
        self.app.state().open = None;
        self.app = start(self.home.path(), self.starts);
    }

    /// Types at the end of a text.
    pub(super) fn append(&self, document: &str, words: &str) -> Value {
        let text = self.value("text_open", json!({ "document": document }));
        let length: usize = text["content"]
            .as_array()
            .unwrap()
            .iter()
            .map(|op| op["insert"].as_str().unwrap().encode_utf16().count())
            .sum();
        let mut delta = vec![json!({ "insert": words })];
        if length > 0 {
            delta.insert(0, json!({ "retain": length }));
        }
        self.value("text_save", json!({ "document": document, "base": text["version"], "delta": delta }))
    }

    /// The plain words of a text.
    pub(super) fn words(&self, document: &str) -> String {
        let text = self.value("text_open", json!({ "document": document }));
        text["content"].as_array().unwrap().iter().map(|op| op["insert"].as_str().unwrap()).collect()
    }

    /// Asserts that everything is in order, the projections included.
    pub(super) fn assert_clean(&self) {
        let check = self.value("check_run", json!({}));
        assert_eq!(check["clean"], true, "{check:#}");
    }
}

/// A request for a session.
pub(super) fn session(title: &str) -> Value {
    json!({ "title": title, "date": "2021-05-04", "start": "14:00", "end": "17:00", "place": "Salle 1" })
}

pub(super) fn start(home: &Path, seed: u32) -> App {
    let ports = Ports {
        clock: Box::new(FixedClock(Utc.with_ymd_and_hms(2021, 2, 15, 14, 5, 0).unwrap())),
        entropy: Box::new(SeededEntropy::new(&format!("scenario {seed}"))),
    };
    let app = App::start(Some(home.to_owned()), ports).unwrap();
    {
        let mut state = app.state();
        if let Some(last) = state.shelf.last().map(str::to_owned) {
            state.open(&last).unwrap();
        }
    }
    app
}
