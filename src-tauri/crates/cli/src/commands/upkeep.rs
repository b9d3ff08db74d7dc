//! Upkeep: checking and rebuilding.

use delibere_app::api::{CheckView, Nothing, RebuildView};
use delibere_app::{App, UserError};

use super::call;
use crate::Ending;
use crate::output::Output;

pub(super) fn check(app: &App, output: &Output) -> Result<Ending, UserError> {
    let view: CheckView = call(app, "check_run", &Nothing {})?;
    output.answer(&view, |view| {
        let (blocks, documents, blobs) = (view.blocks.to_string(), view.documents.to_string(), view.blobs.to_string());
        let mut out =
            output.texts.text("cli-checked", &[("blocks", &blocks), ("documents", &documents), ("blobs", &blobs)]);
        for finding in &view.findings {
            out.push_str(&format!("\n{}", output.texts.message(finding)));
        }
        if view.clean {
            out.push_str(&format!("\n{}", output.texts.text("check-clean", &[])));
        }
        out
    })?;
    Ok(if view.clean { Ending::Done } else { Ending::Found })
}

pub(super) fn rebuild(app: &App, output: &Output) -> Result<Ending, UserError> {
    let view: RebuildView = call(app, "rebuild_run", &Nothing {})?;
    output.answer(&view, |view| {
        let documents = view.documents.to_string();
        output.texts.text("cli-rebuilt", &[("count", &documents)])
    })?;
    Ok(Ending::Done)
}
