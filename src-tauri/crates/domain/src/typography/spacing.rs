//! The rules of one line: each pass reads and writes characters, of which some are protected.

use super::Language;

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// What is held to the number before it by a no-break space.
const UNITS: [&str; 38] = [
    "€", "$", "£", "°C", "°F", "km", "m", "cm", "mm", "m²", "km²", "m³", "ha", "kg", "g", "mg", "t", "l", "L", "h",
    "min", "s", "ms", "o", "ko", "Mo", "Go", "To", "kB", "MB", "GB", "TB", "W", "kW", "kWh", "MWh", "k€", "M€",
];

/// What is held to the number after it.
const NUMBER_SIGNS: [&str; 8] = ["n°", "N°", "nº", "Nº", "n°s", "p.", "art.", "No."];

/// A character, and whether it belongs to an address and must stay as it is.
#[derive(Clone, Copy)]
struct Char {
    value: char,
    fixed: bool,
}

/// Sets one line.
pub(super) fn typeset_line(line: &str, language: Language) -> String {
    let mut chars = protect(line);
    ellipses(&mut chars);
    for character in chars.iter_mut().filter(|c| !c.fixed && c.value == '\'') {
        character.value = '’';
    }
    quotes(&mut chars, language);
    if language == Language::French {
        chars = french_spaces(&chars);
        percent(&mut chars);
    }
    hold_numbers(&mut chars, language);
    chars.into_iter().map(|c| c.value).collect()
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | NO_BREAK | NARROW | '\u{2009}')
}

/// Marks the characters of page and mail addresses as fixed, without the punctuation around them.
fn protect(line: &str) -> Vec<Char> {
    let mut chars: Vec<Char> = Vec::with_capacity(line.len());
    for word in line.split_inclusive(char::is_whitespace) {
        let start = word.trim_start_matches(['(', '[', '«', '“', '"', '\'', '’', '<']);
        let core = start.trim_end().trim_end_matches([')', ']', '»', '”', '"', '\'', '’', '>', '.', ',', '…']);
        let before = word.len() - start.len();
        let range = if is_address(core) { before..before + core.len() } else { 0..0 };
        chars.extend(word.char_indices().map(|(at, value)| Char { value, fixed: range.contains(&at) }));
    }
    chars
}

fn is_address(word: &str) -> bool {
    let mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    mail || word.contains("://") || word.starts_with("www.") || word.starts_with("mailto:")
}

fn ellipses(chars: &mut Vec<Char>) {
    let mut result: Vec<Char> = Vec::with_capacity(chars.len());
    for run in chars.chunk_by(|a, b| is_dot(*a) && is_dot(*b)) {
        match run {
            [first, _, _] if is_dot(*first) => result.push(Char { value: '…', ..*first }),
            other => result.extend_from_slice(other),
        }
    }
    *chars = result;
}

fn is_dot(character: Char) -> bool {
    !character.fixed && character.value == '.'
}

/// Turns pairs of straight double quotes into those of the language; a quote without a partner stays.
fn quotes(chars: &mut [Char], language: Language) {
    let (open, close) = match language {
        Language::French => ('«', '»'),
        Language::English => ('“', '”'),
    };
    let mut pending = Vec::new();
    for at in 0..chars.len() {
        if chars[at].fixed || chars[at].value != '"' {
            continue;
        }
        let before = at.checked_sub(1).map(|before| chars[before].value);
        let after = chars.get(at + 1).map(|after| after.value);
        let free_before = before.is_none_or(|c| c.is_whitespace() || "([{’«“—–-".contains(c));
        if free_before {
            if after.is_some_and(|c| c.is_alphanumeric() || "([{«“’".contains(c)) {
                pending.push(at);
            }
        } else if after.is_none_or(|c| !c.is_alphanumeric())
            && let Some(start) = pending.pop()
        {
            (chars[start].value, chars[at].value) = (open, close);
        }
    }
}

/// Puts the French spaces before high punctuation and inside guillemets.
fn french_spaces(chars: &[Char]) -> Vec<Char> {
    let mut result: Vec<Char> = Vec::with_capacity(chars.len() + 8);
    let mut at = 0;
    while let Some(current) = chars.get(at) {
        at += 1;
        if current.fixed {
            result.push(*current);
            continue;
        }
        if let Some(space) = space_before(current.value) {
            let next = chars.get(at).map(|next| next.value);
            set_space_before(&mut result, space, next, current.value);
        }
        result.push(*current);
        if current.value == '«' {
            let rest = chars.get(at..).unwrap_or_default();
            let spaces = rest.iter().take_while(|c| !c.fixed && is_space(c.value)).count();
            if rest.len() > spaces {
                at += spaces;
                result.push(Char { value: NARROW, fixed: false });
            }
        }
    }
    result
}

