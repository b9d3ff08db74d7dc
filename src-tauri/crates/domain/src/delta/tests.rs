use proptest::prelude::*;

use super::*;

fn flag(key: AttributeKey) -> Attributes {
    [(key, AttributeValue::Flag)].into()
}

fn patch(key: AttributeKey, on: bool) -> AttributePatch {
    [(key, on.then_some(AttributeValue::Flag))].into()
}

fn arb_attributes() -> impl Strategy<Value = Attributes> {
    prop_oneof![
        3 => Just(Attributes::new()),
        1 => Just(flag(AttributeKey::Bold)),
        1 => Just(flag(AttributeKey::Italic)),
        1 => Just([(AttributeKey::Depth, AttributeValue::Number(2)), (AttributeKey::Bold, AttributeValue::Flag)].into()),
    ]
}

fn arb_patch() -> impl Strategy<Value = AttributePatch> {
    prop_oneof![
        3 => Just(AttributePatch::new()),
        1 => any::<bool>().prop_map(|on| patch(AttributeKey::Bold, on)),
        1 => any::<bool>().prop_map(|on| patch(AttributeKey::Italic, on)),
        1 => (1..=5u8).prop_map(|depth| [(AttributeKey::Depth, Some(AttributeValue::Number(depth)))].into()),
    ]
}

fn arb_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(prop_oneof![Just('a'), Just('é'), Just('\n'), Just('😀'), Just('漢')], 0..6)
        .prop_map(String::from_iter)
}

fn arb_document() -> impl Strategy<Value = Delta> {
    proptest::collection::vec((arb_text(), arb_attributes()), 0..6).prop_map(|pieces| {
        pieces.into_iter().fold(Delta::new(), |delta, (text, attributes)| delta.insert(text, attributes))
    })
}

/// Choices from which a difference that fits a given text is made.
type Choices = Vec<(u8, usize, String, Attributes, AttributePatch)>;

fn arb_choices() -> impl Strategy<Value = Choices> {
    proptest::collection::vec((0..3u8, 1..5usize, arb_text(), arb_attributes(), arb_patch()), 0..8)
}

