//! Reminders left in the code, and shortcuts around the room that owns a thing.

use super::Finding;
use super::files::File;

const REMINDERS: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:"), concat!("HA", "CK:")];

/// In this room a file is written by `media`, which survives a full disk and a power cut.
const WRITES_THROUGH_MEDIA: &str = "src-tauri/crates/app/src/";
const WRITES: &[&str] = &["fs::write(", "File::create(", "File::create_new("];

pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    files
        .iter()
        .filter(|file| file.extension() != "lock")
        .flat_map(|file| [reminders(file), writes(file)].concat())
        .collect()
}

fn reminders(file: &File) -> Vec<Finding> {
    let words = |line: &str| REMINDERS.iter().copied().find(|word| holds_word(comment(line), word));
    let lines = file.text.lines().enumerate();
    lines
        .filter_map(|(number, line)| Some((number + 1, words(line)?)))
        .map(|(number, word)| {
            Finding::new(format!("{}:{number}", file.path), format!("`{word}`: do it, or file it as work"))
        })
        .collect()
}

/// What follows the first sign of a comment; a name in the code may be any word.
fn comment(line: &str) -> &str {
    ["//", "/*", "<!--", "# ", " * "]
        .iter()
        .filter_map(|sign| Some(&line[line.find(sign)?..]))
        .max_by_key(|c| c.len())
        .unwrap_or("")
}

fn writes(file: &File) -> Vec<Finding> {
    let is_test = file.name() == "tests.rs" || file.path.contains("/tests/");
    if is_test || file.extension() != "rs" || !file.path.starts_with(WRITES_THROUGH_MEDIA) {
        return Vec::new();
    }
    let code = file.text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().enumerate().filter(|(_, line)| WRITES.iter().any(|call| line.contains(call)));
    lines
        .map(|(number, _)| {
            Finding::new(format!("{}:{}", file.path, number + 1), "write this file through `delibere_media`")
        })
        .collect()
}

fn holds_word(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_ascii_alphanumeric() && c != ':')
        .any(|part| part == word || part.strip_suffix(':') == Some(word))
}

#[cfg(test)]
mod tests {
    use super::super::files::file;
    use super::*;

    #[test]
    fn a_reminder_is_found_with_its_line() {
        let text = format!("fn a() {{}}\n// {}: later\n", REMINDERS[0]);
        let findings = check(&[file("ui/src/a.ts", &text)]);
        assert_eq!(findings[0].place, "ui/src/a.ts:2");
    }

    #[test]
    fn a_name_or_a_longer_word_is_not_a_reminder() {
        let text = format!("const {}: u8 = 1;\n// {}View\n", REMINDERS[0], REMINDERS[0]);
        assert!(check(&[file("ui/src/a.ts", &text)]).is_empty());
    }

    #[test]
    fn the_application_writes_no_file_itself_but_its_tests_may() {
        let text = "std::fs::write(p, b)?;\n#[cfg(test)]\nmod tests { fn a() { std::fs::write(p, b).unwrap(); } }\n";
        assert_eq!(check(&[file("src-tauri/crates/app/src/a.rs", text)]).len(), 1);
        assert!(check(&[file("src-tauri/crates/app/src/a/tests.rs", text)]).is_empty());
        assert!(check(&[file("src-tauri/crates/media/src/a.rs", text)]).is_empty());
    }
}
