//! Lines of the text with their bullet taken off.

/// One line of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct SourceLine<'a> {
    /// From 1 on.
    pub(super) number: usize,
    /// The words, without bullet, quotation signs and outer spaces.
    pub(super) text: &'a str,
    /// How it starts.
    pub(super) bullet: Bullet,
}

/// What a line starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bullet {
    None,
    /// A sign: •, -, *, –…
    Sign(char),
    /// A number or a letter: `1.`, `1)`, `a)`.
    Number,
}

impl SourceLine<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn is_bulleted(&self) -> bool {
        self.bullet != Bullet::None
    }
}

/// Cuts a text into lines, whatever the line breaks.
pub(super) fn split(text: &str) -> Vec<SourceLine<'_>> {
    breaks(text).into_iter().enumerate().map(|(at, raw)| read(at + 1, raw)).collect()
}

fn breaks(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}']) {
        let (line, tail) = rest.split_at(at);
        lines.push(line);
        let mut tail_chars = tail.chars();
        tail_chars.next();
        rest = tail.strip_prefix("\r\n").unwrap_or(tail_chars.as_str());
    }
    lines.push(rest);
    lines
}

/// Spaces of every kind, and the signs that take no place.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}')
    })
}

fn read(number: usize, raw: &str) -> SourceLine<'_> {
    let mut text = trim(raw);
    while let Some(rest) = text.strip_prefix('>') {
        text = trim(rest);
    }
    let (bullet, text) = take_bullet(text);
    SourceLine { number, text: bare(text), bullet }
}

fn take_bullet(text: &str) -> (Bullet, &str) {
    let Some(first) = text.chars().next() else { return (Bullet::None, text) };
    let rest = &text[first.len_utf8()..];
    let spaced = rest.starts_with(|c: char| c.is_whitespace());
    let sign = match first {
        '•' | '●' | '○' | '◦' | '▪' | '■' | '□' | '‣' | '⁃' | '∙' | '·' | '►' | '▶' | '➢' | '➤' | '✓' | '❖'
        | '\u{f0b7}' | '\u{f0a7}' => true,
        '-' | '*' | '–' | '—' | '−' | '+' | '→' | '»' => spaced,
        // Word's round bullet arrives as the letter o.
        'o' => rest.starts_with(['\t', '\u{a0}']),
        _ => false,
    };
    if sign {
        return (Bullet::Sign(first), trim(rest));
    }
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let count = if count == 0 && first.is_ascii_lowercase() { 1 } else { count };
    let after = text.get(count..).unwrap_or_default();
    let closed =
        after.strip_prefix([')', '.', '°']).or_else(|| after.strip_prefix(".)")).or_else(|| after.strip_prefix("/"));
    match closed.map(|rest| rest.strip_prefix('-').unwrap_or(rest)) {
        Some(rest) if (1..=3).contains(&count) && rest.starts_with(char::is_whitespace) => (Bullet::Number, trim(rest)),
        _ => (Bullet::None, text),
    }
}

/// The text without the signs that mark headings and bold type in plain mails.
fn bare(text: &str) -> &str {
    let text = trim(text.trim_start_matches('#'));
    let inner = ["**", "__"].iter().find_map(|sign| {
        text.strip_prefix(sign).and_then(|rest| rest.strip_suffix(sign)).filter(|inner| !inner.contains(sign))
    });
    inner.map_or(text, trim)
}
