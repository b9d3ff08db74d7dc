//! Texts that would break a careless document.

use delibere_domain::{ItemKind, Line, LineKind, LineMark, Span};
use delibere_export::{MinutesDocument, Notice};
use proptest::prelude::*;

use crate::model::{bare, french, item, line, paragraph, span};
use crate::tools::{export, text_layer};

/// What is written, and what the text layer says instead.
const TEXTS: [(&str, &str); 16] = [
    ("#import \"x.typ\": * #eval(\"1+1\") #panic()", "#import “x.typ”: * #eval(“1+1”) #panic()"),
    (
        "$x^2$ *bold* _it_ `raw` = Heading - list + enum / term: x",
        "$x^2$ *bold* _it_ `raw` = Heading - list + enum / term: x",
    ),
    (
        "@ref <label> \\ ~ -- --- [content] {code} // comment /* c */",
        "@ref <label> \\ ~ -- --- [content] {code} // comment /* c */",
    ),
    ("a\u{0}b\u{1}c\u{7F}d", "abcd"),
    ("\u{FEFF}start", "start"),
    ("happy 😀 end", "happy □ end"),
    ("السلام عليكم", "السلام عليكم"),
    ("委员会 said", "□□□ said"),
    ("abc\u{202E}def\u{202C} ghi", "abcdef ghi"),
    ("a\tb", "a b"),
    ("e\u{301}\u{20DD}", "é"),
    ("private \u{E000} use \u{10FFFD}", "private use"),
    ("half \u{378} assigned", "half assigned"),
    ("Ελληνικά Кириллица ½ € ☐ ✓", "Ελληνικά Кириллица ½ € ☐ ✓"),
    ("ﬁ ligature office waffle", "ﬁ ligature office waffle"),
    ("\u{200B}\u{200D}\u{2060}x\u{FE0F}", "x"),
];

