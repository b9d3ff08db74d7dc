//! `test`: everything, from the rules to the real window.

use std::process::Command;

use crate::place::Place;
use crate::step::{Outcome, Step, run, summary};
use crate::tasks::{generate, run as build, window};
use crate::{checks, debian, interface, tools};

/// The steps that `lint` is made of.
pub const LINT: &[&str] = &["interface", "format", "clippy", "rules", "ui-lint"];

type Work = fn(&Place) -> Outcome;

/// Every step in its order: what is cheap and what the rest stands on come first.
const STEPS: &[(&str, Work)] = &[
    ("packages", packages),
    ("interface", interface::build),
    ("format", format),
    ("rules", rules),
    ("ui-lint", interface_lint),
    ("clippy", clippy),
    ("gen", |place| generate::generate(place, true)),
    ("validators", validators),
    ("ui", |place| interface::script(&place.interface(), "test")),
    ("build", |place| build::build(place, &["delibere", "devserver"])),
    ("e2e", browser),
    ("window", real_window),
    ("unit", unit),
];

/// Runs all the steps, or those named, each even when another failed, and sums up.
pub fn test(place: &Place, only: &[&str]) -> Outcome {
    let unknown = |word: &&&str| !STEPS.iter().any(|(name, _)| name == *word);
    if let Some(word) = only.iter().find(unknown) {
        let names: Vec<_> = STEPS.iter().map(|(name, _)| *name).collect();
        return Err(format!("no step is called `{word}`; there are: {}", names.join(" ")));
    }
    let chosen = STEPS.iter().filter(|(name, _)| only.is_empty() || only.contains(name));
    let steps: Vec<Step> = chosen.map(|(name, work)| Step::of(name, || work(place))).collect();
    println!("{}", summary(&steps));
    let failed: Vec<_> = steps.iter().filter(|step| step.outcome.is_err()).map(|step| step.name).collect();
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(" "))) }
}

fn packages(place: &Place) -> Outcome {
    tools::check(place)?;
    debian::provide(&[debian::BUILD, debian::VIRTUAL_DISPLAY, debian::TEST])
}

fn format(place: &Place) -> Outcome {
    run(cargo(place).args(["fmt", "--all", "--check"]))
}

fn clippy(place: &Place) -> Outcome {
    run(cargo(place).args(["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))
}

fn rules(place: &Place) -> Outcome {
    let mut broken = 0;
    for checked in checks::all(place.root())? {
        println!("{} {}", if checked.findings.is_empty() { "✓" } else { "✗" }, checked.rule);
        for finding in &checked.findings {
            println!("    {finding}");
        }
        broken += checked.findings.len();
    }
    if broken == 0 { Ok(()) } else { Err(format!("{broken} findings")) }
}

fn interface_lint(place: &Place) -> Outcome {
    interface::script(&place.interface(), "lint")?;
    interface::script(&place.interface(), "check")
}

fn validators(place: &Place) -> Outcome {
    let list = place.root().join("tests/validators/requirements.txt");
    let environment = place.validators();
    let python = environment.join("bin/python");
    if !python.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
    }
    run(Command::new(python).args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(list))
}

fn unit(place: &Place) -> Outcome {
    run(cargo(place).args(["test", "--workspace"]).env("DELIBERE_VALIDATORS", place.validators()))
}

fn browser(place: &Place) -> Outcome {
    let folder = place.root().join("tests/e2e");
    interface::install(&folder)?;
    run(interface::npm(&folder).args(["run", "--silent", "e2e"]).env("DELIBERE_DEVSERVER", place.built("devserver")))
}

fn real_window(place: &Place) -> Outcome {
    let results = place.fresh("window")?;
    window::journey(place, "journey.mjs", &results)
}

fn cargo(place: &Place) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(place.root());
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_does_not_exist_is_named_with_those_that_do() {
        let error = test(&Place::find().unwrap(), &["unti"]).unwrap_err();
        assert!(error.contains("`unti`") && error.contains("unit"), "{error}");
    }

    #[test]
    fn lint_is_made_of_steps_that_exist() {
        assert!(LINT.iter().all(|word| STEPS.iter().any(|(name, _)| name == word)));
    }
}
