use std::collections::BTreeSet;

use delibere_domain::{Language, Line, LineKind, LineMark, RichText, Span};
use proptest::prelude::*;

use super::{Block, Blocks, Cleaner, Entry, LAST_LEVEL, Labels, SpanData};
use crate::Notice;

fn line(kind: LineKind, depth: u8, mark: Option<LineMark>, text: &str) -> Line {
    Line { kind, depth, mark, spans: vec![Span { text: text.to_owned(), ..Span::default() }] }
}

fn paragraph(mark: Option<LineMark>, text: &str) -> Line {
    line(LineKind::Paragraph, 0, mark, text)
}

fn build(lines: Vec<Line>) -> (Vec<Block>, Vec<Notice>) {
    let refused = BTreeSet::new();
    let mut cleaner = Cleaner::new(Language::English, &refused).unwrap();
    cleaner.enter("Item");
    let blocks = Blocks::new(&mut cleaner, Labels::of(Language::English).unwrap()).build(&RichText { lines }).unwrap();
    (blocks, cleaner.into_notices())
}

fn said(spans: &[SpanData]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// Writes blocks as an outline, one line each.
fn outline(blocks: &[Block], indent: usize, out: &mut String) {
    let pad = " ".repeat(indent);
    for block in blocks {
        match block {
            Block::Paragraph { label, spans } => out.push_str(&format!("{pad}p {label:?} {}\n", said(spans))),
            Block::Heading { level, spans } => out.push_str(&format!("{pad}h{level} {}\n", said(spans))),
            Block::List { label, ordered, entries } => {
                out.push_str(&format!("{pad}{} {label:?}\n", if *ordered { "ol" } else { "ul" }));
                for Entry { spans, blocks } in entries {
                    out.push_str(&format!("{pad} - {}\n", said(spans)));
                    outline(blocks, indent + 3, out);
                }
            }
            Block::Quote { lines, .. } => out.push_str(&format!("{pad}quote of {}\n", lines.len())),
            Block::Decision { label, blocks } | Block::Action { label, blocks } => {
                out.push_str(&format!("{pad}[{label}]\n"));
                outline(blocks, indent + 1, out);
            }
        }
    }
}

fn outlined(lines: Vec<Line>) -> String {
    let mut out = String::new();
    outline(&build(lines).0, 0, &mut out);
    out
}

#[test]
fn what_was_said_off_the_record_reaches_no_block() {
    let lines = vec![
        paragraph(Some(LineMark::OffRecord), "secret"),
        line(LineKind::Heading(1), 0, Some(LineMark::OffRecord), "secret"),
        line(LineKind::Bullet, 0, Some(LineMark::OffRecord), "secret"),
        paragraph(None, "said"),
    ];
    assert_eq!(outlined(lines), "p None said\n");
}

#[test]
fn neighbouring_decisions_share_one_frame_and_actions_have_their_own() {
    let decision = Some(LineMark::Decision);
    let lines = vec![
        paragraph(decision, "one"),
        line(LineKind::Bullet, 0, decision, "two"),
        paragraph(Some(LineMark::Action), "three"),
        paragraph(Some(LineMark::Argument), "four"),
        paragraph(decision, "five"),
    ];
    assert_eq!(
        outlined(lines),
        "[Decisions]\n p None one\n ul None\n  - two\n[Action]\n p None three\np Some(\"Argument\") four\n[Decision]\n p None five\n"
    );
}

#[test]
fn lists_nest_by_depth_and_change_kind_where_the_writer_did() {
    let list = |kind, depth, text| line(kind, depth, None, text);
    let lines = vec![
        list(LineKind::Bullet, 0, "a"),
        list(LineKind::Ordered, 2, "b"),
        list(LineKind::Ordered, 1, "c"),
        list(LineKind::Bullet, 0, "d"),
        list(LineKind::Ordered, 0, "e"),
        paragraph(None, "between"),
        list(LineKind::Ordered, 200, "f"),
    ];
    assert_eq!(
        outlined(lines),
        "ul None\n - a\n   ol None\n    - b\n    - c\n - d\nol None\n - e\np None between\nol None\n - f\n"
    );
}

#[test]
fn empty_lines_are_left_out_whatever_their_kind() {
    let kinds = [LineKind::Paragraph, LineKind::Heading(1), LineKind::Bullet, LineKind::Quote];
    for kind in kinds {
        assert_eq!(outlined(vec![line(kind, 0, None, ""), line(kind, 0, None, " \u{FEFF}\t\u{A0}")]), "");
    }
}

#[test]
fn a_link_that_leads_elsewhere_keeps_its_text_and_is_reported() {
    let mut bad = paragraph(None, "here");
    for span in &mut bad.spans {
        span.link = Some("javascript:alert(1)".to_owned());
    }
    let (blocks, notices) = build(vec![bad]);
    assert!(matches!(&blocks[..], [Block::Paragraph { spans, .. }] if spans[0].link.is_none()));
    assert_eq!(notices, [Notice::RefusedLink { address: "javascript:alert(1)".to_owned(), place: "Item".to_owned() }]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn heading_levels_never_skip_whatever_was_written(levels in prop::collection::vec(0u8..=255, 0..30)) {
        let lines = levels.iter().map(|level| line(LineKind::Heading(*level), 0, None, "h")).collect();
        let mut above = 1;
        for block in build(lines).0 {
            if let Block::Heading { level, .. } = block {
                prop_assert!((2..=LAST_LEVEL).contains(&level) && level <= above + 1);
                above = level;
            }
        }
    }

    #[test]
    fn headings_of_one_written_level_in_a_row_look_the_same(level in 1u8..4, count in 1usize..6) {
        let lines = (0..count).map(|_| line(LineKind::Heading(level), 0, None, "h")).collect();
        for block in build(lines).0 {
            let top = matches!(block, Block::Heading { level: 2, .. });
            prop_assert!(top);
        }
    }

    #[test]
    fn no_list_entry_is_lost_or_too_deep(
        entries in prop::collection::vec((0u8..12, any::<bool>(), 0usize..3), 0..40)
    ) {
        fn walk(blocks: &[Block], depth: usize) -> (usize, usize) {
            blocks.iter().fold((0, depth), |(count, deepest), block| match block {
                Block::List { entries, .. } => entries.iter().fold((count, deepest), |(count, deepest), entry| {
                    let (inner, below) = walk(&entry.blocks, depth + 1);
                    (count + 1 + inner, deepest.max(below).max(depth + 1))
                }),
                Block::Decision { blocks, .. } | Block::Action { blocks, .. } => {
                    let (inner, below) = walk(blocks, depth);
                    (count + inner, deepest.max(below))
                }
                _ => (count, deepest),
            })
        }
        let marks = [None, Some(LineMark::Decision), Some(LineMark::Argument)];
        let lines: Vec<Line> = entries
            .iter()
            .map(|(depth, ordered, mark)| {
                let kind = if *ordered { LineKind::Ordered } else { LineKind::Bullet };
                line(kind, *depth, marks[*mark], "x")
            })
            .collect();
        let (count, deepest) = walk(&build(lines).0, 0);
        prop_assert_eq!(count, entries.len());
        prop_assert!(deepest <= 6);
    }
}
