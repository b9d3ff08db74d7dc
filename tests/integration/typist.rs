//! Types minutes as fast as it can and says which words were acknowledged, until it is killed.
//!
//! `typist DATA_DIR DOCUMENT FIRST`: words are numbered from FIRST on; each acknowledged number is one line on
//! standard output.

use std::io::Write;
use std::path::PathBuf;

use delibere_app::App;
use serde_json::json;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: typist DATA_DIR DOCUMENT FIRST";
    let (home, document, first) =
        (arguments.next().ok_or(usage)?, arguments.next().ok_or(usage)?, arguments.next().ok_or(usage)?);
    let app = App::open_default(Some(PathBuf::from(home))).map_err(|error| error.to_string())?;
    let text = app.dispatch("text_open", json!({ "document": document })).map_err(|error| error.to_string())?;
    let mut version = text["value"]["version"].clone();
    let mut out = std::io::stdout().lock();
    for number in first.parse::<u64>()?.. {
        let delta = json!([{ "insert": format!("mot{number}\n") }]);
        let request = json!({ "document": document, "base": version, "delta": delta });
        let saved = app.dispatch("text_save", request).map_err(|error| error.to_string())?;
        version = saved["value"]["version"].clone();
        writeln!(out, "{number}")?;
        out.flush()?;
        app.tick().map_err(|error| error.to_string())?;
    }
    Ok(())
}
