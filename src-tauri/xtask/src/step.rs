//! One named piece of work, timed.

use std::fmt::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

/// How a step ended.
pub type Outcome = Result<(), String>;

/// A piece of work with its name and how long it took.
#[derive(Debug)]
pub struct Step {
    /// The word that selects it on the command line.
    pub name: &'static str,
    /// How long it took.
    pub time: Duration,
    /// Whether it passed, or why not.
    pub outcome: Outcome,
}

impl Step {
    /// Does the work under a heading and keeps its outcome.
    pub fn of(name: &'static str, work: impl FnOnce() -> Outcome) -> Self {
        println!("\n━━ {name}");
        let started = Instant::now();
        let outcome = work();
        if let Err(error) = &outcome {
            eprintln!("✗ {name}: {error}");
        }
        Self { name, time: started.elapsed(), outcome }
    }
}

/// Runs a command to its end with its output shown; anything but success is an error that names it.
pub fn run(command: &mut Command) -> Outcome {
    let line = describe(command);
    println!("$ {line}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{line}` ended with {status}")),
        Err(error) => Err(format!("`{line}` could not be started: {error}")),
    }
}

/// What a command prints, when it succeeds.
pub fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The last lines of a run: each step, its time, and whether anything failed.
pub fn summary(steps: &[Step]) -> String {
    let mut text = String::from("\n");
    for step in steps {
        let mark = if step.outcome.is_ok() { "✓" } else { "✗" };
        let seconds = step.time.as_secs();
        let _ = write!(text, "{mark} {:<12}{:>3} min {:02} s", step.name, seconds / 60, seconds % 60);
        if let Err(error) = &step.outcome {
            let _ = write!(text, "   {}", error.lines().next().unwrap_or_default());
        }
        text.push('\n');
    }
    let failed = steps.iter().filter(|step| step.outcome.is_err()).count();
    let _ = write!(text, "steps: {} passed, {failed} failed", steps.len() - failed);
    text
}

fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_what_failed_and_shows_the_first_line_of_why() {
        let steps = [
            Step { name: "format", time: Duration::from_secs(3), outcome: Ok(()) },
            Step { name: "unit", time: Duration::from_secs(125), outcome: Err("two tests\nand more".into()) },
        ];
        let text = summary(&steps);
        assert!(text.contains("✓ format        0 min 03 s\n"), "{text}");
        assert!(text.contains("✗ unit          2 min 05 s   two tests\n"), "{text}");
        assert!(text.ends_with("steps: 1 passed, 1 failed"), "{text}");
    }

    #[test]
    fn a_command_that_fails_is_an_error_with_its_words() {
        let error = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert!(error.starts_with("`sh -c exit 3` ended with"), "{error}");
    }
}
