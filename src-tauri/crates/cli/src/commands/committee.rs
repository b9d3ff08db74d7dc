//! Making committees.

use std::path::Path;

use delibere_app::api::{FounderRequest, Nothing, ShelfCreateRequest, ShelfView};
use delibere_app::{App, Scale, UserError};
use serde_json::json;

use super::call;
use crate::Ending;
use crate::arguments::{Init, ScaleName};
use crate::output::Output;

/// `demo`: with a store, one demonstration in it; without, both examples on the shelf.
pub(super) fn demo(app: &App, store: Option<&Path>, scale: ScaleName, output: &Output) -> Result<Ending, UserError> {
    let directories = match store {
        Some(store) => {
            app.make_demo(store, scale.into())?;
            vec![store.display().to_string()]
        }
        None if matches!(scale, ScaleName::Decade | ScaleName::Century) => {
            app.make_shelved_demo(scale.into())?;
            let shelf: ShelfView = call(app, "shelf_view", &Nothing {})?;
            shelf.current.into_iter().collect()
        }
        None => {
            let shelf: ShelfView = call(app, "shelf_add_examples", &Nothing {})?;
            shelf.committees.into_iter().filter(|card| card.example).map(|card| card.store).collect()
        }
    };
    app.close()?;
    output.answer(&json!({ "stores": directories }), |_| {
        directories.iter().map(|store| output.texts.text("cli-made", &[("store", store)]) + "\n").collect()
    })?;
    Ok(Ending::Done)
}

/// `init`.
pub(super) fn init(app: &App, store: Option<&Path>, init: Init, output: &Output) -> Result<Ending, UserError> {
    let request = ShelfCreateRequest {
        name: init.name,
        institution: init.institution,
        language: init.language,
        founder: FounderRequest {
            given_name: init.given_name,
            family_name: init.family_name,
            quality: init.quality,
            role: init.role,
        },
    };
    let made = match store {
        Some(store) => {
            app.create_store(store, &request)?;
            store.display().to_string()
        }
        None => call::<ShelfView>(app, "shelf_create", &request)?.current.unwrap_or_default(),
    };
    app.close()?;
    output.answer(&json!({ "store": made }), |_| output.texts.text("cli-made", &[("store", &made)]))?;
    Ok(Ending::Done)
}

impl From<ScaleName> for Scale {
    fn from(name: ScaleName) -> Self {
        match name {
            ScaleName::Release => Self::Release,
            ScaleName::Model => Self::Model,
            ScaleName::Decade => Self::Decade,
            ScaleName::Century => Self::Century,
        }
    }
}
