//! Minutes as plain lines, for the command line: what `minutes show` prints, `minutes set` reads back.
//!
//! A line may begin with a mark (`[décision]` or `[decision]`, and so on), then `#` to `###` for a heading, `-` for a
//! bullet and `1.` for a numbered entry (two spaces more for each depth), `>` for a quotation. Within a line,
//! `**bold**`, `*italic*`, `__underlined__` and `[words](address)`; a backslash takes the next character as it is.

use delibere_domain::{Delta, DeltaOp, Line, LineKind, LineMark, RichText, Span};
use similar::{ChangeTag, TextDiff};

/// The marks by the words people write; the first of each is the one that is printed.
const MARKS: &[(LineMark, &[&str])] = &[
    (LineMark::Argument, &["argument"]),
    (LineMark::Position, &["position"]),
    (LineMark::Question, &["question"]),
    (LineMark::Decision, &["décision", "decision"]),
    (LineMark::Action, &["action"]),
    (LineMark::OffRecord, &["hors compte rendu", "off the record"]),
];

/// The deepest list entry.
const DEEPEST: usize = 5;

/// Reads a text.
pub(crate) fn parse(text: &str) -> RichText {
    RichText { lines: text.lines().map(parse_line).collect() }
}

/// Writes a text.
pub(crate) fn render(text: &RichText) -> String {
    text.lines.iter().map(|line| render_line(line) + "\n").collect()
}

/// The difference that turns one text into another, keeping what both have.
pub(crate) fn difference(old: &Delta, new: &Delta) -> Delta {
    let (before, after) = (old.plain_text(), new.plain_text());
    let diff = TextDiff::from_chars(before.as_str(), after.as_str());
    let change = Delta::from_ops(diff.iter_all_changes().map(|part| {
        let len = part.value().encode_utf16().count();
        match part.tag() {
            ChangeTag::Equal => DeltaOp::Retain { len, attributes: Default::default() },
            ChangeTag::Delete => DeltaOp::Delete { len },
            ChangeTag::Insert => DeltaOp::Insert { text: part.value().to_owned(), attributes: Default::default() },
        }
    }));
    restyle(old, &change, new)
}

/// Completes a difference of characters with the attributes of the new text.
fn restyle(old: &Delta, change: &Delta, new: &Delta) -> Delta {
    let Ok(plain) = change.apply(old) else { return Delta::default() };
    let mut styled = Vec::new();
    for (have, want) in units(&plain).into_iter().zip(units(new)) {
        let mut patch: delibere_domain::AttributePatch =
            have.1.keys().filter(|key| !want.1.contains_key(key)).map(|key| (*key, None)).collect();
        let set = want.1.iter().filter(|(key, value)| have.1.get(key) != Some(value));
        patch.extend(set.map(|(key, value)| (*key, Some(value.clone()))));
        styled.push(DeltaOp::Retain { len: have.0, attributes: patch });
    }
    change.compose(&Delta::from_ops(styled).chop()).unwrap_or_default()
}

/// The characters of a text with their attributes, lengths in UTF-16 code units.
fn units(text: &Delta) -> Vec<(usize, delibere_domain::Attributes)> {
    let mut units = Vec::new();
    for op in &text.ops {
        if let DeltaOp::Insert { text, attributes } = op {
            units.extend(text.chars().map(|c| (c.len_utf16(), attributes.clone())));
        }
    }
    units
}

fn parse_line(line: &str) -> Line {
    let indent = line.chars().take_while(|c| *c == ' ').count();
    let (mark, rest) = take_mark(line.trim_start());
    let (kind, rest) = take_kind(rest);
    let listed = matches!(kind, LineKind::Bullet | LineKind::Ordered);
    let depth = if listed { (indent / 2).min(DEEPEST) as u8 } else { 0 };
    Line { kind, depth, mark, spans: parse_spans(rest) }
}

fn take_mark(text: &str) -> (Option<LineMark>, &str) {
    let Some((word, rest)) = text.strip_prefix('[').and_then(|text| text.split_once(']')) else { return (None, text) };
    let word = word.to_lowercase();
    match MARKS.iter().find(|(_, words)| words.contains(&word.as_str())) {
        // `[question](address)` is a link, not a mark.
        Some((mark, _)) if !rest.starts_with('(') => (Some(*mark), rest.trim_start()),
        _ => (None, text),
    }
}

fn take_kind(text: &str) -> (LineKind, &str) {
    for (prefix, kind) in [
        ("### ", LineKind::Heading(3)),
        ("## ", LineKind::Heading(2)),
        ("# ", LineKind::Heading(1)),
        ("- ", LineKind::Bullet),
        ("> ", LineKind::Quote),
    ] {
        if let Some(rest) = text.strip_prefix(prefix) {
            return (kind, rest);
        }
    }
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    match text.get(digits..).and_then(|rest| rest.strip_prefix(". ")) {
        Some(rest) if digits > 0 => (LineKind::Ordered, rest),
        _ => (LineKind::Paragraph, text),
    }
}

