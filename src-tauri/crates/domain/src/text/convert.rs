//! Between a text as documents print it and the form that travels.

use super::{Line, LineKind, LineMark, RichText, Span};
use crate::delta::{MAX_DEPTH, check_value};
use crate::{AttributeKey, AttributeValue, Attributes, Delta, DeltaOp};

impl RichText {
    /// Reads a whole text; a missing last line break is tolerated, and values that are not allowed are left out.
    pub fn from_delta(delta: &Delta) -> Self {
        let mut lines = Vec::new();
        let mut spans: Vec<Span> = Vec::new();
        for op in &delta.ops {
            let DeltaOp::Insert { text, attributes } = op else { continue };
            let mut pieces = text.split('\n');
            add_span(&mut spans, pieces.next().unwrap_or_default(), attributes);
            for piece in pieces {
                lines.push(line(std::mem::take(&mut spans), attributes));
                add_span(&mut spans, piece, attributes);
            }
        }
        if !spans.is_empty() {
            lines.push(line(spans, &Attributes::new()));
        }
        Self { lines }
    }

    /// The text in the form that travels: every line ends with a line break.
    pub fn to_delta(&self) -> Delta {
        let mut delta = Delta::new();
        for line in &self.lines {
            for span in &line.spans {
                delta = delta.insert(span.text.replace(['\n', '\r'], " "), span_attributes(span));
            }
            delta = delta.insert("\n", line_attributes(line));
        }
        delta
    }

    /// Reads plain text: each line a paragraph, whatever the line breaks.
    pub fn from_plain(text: &str) -> Self {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = if text.is_empty() || text.ends_with('\n') { text } else { text + "\n" };
        Self::from_delta(&Delta::from_text(&text))
    }

    /// The characters alone; every line ends with a line break.
    pub fn plain_text(&self) -> String {
        self.to_delta().plain_text()
    }

    /// Whether it holds no character that one could see.
    pub fn is_blank(&self) -> bool {
        self.lines.iter().flat_map(|line| &line.spans).all(|span| span.text.trim().is_empty())
    }
}

impl Line {
    /// Its characters.
    pub fn plain_text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}

fn add_span(spans: &mut Vec<Span>, text: &str, attributes: &Attributes) {
    if text.is_empty() {
        return;
    }
    let flag = |key| valid(attributes, key).is_some();
    let span = Span {
        text: text.to_owned(),
        bold: flag(AttributeKey::Bold),
        italic: flag(AttributeKey::Italic),
        underline: flag(AttributeKey::Underline),
        link: valid_text(attributes, AttributeKey::Link).map(str::to_owned),
    };
    match spans.last_mut() {
        Some(last) if span_attributes(last) == span_attributes(&span) => last.text.push_str(text),
        _ => spans.push(span),
    }
}

fn line(spans: Vec<Span>, attributes: &Attributes) -> Line {
    let kind = valid_text(attributes, AttributeKey::Kind).and_then(LineKind::from_name).unwrap_or(LineKind::Paragraph);
    let depth = match valid(attributes, AttributeKey::Depth) {
        Some(AttributeValue::Number(depth)) if kind.is_list() => *depth,
        _ => 0,
    };
    Line { kind, depth, mark: valid_text(attributes, AttributeKey::Mark).and_then(LineMark::from_name), spans }
}

fn valid(attributes: &Attributes, key: AttributeKey) -> Option<&AttributeValue> {
    attributes.get(&key).filter(|value| check_value(key, value).is_ok())
}

fn valid_text(attributes: &Attributes, key: AttributeKey) -> Option<&str> {
    match valid(attributes, key) {
        Some(AttributeValue::Text(text)) => Some(text),
        _ => None,
    }
}

fn span_attributes(span: &Span) -> Attributes {
    let flags = [
        (AttributeKey::Bold, span.bold),
        (AttributeKey::Italic, span.italic),
        (AttributeKey::Underline, span.underline),
    ];
    let link = span.link.iter().map(|link| (AttributeKey::Link, AttributeValue::Text(link.clone())));
    flags
        .into_iter()
        .filter(|(_, set)| *set)
        .map(|(key, _)| (key, AttributeValue::Flag))
        .chain(link)
        .filter(|(key, value)| check_value(*key, value).is_ok())
        .collect()
}

fn line_attributes(line: &Line) -> Attributes {
    let mut attributes = Attributes::new();
    if line.kind != LineKind::Paragraph {
        attributes.insert(AttributeKey::Kind, AttributeValue::Text(line.kind.name().to_owned()));
    }
    if line.kind.is_list() && line.depth > 0 {
        attributes.insert(AttributeKey::Depth, AttributeValue::Number(line.depth.min(MAX_DEPTH)));
    }
    if let Some(mark) = line.mark {
        attributes.insert(AttributeKey::Mark, AttributeValue::Text(mark.name().to_owned()));
    }
    attributes
}
