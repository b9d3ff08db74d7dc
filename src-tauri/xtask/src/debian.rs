//! The packages of the system: which are missing, and how they are installed.

use std::io::{BufRead, IsTerminal, Write};
use std::process::Command;

use crate::step::{Outcome, output, run};

/// What the program needs to be built and shown.
pub const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libssl-dev",
    "libgtk-3-dev",
    "libsoup-3.0-dev",
    "libwebkit2gtk-4.1-dev",
    "hunspell-fr",
    "hunspell-en-us",
];

/// What the window needs without a display.
pub const VIRTUAL_DISPLAY: &[&str] = &["xvfb", "webkit2gtk-driver", "poppler-utils"];

/// What the tests need besides: a browser and the checkers of documents.
pub const TEST: &[&str] =
    &["chromium", "openjdk-17-jre-headless", "libjaxb-java", "qpdf", "poppler-utils", "python3-venv"];

/// Makes sure that the packages are there.
///
/// As root they are installed; otherwise `sudo` is used after a question; elsewhere the list is shown.
pub fn provide(groups: &[&[&str]]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let mut wanted: Vec<&str> = groups.concat();
    wanted.sort_unstable();
    wanted.dedup();
    if output("dpkg-query", &["--version"]).is_none() {
        println!(
            "This is not a Debian system: please see to it that these are installed, under the names they have here:"
        );
        println!("  {}", wanted.join(" "));
        return Ok(());
    }
    let missing = missing(&wanted);
    if missing.is_empty() {
        println!("✓ {} system packages", wanted.len());
        return Ok(());
    }
    println!("Missing system packages: {}", missing.join(" "));
    let sudo: &[&str] = if is_root() { &[] } else { &["sudo"] };
    if !sudo.is_empty() && !agreed()? {
        return Err(format!("install them, then start again:\n  sudo apt-get install {}", missing.join(" ")));
    }
    run(&mut apt(sudo, &["update", "-qq"]))?;
    let mut install = vec!["install", "-y", "-qq", "--no-install-recommends"];
    install.extend(&missing);
    run(&mut apt(sudo, &install))
}

/// The packages of a list that are not installed.
pub fn missing<'a>(wanted: &[&'a str]) -> Vec<&'a str> {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat", "${Package} ${db:Status-Status}\n"]).args(wanted);
    // The query fails as soon as one is unknown; what it prints about the others is right all the same.
    let known = query.output().map(|o| String::from_utf8_lossy(&o.stdout).into_owned()).unwrap_or_default();
    not_installed(&known, wanted)
}

fn not_installed<'a>(known: &str, wanted: &[&'a str]) -> Vec<&'a str> {
    let installed = |name: &str| known.lines().any(|line| line.split_once(' ') == Some((name, "installed")));
    wanted.iter().copied().filter(|name| !installed(name)).collect()
}

fn apt(sudo: &[&str], arguments: &[&str]) -> Command {
    let mut words = sudo.iter().copied().chain(["apt-get"]).chain(arguments.iter().copied());
    let mut command = Command::new(words.next().unwrap_or("apt-get"));
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    output("id", &["-u"]).as_deref() == Some("0")
}

fn agreed() -> Result<bool, String> {
    if !std::io::stdin().is_terminal() {
        return Ok(false);
    }
    print!("Install them with sudo? [y/N] ");
    std::io::stdout().flush().map_err(|error| error.to_string())?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).map_err(|error| error.to_string())?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes" | "o" | "oui"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_was_removed_counts_as_missing() {
        let known = "qpdf installed\nxvfb config-files\n";
        assert_eq!(not_installed(known, &["qpdf", "xvfb", "chromium"]), ["xvfb", "chromium"]);
    }

    #[test]
    fn without_sudo_the_command_is_the_package_tool_itself() {
        assert_eq!(apt(&[], &["update"]).get_program(), "apt-get");
        assert_eq!(apt(&["sudo"], &["update"]).get_program(), "sudo");
    }
}
