//! Cutting a text into words, and folding them: no case, no accents, no ligatures.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands in the text, in bytes.
    pub(crate) range: Range<usize>,
    /// Lower case, accents kept, composed: what the stemmers read.
    pub(crate) lower: String,
    /// Without accents and ligatures.
    pub(crate) folded: String,
}

/// What stands before an apostrophe without being a word one looks for.
const ELIDED: [&str; 13] = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

/// Words are told apart by so many characters; what is longer is no word of a language.
const LONGEST: usize = 60;

/// The words of a text, in order.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    pieces(text).filter_map(|range| {
        let piece = &text[range.clone()];
        let (before, after) = (&text[..range.start], &text[range.end..]);
        let (lower, folded) = if piece.is_ascii() {
            let lower = capped(piece.to_ascii_lowercase());
            (lower.clone(), lower)
        } else {
            let lower: String =
                piece.nfc().filter(|c| !is_ignorable(*c)).flat_map(char::to_lowercase).take(LONGEST).collect();
            let folded = fold(&lower);
            (lower, folded)
        };
        let elided = after.starts_with(is_apostrophe) && ELIDED.contains(&folded.as_str());
        let possessive = folded == "s" && before.ends_with(is_apostrophe);
        (!folded.is_empty() && !elided && !possessive).then_some(Word { range, lower, folded })
    })
}

fn capped(mut ascii: String) -> String {
    ascii.truncate(LONGEST);
    ascii
}

/// A word without what may be left out or forgotten when it is typed.
pub(crate) fn fold(lower: &str) -> String {
    let mut folded = String::with_capacity(lower.len());
    for c in lower.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            c if c.is_alphanumeric() => folded.push(c),
            _ => {}
        }
    }
    folded
}

/// The stretches of letters and digits; each ideograph is one by itself, since such scripts leave no spaces.
fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = characters.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = characters.peek().copied() {
            let joins = if is_ideograph(first) {
                is_combining_mark(c)
            } else {
                (c.is_alphanumeric() && !is_ideograph(c)) || is_combining_mark(c) || is_ignorable(c)
            };
            if !joins {
                break;
            }
            end = at + c.len_utf8();
            characters.next();
        }
        Some(start..end)
    })
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇')
}

/// Soft hyphen and joiners: they stand inside words without being seen.
const fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
