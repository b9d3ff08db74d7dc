//! Fractional indexes: texts whose byte order is the order of a list, with always room between two of them.
//!
//! An index is read as the digits after the point of a number in base 62 (`0-9A-Za-z`). It never ends in `0`, the
//! lowest digit, so that there is always room before it.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE: usize = DIGITS.len();

/// An index after `lower` and before `upper`; at an end of the list the bound is `None`.
///
/// When there is no room, because the bounds are equal or reversed (two people added something at one place at the
/// same time), `upper` is ignored: the result is then only after `lower`.
pub fn between(lower: Option<&str>, upper: Option<&str>) -> String {
    let (low, high) = (lower.map(digits), upper.map(digits));
    let found = text(&search(low.as_deref(), high.as_deref()));
    let fits = lower.is_none_or(|lower| lower < found.as_str()) && upper.is_none_or(|upper| found.as_str() < upper);
    if fits {
        return found;
    }
    let found = text(&search(low.as_deref(), None));
    match lower {
        // Only an index that this module did not make can still be in the way.
        Some(lower) if lower >= found.as_str() => format!("{lower}V"),
        _ => found,
    }
}

/// Whether a text is an index that this module could have made.
pub fn is_index(text: &str) -> bool {
    !text.is_empty() && !text.ends_with('0') && text.bytes().all(|byte| DIGITS.contains(&byte))
}

fn search(lower: Option<&[usize]>, upper: Option<&[usize]>) -> Vec<usize> {
    let (low, mut high) = (lower.unwrap_or_default(), upper);
    let longest = low.len().max(upper.map_or(0, <[usize]>::len)) + 2;
    let mut found = Vec::new();
    for place in 0..longest {
        let from = low.get(place).copied().unwrap_or(0);
        let to = high.map_or(BASE, |high| high.get(place).copied().unwrap_or(0));
        if to > from + 1 {
            found.push(match (lower, upper) {
                // Lists mostly grow at an end: one step there keeps the indexes short.
                (Some(_), None) => from + 1,
                (None, Some(_)) => to - 1,
                _ => from.midpoint(to),
            });
            return found;
        }
        if to > from {
            high = None;
        }
        found.push(from);
    }
    found
}

fn digits(index: &str) -> Vec<usize> {
    index.bytes().map(|byte| DIGITS.iter().rposition(|digit| *digit <= byte).unwrap_or(0)).collect()
}

fn text(digits: &[usize]) -> String {
    digits.iter().filter_map(|digit| DIGITS.get(*digit)).map(|byte| char::from(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn assert_between(lower: Option<&str>, found: &str, upper: Option<&str>) {
        assert!(is_index(found), "{found}");
        assert!(lower.is_none_or(|lower| lower < found), "{lower:?} {found}");
        assert!(upper.is_none_or(|upper| found < upper), "{found} {upper:?}");
    }

    #[test]
    fn ten_thousand_insertions_at_one_place_keep_their_order() {
        let (lower, upper) = (between(None, None), between(Some(&between(None, None)), None));
        let (mut after, mut before, mut end, mut start) = (lower.clone(), upper.clone(), upper.clone(), lower.clone());
        for _ in 0..10_000 {
            let next = between(Some(&after), Some(&upper));
            assert_between(Some(&after), &next, Some(&upper));
            after = next;
            let next = between(Some(&lower), Some(&before));
            assert_between(Some(&lower), &next, Some(&before));
            before = next;
            let next = between(Some(&end), None);
            assert_between(Some(&end), &next, None);
            end = next;
            let next = between(None, Some(&start));
            assert_between(None, &next, Some(&start));
            start = next;
        }
        // Halving the room between two neighbours takes at least five insertions per character, an end of the list 61.
        assert!(after.len() <= 2_010 && before.len() <= 2_010 && end.len() <= 170 && start.len() <= 170);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn insertions_anywhere_keep_the_list_in_order(places in proptest::collection::vec(any::<usize>(), 1..80)) {
            let mut list: Vec<String> = Vec::new();
            for place in places {
                let at = place % (list.len() + 1);
                let lower = at.checked_sub(1).map(|index| list[index].as_str());
                let upper = list.get(at).map(String::as_str);
                let found = between(lower, upper);
                assert_between(lower, &found, upper);
                list.insert(at, found);
            }
        }

        #[test]
        fn equal_reversed_and_foreign_bounds_still_give_an_index_after_the_lower(a in "[ -~é]{0,4}", b in "[0A-z]{0,4}") {
            let found = between(Some(&a), Some(&b));
            prop_assert!(a < found);
            prop_assert_eq!(&found, &between(Some(&a), Some(&b)));
        }
    }
}