const fn space_before(character: char) -> Option<char> {
    match character {
        ';' | '!' | '?' | '»' => Some(NARROW),
        ':' => Some(NO_BREAK),
        _ => None,
    }
}

fn set_space_before(result: &mut Vec<Char>, space: char, next: Option<char>, mark: char) {
    let kept = result.len() - result.iter().rev().take_while(|c| is_space(c.value)).count();
    let had_space = kept < result.len();
    let Some(previous) = kept.checked_sub(1).and_then(|at| result.get(at)).map(|c| c.value) else { return };
    let ends_word = next.is_none_or(|c| c.is_whitespace() || "!?;:.,…)]»”\"’—–-".contains(c));
    // Within a word the mark is no punctuation (14:30, a;b), and beside another mark the space stands before the first.
    let applies = had_space || mark == '»' || (ends_word && !"!?;:([{".contains(previous));
    if !applies || previous.is_whitespace() {
        return;
    }
    if had_space && (is_mark_beside(previous, mark) || "([{".contains(previous)) {
        return;
    }
    result.truncate(kept);
    result.push(Char { value: space, fixed: false });
}

fn is_mark_beside(previous: char, mark: char) -> bool {
    mark != '»' && "!?;:".contains(previous)
}

fn percent(chars: &mut Vec<Char>) {
    let mut at = 1;
    while at < chars.len() {
        let joined = matches!(chars[at].value, '%' | '‰' | '€') && chars[at - 1].value.is_ascii_digit();
        if joined && !chars[at].fixed {
            chars.insert(at, Char { value: NARROW, fixed: false });
            at += 1;
        }
        at += 1;
    }
}

/// Replaces the spaces that must not break inside and around numbers.
fn hold_numbers(chars: &mut [Char], language: Language) {
    for at in 1..chars.len() {
        if chars[at].fixed || !matches!(chars[at].value, ' ' | NO_BREAK | NARROW) {
            continue;
        }
        let (left, right) = (word_before(chars, at), word_after(chars, at));
        let number_before = left.chars().next_back().is_some_and(|c| c.is_ascii_digit());
        let number_after = right.chars().next().is_some_and(|c| c.is_ascii_digit());
        let unit: &str = right.trim_end_matches(['.', ',', ')', ']', '…']);
        let space = if number_before && language == Language::French && matches!(unit, "%" | "‰") {
            NARROW
        } else if number_before && (UNITS.contains(&unit) || unit == "%") {
            if unit == "€" && language == Language::French { NARROW } else { NO_BREAK }
        } else if number_after && holds_number(&left, language, chars, at) {
            NO_BREAK
        } else if language == Language::French && number_before && is_thousands(&left, unit) {
            NARROW
        } else {
            continue;
        };
        chars[at].value = space;
    }
}

/// Whether a group of up to three digits is followed by one of exactly three.
fn is_thousands(left: &str, right: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let right = right.split(',').next().unwrap_or_default();
    digits(left) && (1..=3).contains(&left.len()) && digits(right) && right.len() == 3
}

/// Whether the word that ends at `at` is held to the number after it: « n° 5 », and the hour in « 14 h 30 ».
fn holds_number(word: &str, language: Language, chars: &[Char], at: usize) -> bool {
    let sign = NUMBER_SIGNS.contains(&word.trim_start_matches(['(', '[', '«']));
    sign || (language == Language::French && word == "h" && is_hour(chars, at))
}

/// Whether the word before the one that ends at `at` is a number: « 14 h 30 ».
fn is_hour(chars: &[Char], at: usize) -> bool {
    at >= 3 && is_space(chars[at - 2].value) && chars[at - 3].value.is_ascii_digit()
}

fn word_before(chars: &[Char], at: usize) -> String {
    let start = chars[..at].iter().rposition(|c| c.value.is_whitespace()).map_or(0, |space| space + 1);
    chars[start..at].iter().map(|c| c.value).collect()
}

fn word_after(chars: &[Char], at: usize) -> String {
    chars[at + 1..].iter().take_while(|c| !c.value.is_whitespace()).map(|c| c.value).collect()
}
