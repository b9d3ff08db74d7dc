use proptest::prelude::*;

use super::*;

/// What a window holds: the text that it shows and the version that it was last told.
struct Client {
    text: Delta,
    version: Version,
}

type Change = (u8, u16, u16, u16);

fn changes(most: usize) -> impl Strategy<Value = Vec<Change>> {
    proptest::collection::vec((any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>()), 0..most)
}

fn words(number: u16) -> String {
    ["a", "bc", "\n", "d\ne", "é😀", "\n\n", " "][usize::from(number) % 7].to_owned()
}

fn edit(text: &Delta, (what, place, reach, new): Change) -> Delta {
    let delta = change(text, what, place, reach, &words(new));
    // The window never puts an attribute where it may not stand.
    text::clean(&delta, text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn a_stale_edit_and_the_answer_to_it_meet_in_one_text(
        rounds in proptest::collection::vec((changes(5), changes(3), any::<bool>()), 1..10)
    ) {
        let mut document = Document::new(1);
        let mut remote = Document::new(2);
        let mut sent = 0;
        let mut client = Client { text: Delta::new(), version: document.version().unwrap() };
        for (others, mine, catch_up) in rounds {
            for change in others {
                let delta = edit(&remote.text().unwrap(), change);
                type_now(&mut remote, &delta);
            }
            for piece in own(&remote, sent) {
                sent = piece.to;
                document.apply(&piece.bytes).unwrap();
            }
            let mut delta = Delta::new();
            for change in mine {
                let shown = delta.apply(&client.text).unwrap();
                delta = delta.compose(&edit(&shown, change)).unwrap();
            }
            let shown = delta.apply(&client.text).unwrap();
            let answer = document.edit_text(&client.version, &delta).unwrap();
            client = Client { text: answer.remote.apply(&shown).unwrap(), version: answer.version };
            prop_assert_eq!(&client.text, &document.text().unwrap());
            prop_assert_eq!(&client.version, &document.version().unwrap());
            if catch_up {
                for piece in own(&document, 0) {
                    remote.apply(&piece.bytes).unwrap();
                }
            }
        }
    }

    #[test]
    fn the_difference_from_any_earlier_version_leads_to_the_present_text(
        mine in changes(20), others in changes(20), order in any::<u64>()
    ) {
        let mut document = Document::new(1);
        let mut other = Document::new(2);
        let mut seen = vec![(document.version().unwrap(), document.text().unwrap())];
        let (mut mine, mut others, mut sent) = (mine.into_iter(), others.into_iter(), 0);
        for turn in 0..64 {
            if (order >> turn) & 1 == 0 {
                let Some(change) = mine.next() else { continue };
                let delta = edit(&document.text().unwrap(), change);
                type_now(&mut document, &delta);
            } else {
                let Some(change) = others.next() else { continue };
                let delta = edit(&other.text().unwrap(), change);
                type_now(&mut other, &delta);
                for piece in own(&other, sent) {
                    sent = piece.to;
                    document.apply(&piece.bytes).unwrap();
                }
            }
            seen.push((document.version().unwrap(), document.text().unwrap()));
        }
        let (version, hash) = (document.version().unwrap(), document.state_hash().unwrap());
        for (from, then) in seen.into_iter().step_by(3) {
            let diff = document.diff(&Version::decode(&from.encode()).unwrap()).unwrap();
            prop_assert_eq!(diff.apply(&then).unwrap(), document.text().unwrap());
        }
        // Looking back leaves no trace.
        prop_assert_eq!(document.version().unwrap(), version);
        prop_assert_eq!(document.state_hash().unwrap(), hash);
    }
}

#[test]
fn text_typed_at_the_end_of_bold_words_is_only_bold_when_it_says_so() {
    let mut document = Document::new(1);
    let bold = Attributes::from([attribute(0)]);
    type_now(&mut document, &Delta::new().insert("ab", bold.clone()).insert("\n", Attributes::new()));
    type_now(&mut document, &insert(2, "x"));
    type_now(&mut document, &Delta::new().retain(1, [].into()).insert("y", bold.clone()));
    type_now(&mut document, &Delta::new().retain(1, [].into()).insert("z", Attributes::new()));
    let expected = Delta::new()
        .insert("a", bold.clone())
        .insert("z", Attributes::new())
        .insert("yb", bold)
        .insert("x\n", Attributes::new());
    assert_eq!(document.text().unwrap(), expected);
}

#[test]
fn what_is_so_already_is_not_written_again() {
    let mut document = Document::new(1);
    type_now(&mut document, &Delta::new().insert("a", Attributes::from([attribute(0)])));
    document.set_fields(&[("title".to_owned(), Some(FieldValue::Integer(1)))]).unwrap();
    let (written, version) = (document.own_counter().unwrap(), document.version().unwrap());
    let (key, value) = attribute(0);
    let again = type_now(&mut document, &Delta::new().retain(1, [(key, Some(value))].into()));
    assert!(again.applied.is_empty() && again.remote.is_empty());
    type_now(&mut document, &Delta::new());
    document.set_fields(&[("title".to_owned(), Some(FieldValue::Integer(1))), ("gone".to_owned(), None)]).unwrap();
    assert_eq!((document.own_counter().unwrap(), document.version().unwrap()), (written, version));
    assert_eq!(document.own_updates(written).unwrap(), None);
}

#[test]
fn an_inline_attribute_on_a_line_break_and_the_reverse_are_dropped() {
    let mut document = Document::new(1);
    type_now(&mut document, &Delta::new().insert("a\nb\n", Attributes::from([attribute(0), attribute(4)])));
    let (bold, kind) = (Attributes::from([attribute(0)]), Attributes::from([attribute(4)]));
    let expected =
        Delta::new().insert("a", bold.clone()).insert("\n", kind.clone()).insert("b", bold).insert("\n", kind);
    assert_eq!(document.text().unwrap(), expected);
}

#[test]
fn attributes_that_this_version_does_not_know_are_neither_shown_nor_passed_on() {
    let foreign = LoroDoc::new();
    foreign.config_default_text_style(Some(loro::StyleConfig { expand: loro::ExpandType::After }));
    let body = foreign.get_text(BODY);
    body.insert(0, "abcdef\n").unwrap();
    foreign.commit();
    let mut document = Document::new(1);
    document.apply(&foreign.export(ExportMode::all_updates()).unwrap()).unwrap();
    let before = document.version().unwrap();
    let hash = document.state_hash().unwrap();
    body.mark(0..2, "colour", "red").unwrap();
    body.mark(2..4, "link", "javascript:alert(1)").unwrap();
    body.mark(4..6, "kind", "heading1").unwrap();
    body.mark(6..7, "kind", "<script>").unwrap();
    foreign.commit();
    assert!(document.apply(&foreign.export(ExportMode::all_updates()).unwrap()).unwrap());
    assert_eq!(document.text().unwrap(), Delta::from_text("abcdef\n"));
    let diff = document.diff(&before).unwrap();
    assert!(
        diff.ops.iter().all(|op| match op {
            DeltaOp::Retain { attributes, .. } => attributes.values().all(Option::is_none),
            _ => false,
        }),
        "{diff:?}"
    );
    assert_eq!(diff.apply(&Delta::from_text("abcdef\n")).unwrap(), document.text().unwrap());
    // They count in the state all the same: whoever holds them must see that others do not.
    assert_ne!(document.state_hash().unwrap(), hash);
}
