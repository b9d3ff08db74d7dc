//! `doctor`: what this machine has and lacks.

use crate::place::Place;
use crate::step::Outcome;
use crate::{debian, display, tools};

/// Prints what is there and what is missing; changes nothing.
pub fn doctor(place: &Place) -> Outcome {
    let tools = tools::check(place);
    let mut complete = true;
    if cfg!(target_os = "linux") {
        for (purpose, group) in
            [("build and show", debian::BUILD), ("virtual display", debian::VIRTUAL_DISPLAY), ("tests", debian::TEST)]
        {
            let missing = debian::missing(group);
            complete &= missing.is_empty();
            let state = if missing.is_empty() { "✓".to_owned() } else { format!("missing: {}", missing.join(" ")) };
            println!("{purpose}: {state}");
        }
    }
    println!("display: {}", if display::is_there() { "✓" } else { "none: the window runs on a virtual one" });
    println!("repository: {}", place.root().display());
    println!("results: {}", place.target().display());
    tools?;
    if complete { Ok(()) } else { Err("`cargo xtask run` or `test` installs what they need".to_owned()) }
}