fn parse_spans(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut style = Span::default();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(escaped) = rest.strip_prefix('\\').and_then(|rest| rest.chars().next()) {
            append(&mut spans, &style, &escaped.to_string());
            rest = &rest[1 + escaped.len_utf8()..];
        } else if let Some(after) = rest.strip_prefix("**") {
            style.bold = !style.bold;
            rest = after;
        } else if let Some(after) = rest.strip_prefix("__") {
            style.underline = !style.underline;
            rest = after;
        } else if let Some(after) = rest.strip_prefix('*') {
            style.italic = !style.italic;
            rest = after;
        } else if let Some((words, address, after)) = link(rest) {
            let linked = Span { link: Some(address.to_owned()), ..style.clone() };
            append(&mut spans, &linked, words);
            rest = after;
        } else {
            append(&mut spans, &style, &rest[..c.len_utf8()]);
            rest = &rest[c.len_utf8()..];
        }
    }
    spans
}

/// `[words](address)` at the start of a text, when the address is one that a text may hold.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, rest) = rest.split_once(')')?;
    let value = delibere_domain::AttributeValue::Text(address.to_owned());
    delibere_domain::delta::check_value(delibere_domain::AttributeKey::Link, &value).ok()?;
    (!words.is_empty()).then_some((words, address, rest))
}

fn append(spans: &mut Vec<Span>, style: &Span, text: &str) {
    match spans.last_mut() {
        Some(last) if Span { text: String::new(), ..last.clone() } == Span { text: String::new(), ..style.clone() } => {
            last.text.push_str(text);
        }
        _ => spans.push(Span { text: text.to_owned(), ..style.clone() }),
    }
}

fn render_line(line: &Line) -> String {
    let mut out = "  ".repeat(line.depth.into());
    if let Some((_, words)) = MARKS.iter().find(|(mark, _)| Some(*mark) == line.mark) {
        out.push_str(&format!("[{}] ", words[0]));
    }
    out.push_str(match line.kind {
        LineKind::Paragraph => "",
        LineKind::Heading(1) => "# ",
        LineKind::Heading(2) => "## ",
        LineKind::Heading(_) => "### ",
        LineKind::Bullet => "- ",
        LineKind::Ordered => "1. ",
        LineKind::Quote => "> ",
    });
    let plain_start = out.trim().is_empty();
    for (at, span) in line.spans.iter().enumerate() {
        let mut text = escape(&span.text);
        if at == 0 && plain_start && needs_guard(&span.text) {
            text.insert(0, '\\');
        }
        for (set, sign) in [(span.italic, "*"), (span.underline, "__"), (span.bold, "**")] {
            if set {
                text = format!("{sign}{text}{sign}");
            }
        }
        out.push_str(&match &span.link {
            Some(address) => format!("[{}]({address})", span.text),
            None => text,
        });
    }
    out
}

/// Whether a plain line would be read as something else.
fn needs_guard(text: &str) -> bool {
    text.starts_with(' ') || take_kind(text).0 != LineKind::Paragraph || take_mark(text).0.is_some()
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '*' | '[') || (c == '_' && out.ends_with('_')) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "# Titre\nUn **mot** et *un autre*, __souligné__, [lien](https://exemple.fr).\n- point\n  - \
                          sous-point\n1. premier\n> cité\n[décision] Le comité décide.\n[question] Quand ?\n";

    #[test]
    fn what_is_shown_is_read_back_the_same() {
        let text = parse(SAMPLE);
        assert_eq!(text.lines.len(), 8);
        assert_eq!(parse(&render(&text)), text);
        assert_eq!(render(&text), SAMPLE);
    }

    #[test]
    fn signs_that_people_type_survive() {
        for words in ["2 * 3", "a \\ b", "[sic]", "- pas une liste", "1. non plus", "snake__case", "# dièse"] {
            let text = RichText::from_plain(words);
            assert_eq!(parse(&render(&text)), text, "{words}");
        }
    }

    #[test]
    fn a_difference_keeps_what_both_texts_have() {
        let old = parse("Le comité entend le rapporteur.\n").to_delta();
        let new = parse("Le comité **entend** la rapporteure.\n[décision] Adopté.\n").to_delta();
        let change = difference(&old, &new);
        assert_eq!(change.apply(&old).unwrap(), new);
        assert!(change.ops.iter().any(|op| matches!(op, DeltaOp::Retain { .. })), "{change:?}");
    }
}
