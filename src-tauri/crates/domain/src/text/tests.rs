use super::*;
use crate::{AttributeKey, AttributeValue, Attributes, Delta};

fn attributes(pairs: &[(AttributeKey, &str)]) -> Attributes {
    pairs.iter().map(|(key, value)| (*key, AttributeValue::Text((*value).to_owned()))).collect()
}

#[test]
fn names_lead_back_to_their_values() {
    for kind in LineKind::ALL {
        assert_eq!(LineKind::from_name(kind.name()), Some(kind));
    }
    for mark in LineMark::ALL {
        assert_eq!(LineMark::from_name(mark.name()), Some(*mark));
    }
    assert_eq!(LineKind::from_name("table"), None);
}

#[test]
fn a_text_keeps_lines_marks_and_emphasis_through_its_travelling_form() {
    let text = RichText {
        lines: vec![
            Line {
                kind: LineKind::Heading(2),
                depth: 0,
                mark: None,
                spans: vec![Span { text: "Débat".into(), ..Span::default() }],
            },
            Line {
                kind: LineKind::Bullet,
                depth: 2,
                mark: Some(LineMark::Decision),
                spans: vec![
                    Span { text: "Adopté ".into(), bold: true, ..Span::default() },
                    Span { text: "ici".into(), link: Some("https://exemple.fr/a".into()), ..Span::default() },
                ],
            },
            Line { kind: LineKind::Paragraph, depth: 0, mark: None, spans: vec![] },
        ],
    };
    assert_eq!(RichText::from_delta(&text.to_delta()), text);
    assert_eq!(text.plain_text(), "Débat\nAdopté ici\n\n");
    assert!(text.to_delta().check_attributes().is_ok());
}

#[test]
fn a_missing_last_line_break_is_tolerated() {
    assert_eq!(RichText::from_delta(&Delta::from_text("a\nb")).plain_text(), "a\nb\n");
}

#[test]
fn plain_text_comes_back_whatever_its_line_breaks() {
    assert_eq!(RichText::from_plain("a\r\nb\rc").plain_text(), "a\nb\nc\n");
    assert_eq!(RichText::from_plain("").lines.len(), 0);
    assert!(RichText::from_plain(" \n").is_blank());
}

#[test]
fn values_that_are_not_allowed_are_left_out() {
    let delta = Delta::new()
        .insert("clic", attributes(&[(AttributeKey::Link, "javascript:alert(1)")]))
        .insert("\n", attributes(&[(AttributeKey::Kind, "table"), (AttributeKey::Mark, "secret")]));
    let text = RichText::from_delta(&delta);
    assert_eq!(text, RichText::from_plain("clic"));
}

#[test]
fn a_line_break_inside_a_span_cannot_make_a_line() {
    let line = Line {
        kind: LineKind::Paragraph,
        depth: 0,
        mark: None,
        spans: vec![Span { text: "a\nb".into(), ..Span::default() }],
    };
    assert_eq!(RichText { lines: vec![line] }.plain_text(), "a b\n");
}
