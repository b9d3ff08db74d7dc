//! File names that are harmless on every system.

const MAX_BYTES: usize = 200;
const UNNAMED: &str = "document";

/// Names that mean a device on Windows, whatever follows their first point.
const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// Makes any text a file name that leads nowhere else, is allowed on every system and reads as it is stored.
///
/// Separators and forbidden characters become `_`; invisible characters, among them those that turn the direction
/// of writing, go; reserved names get a `_`; a long name is cut, keeping its extension. Applying it twice changes
/// nothing more.
pub fn safe_file_name(name: &str) -> String {
    let visible: String = name.chars().filter(|c| !is_invisible(*c)).map(harmless).collect();
    let (stem, extension) = parts(visible.trim_matches(at_the_edge));
    let room = MAX_BYTES - extension.len();
    let mut stem = cut(stem, room).trim_end_matches(at_the_edge).to_owned();
    if stem.is_empty() {
        stem = UNNAMED.to_owned();
    }
    if is_device(&stem) {
        stem.insert(0, '_');
    }
    stem + extension
}

fn harmless(c: char) -> char {
    match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
        c if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' => ' ',
        c => c,
    }
}

/// Control characters, joiners, marks and overrides of direction: what makes a name other than it looks.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Points would hide a file or lead upwards, and Windows drops them and spaces from the end.
fn at_the_edge(c: char) -> bool {
    c == '.' || c.is_whitespace()
}

/// Splits off a short extension with its point.
fn parts(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(at) if at > 0 && name.len() - at <= 12 && name[at + 1..].chars().all(char::is_alphanumeric) => {
            name.split_at(at)
        }
        _ => (name, ""),
    }
}

fn cut(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or(stem).trim_end().to_uppercase();
    let numbered = |prefix: &str| {
        let rest = first.strip_prefix(prefix);
        rest.is_some_and(|rest| {
            matches!(rest, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
        })
    };
    DEVICES.contains(&first.as_str()) || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_harmless() {
        let long = "é".repeat(300);
        for (given, made) in [
            ("Procès-verbal n° 3 (projet).pdf", "Procès-verbal n° 3 (projet).pdf"),
            ("../../etc/passwd", "_.._etc_passwd"),
            ("..\\..\\autoexec.bat", "_.._autoexec.bat"),
            ("C:\\Users\\a.txt", "C__Users_a.txt"),
            ("/", "_"),
            ("..", "document"),
            (".", "document"),
            ("", "document"),
            ("   ", "document"),
            (".hidden", "hidden"),
            ("trailing. . ", "trailing"),
            ("a\0b\u{7}c", "abc"),
            ("a\nb\tc.txt", "a b c.txt"),
            ("gpj.\u{202e}exe", "gpj.exe"),
            ("\u{2066}a\u{2069}\u{200b}.txt", "a.txt"),
            ("CON", "_CON"),
            ("con.txt", "_con.txt"),
            ("nul.tar.gz", "_nul.tar.gz"),
            ("COM1", "_COM1"),
            ("lpt9.doc", "_lpt9.doc"),
            ("COM10", "COM10"),
            ("console.txt", "console.txt"),
            ("what?*.txt", "what__.txt"),
            ("« avis »\u{202f}; suite.odt", "« avis »\u{202f}; suite.odt"),
            ("報告.pdf", "報告.pdf"),
            (".pdf", "pdf"),
            ("a .pdf", "a.pdf"),
        ] {
            assert_eq!(safe_file_name(given), made, "{given:?}");
        }
        let made = safe_file_name(&format!("{long}.pdf"));
        assert!(made.len() <= MAX_BYTES && made.ends_with("é.pdf"), "{made}");
        assert!(safe_file_name(&long).len() <= MAX_BYTES);
    }

    #[test]
    fn a_harmless_name_stays_as_it_is_and_can_be_created() {
        let dir = tempfile::tempdir().unwrap();
        let letters: Vec<char> = "aé.. /\\:\0\u{202e}\u{200b}\t\nCON1*?\"<>|~日\u{a0}".chars().collect();
        // A plain congruential sequence: the same names in every run.
        let mut state = 1_u64;
        for _ in 0..2_000 {
            let mut name = String::new();
            for _ in 0..12 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                name.push(letters[(state >> 33) as usize % letters.len()]);
            }
            let made = safe_file_name(&name);
            assert_eq!(safe_file_name(&made), made, "{name:?}");
            let path = dir.path().join(&made);
            assert_eq!(path.parent(), Some(dir.path()), "{name:?}");
            std::fs::write(&path, "").unwrap();
            assert!(path.is_file(), "{name:?}");
        }
    }
}