/// A difference over `base` that counts whole characters, so that no pair is cut.
fn change(base: &Delta, choices: &Choices) -> Delta {
    let text: Vec<char> = base.plain_text().chars().collect();
    let (mut at, mut delta) = (0, Delta::new());
    for (what, count, insert, attributes, patch) in choices {
        let end = (at + count).min(text.len());
        let len = text[at..end].iter().map(|c| c.len_utf16()).sum();
        match what {
            0 => delta = delta.insert(insert.clone(), attributes.clone()),
            1 => delta = delta.delete(len),
            _ => delta = delta.retain(len, patch.clone()),
        }
        if *what != 0 {
            at = end;
        }
    }
    delta.chop()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn one_composed_difference_does_what_both_do(base in arb_document(), a in arb_choices(), b in arb_choices()) {
        let a = change(&base, &a);
        let after_a = a.apply(&base).unwrap();
        let b = change(&after_a, &b);
        prop_assert_eq!(a.compose(&b).unwrap().apply(&base).unwrap(), b.apply(&after_a).unwrap());
    }

    #[test]
    fn composing_does_not_depend_on_the_grouping(
        base in arb_document(), a in arb_choices(), b in arb_choices(), c in arb_choices(),
    ) {
        let a = change(&base, &a);
        let b = change(&a.apply(&base).unwrap(), &b);
        let ab = a.compose(&b).unwrap();
        let c = change(&ab.apply(&base).unwrap(), &c);
        let left = ab.compose(&c).unwrap();
        let right = a.compose(&b.compose(&c).unwrap()).unwrap();
        prop_assert_eq!(left.apply(&base).unwrap(), right.apply(&base).unwrap());
    }

    #[test]
    fn two_simultaneous_differences_converge(base in arb_document(), a in arb_choices(), b in arb_choices()) {
        let (a, b) = (change(&base, &a), change(&base, &b));
        let one = a.transform(&b, true).apply(&a.apply(&base).unwrap()).unwrap();
        let other = b.transform(&a, false).apply(&b.apply(&base).unwrap()).unwrap();
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_inverse_restores_the_text(base in arb_document(), a in arb_choices()) {
        let a = change(&base, &a);
        let after = a.apply(&base).unwrap();
        prop_assert_eq!(a.invert(&base).unwrap().apply(&after).unwrap(), base);
    }

    #[test]
    fn applying_agrees_with_a_character_by_character_model(base in arb_document(), a in arb_choices()) {
        let a = change(&base, &a);
        prop_assert_eq!(a.apply(&base).unwrap(), model(&base, &a));
    }

    #[test]
    fn the_normal_form_has_no_empty_step_and_no_equal_neighbours(base in arb_document(), a in arb_choices()) {
        let a = change(&base, &a);
        prop_assert!(a.ops.iter().all(|op| !op.is_empty()));
        prop_assert_eq!(Delta::from_ops(a.ops.clone()), a);
    }

    #[test]
    fn any_steps_over_any_text_give_an_answer_or_a_refusal(
        base in arb_document(), ops in proptest::collection::vec((0..3u8, 0..9usize), 0..9), other in arb_choices(),
    ) {
        let ops = ops.into_iter().map(|(what, len)| match what {
            0 => DeltaOp::Insert { text: "x".repeat(len), attributes: Attributes::new() },
            1 => DeltaOp::Delete { len },
            _ => DeltaOp::Retain { len, attributes: patch(AttributeKey::Bold, true) },
        });
        let delta = Delta { ops: ops.collect() };
        let other = change(&base, &other);
        let _ = delta.apply(&base);
        let _ = delta.invert(&base);
        let _ = other.compose(&delta);
        let _ = delta.transform(&other, true);
    }
}

/// The slow and obvious way: one entry per character.
fn model(base: &Delta, change: &Delta) -> Delta {
    let mut source = Vec::new();
    for op in &base.ops {
        if let DeltaOp::Insert { text, attributes } = op {
            source.extend(text.chars().map(|c| (c, attributes.clone())));
        }
    }
    let (mut source, mut out) = (source.into_iter(), Vec::new());
    for op in &change.ops {
        match op {
            DeltaOp::Insert { text, attributes } => out.extend(text.chars().map(|c| (c, attributes.clone()))),
            DeltaOp::Delete { len } | DeltaOp::Retain { len, .. } => {
                let mut units = 0;
                while units < *len {
                    let (character, mut attributes) = source.next().unwrap();
                    units += character.len_utf16();
                    if let DeltaOp::Retain { attributes: patch, .. } = op {
                        for (key, value) in patch {
                            attributes.remove(key);
                            attributes.extend(value.clone().map(|value| (*key, value)));
                        }
                        out.push((character, attributes));
                    }
                }
            }
        }
    }
    out.extend(source);
    out.into_iter().fold(Delta::new(), |delta, (c, attributes)| delta.insert(c.to_string(), attributes))
}

#[test]
fn lengths_count_utf16_code_units() {
    let delta = Delta::new().retain(2, AttributePatch::new()).insert("😀é", Attributes::new()).delete(1);
    assert_eq!((delta.len_before(), delta.len_after()), (3, 5));
}

#[test]
fn a_surrogate_pair_is_never_cut() {
    let base = Delta::from_text("a😀b");
    let inside = Delta::new().retain(2, AttributePatch::new()).insert("x", Attributes::new());
    assert_eq!(inside.apply(&base), Err(DeltaError::SplitsCharacter));
    assert_eq!(Delta::new().delete(2).apply(&base), Err(DeltaError::SplitsCharacter));
    assert_eq!(base.compose(&inside), Err(DeltaError::SplitsCharacter));
    assert_eq!(inside.invert(&base), Err(DeltaError::SplitsCharacter));
}

#[test]
fn a_difference_that_does_not_fit_is_refused() {
    let base = Delta::from_text("ab");
    assert_eq!(Delta::new().delete(3).apply(&base), Err(DeltaError::BeyondEnd));
    assert_eq!(Delta::new().apply(&Delta::new().delete(1)), Err(DeltaError::NotAText));
}

#[test]
fn an_insertion_stands_before_the_deletion_beside_it() {
    let one = Delta::new().delete(2).insert("x", Attributes::new());
    let other = Delta::new().insert("x", Attributes::new()).delete(2);
    assert_eq!(one, other);
}

#[test]
fn priority_decides_who_stands_first_and_whose_attribute_stays() {
    let (a, b) = (Delta::from_text("A"), Delta::from_text("B"));
    assert_eq!(a.transform(&b, true), Delta::new().retain(1, AttributePatch::new()).insert("B", Attributes::new()));
    assert_eq!(a.transform(&b, false), b);
    let on = Delta::new().retain(1, patch(AttributeKey::Bold, true));
    let off = Delta::new().retain(1, patch(AttributeKey::Bold, false));
    assert_eq!(on.transform(&off, true), Delta::new());
    assert_eq!(on.transform(&off, false), off);
}

#[test]
fn only_known_values_pass() {
    use AttributeValue::{Flag, Number, Text};
    let text = |value: &str| Text(value.to_owned());
    let cases = [
        (AttributeKey::Bold, Flag, true),
        (AttributeKey::Bold, Number(1), false),
        (AttributeKey::Link, text("https://exemple.fr/a?b=c"), true),
        (AttributeKey::Link, text("HTTP://exemple.fr"), true),
        (AttributeKey::Link, text("mailto:a@exemple.fr"), true),
        (AttributeKey::Link, text("javascript:alert(1)"), false),
        (AttributeKey::Link, text("data:text/html,x"), false),
        (AttributeKey::Link, text("https:"), false),
        (AttributeKey::Link, text("https:///a b"), false),
        (AttributeKey::Link, text("https://exemple.fr/\n"), false),
        (AttributeKey::Link, text("exemple.fr"), false),
        (AttributeKey::Depth, Number(0), false),
        (AttributeKey::Depth, Number(5), true),
        (AttributeKey::Depth, Number(6), false),
        (AttributeKey::Kind, text("heading3"), true),
        (AttributeKey::Kind, text("heading4"), false),
        (AttributeKey::Kind, text("paragraph"), false),
        (AttributeKey::Mark, text("off_record"), true),
        (AttributeKey::Mark, text("other"), false),
    ];
    for (key, value, good) in cases {
        assert_eq!(check_value(key, &value).is_ok(), good, "{key:?} {value:?}");
    }
}

#[test]
fn attribute_names_lead_back_to_their_keys() {
    for key in AttributeKey::ALL {
        assert_eq!(AttributeKey::from_name(key.name()), Some(*key));
    }
    assert_eq!(AttributeKey::ALL.iter().filter(|key| key.is_inline()).count(), 4);
}