fn notices_of(document: &MinutesDocument, name: &str) -> (String, Vec<Notice>) {
    let (pdf, path) = export(document, name);
    (text_layer(&path), pdf.notices)
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One document that holds everything at once, in every place where people write.
pub(crate) fn all_at_once() -> MinutesDocument {
    let everything: Vec<Line> = TEXTS.iter().map(|(raw, _)| paragraph(raw)).collect();
    let mut document = french();
    document.items = vec![
        item(1, "Everything", ItemKind::Other, everything),
        item(2, &"x".repeat(500), ItemKind::Other, vec![paragraph(&"y".repeat(500))]),
        item(3, "Shapes", ItemKind::Other, shapes()),
        item(4, TEXTS[5].0, ItemKind::Other, vec![]),
    ];
    for (index, (raw, _)) in TEXTS.iter().enumerate() {
        document.items[0].papers.push(format!("{index} {raw}"));
    }
    document.session.title = TEXTS[0].0.to_owned();
    document.session.place = "z".repeat(300);
    document.committee.name = format!("{} {}", TEXTS[7].0, "w".repeat(200));
    document.committee.letterhead = vec!["v".repeat(90), TEXTS[1].0.to_owned()];
    document.attendance_groups[0].entries[0].name = TEXTS[10].0.to_owned();
    document.attendance_groups[0].entries[0].quality = "q ".repeat(2_000);
    document.attendance_groups[1].college = Some("u".repeat(200));
    document
}

fn shapes() -> Vec<Line> {
    let mut lines = vec![
        line(LineKind::Heading(3), 0, None, "starts too deep"),
        line(LineKind::Heading(1), 0, None, ""),
        line(LineKind::Heading(1), 0, None, "\u{0}\u{FEFF}"),
        line(LineKind::Heading(200), 0, None, "level two hundred"),
        line(LineKind::Heading(0), 0, Some(LineMark::Decision), "a heading decided"),
        line(LineKind::Quote, 0, Some(LineMark::Argument), "quoted"),
    ];
    lines.extend((0..=255).step_by(3).map(|depth| line(LineKind::Ordered, depth, None, "deep")));
    lines.push(Line {
        spans: vec![
            Span { link: Some("javascript:alert(1)".to_owned()), ..span("not a link") },
            span(" and "),
            Span { link: Some("https://example.org/ é".to_owned()), ..span("a link") },
        ],
        ..paragraph("")
    });
    lines
}

#[test]
fn whatever_is_typed_comes_out_as_text() {
    let raw = TEXTS.iter().map(|(raw, _)| paragraph(raw)).collect();
    let document = MinutesDocument { language: delibere_export::Language::English, ..bare("Texts", raw) };
    let text = words(&notices_of(&document, "hostile-texts").0);
    for (raw, drawn) in TEXTS {
        // A right-to-left line is read back in an order of the reader's own.
        if raw.contains('س') {
            continue;
        }
        assert!(text.contains(&words(drawn)), "{raw:?} should read {drawn:?} in:\n{text}");
    }
}

#[test]
fn what_has_no_glyph_is_reported_where_it_stands() {
    let mut document = bare("Point 😀", vec![paragraph("会 会 x\u{20DD}")]);
    document.session.title = "Séance 🎉".to_owned();
    let (text, notices) = notices_of(&document, "hostile-notices");
    let missing = |character, place: &str, count| Notice::MissingGlyph { character, place: place.to_owned(), count };
    assert_eq!(
        notices,
        [
            missing('🎉', "Séance 🎉", 1),
            missing('\u{20DD}', "Point 😀", 1),
            missing('会', "Point 😀", 2),
            missing('😀', "Point 😀", 1),
        ]
    );
    assert!(text.contains("Point □"));
}

#[test]
fn a_link_to_a_script_is_text_only() {
    let (pdf, path) = export(&bare("Links", shapes()), "hostile-links");
    assert!(
        pdf.notices
            .contains(&Notice::RefusedLink { address: "javascript:alert(1)".to_owned(), place: "Links".to_owned() })
    );
    let raw = crate::tools::run("qpdf", &["--qdf", path.to_str().unwrap(), "-"]).stdout;
    let raw = String::from_utf8_lossy(&raw);
    assert!(raw.contains("https://example.org/%20%C3%A9") && !raw.contains("javascript"));
    assert!(text_layer(&path).contains("not a link"));
}

#[test]
fn a_word_of_five_hundred_letters_stays_on_the_page() {
    let (text, _) = notices_of(&bare(&"x".repeat(500), vec![paragraph(&"y".repeat(500))]), "hostile-word");
    let count = |letter| text.lines().filter(|line| line.contains(letter)).map(|l| l.matches(letter).count()).max();
    assert!(count('y').is_some_and(|longest| longest < 100), "{text}");
    assert_eq!(text.matches('y').count(), 500);
}

#[test]
fn an_item_of_three_thousand_lines_is_laid_out() {
    let lines = (0..3_000).map(|n| paragraph(&format!("Ligne {n}"))).collect();
    let (pdf, path) = export(&bare("Long", lines), "hostile-long");
    assert!(pdf.pages > 60);
    let text = text_layer(&path);
    assert!(text.contains("Ligne 0\n") && text.contains("Ligne 2999"));
}

#[test]
fn everything_at_once_is_laid_out() {
    let (text, notices) = notices_of(&all_at_once(), "hostile-all");
    assert!(text.contains("level two hundred") && !notices.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters_at_all_give_a_file(
        title in any::<String>(), words in prop::collection::vec(any::<String>(), 0..8), kind in 0usize..5
    ) {
        let kinds = [LineKind::Paragraph, LineKind::Heading(2), LineKind::Bullet, LineKind::Ordered, LineKind::Quote];
        let spans = words.iter().enumerate().map(|(n, w)| Span { bold: n % 2 == 0, italic: n % 3 == 0, ..span(w) });
        let lines = vec![Line { kind: kinds[kind], depth: 0, mark: None, spans: spans.collect() }];
        let made = delibere_export::minutes_pdf(&bare(&title, lines));
        prop_assert!(made.is_ok(), "{:?}", made.err());
    }
}
