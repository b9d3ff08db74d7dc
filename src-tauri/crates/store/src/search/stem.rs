//! The forms under which a word is found: its stems in both languages, and those of its family.

use std::collections::HashMap;
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};

use super::fold::{Word, fold};

/// The families of irregular forms, by each of their words; the value is the family's name.
static FAMILIES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut families = HashMap::new();
    for line in include_str!("equivalences.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        if let Some(name) = words.next() {
            families.extend(words.chain([name]).map(|word| (word, name)));
        }
    }
    families
});

/// Whether a word may be found under a form that does not begin like it.
pub(crate) fn has_family(folded: &str) -> bool {
    FAMILIES.contains_key(folded)
}

/// Every form of a word, without repetition, in the order of their letters.
///
/// Accents decide about French stems (*égalité* loses its ending, *egalite* does not), so both spellings are stemmed;
/// and a plural is stemmed without its mark too, because the stemmer separates *commission* from *commissions*.
pub(crate) fn forms(word: &Word) -> Vec<String> {
    if word.folded.chars().count() < 3 || !word.folded.chars().all(|c| c.is_ascii_lowercase()) {
        return vec![word.folded.clone()];
    }
    let (french, english) = (Stemmer::create(Algorithm::French), Stemmer::create(Algorithm::English));
    let mut forms = Vec::with_capacity(16);
    for spelling in spellings(word) {
        forms.push(settle(fold(&french.stem(&spelling))));
        let folded = fold(&spelling);
        forms.push(settle(french.stem(&folded).into_owned()));
        forms.push(settle(english.stem(&folded).into_owned()));
    }
    forms.retain(|form| !form.is_empty());
    forms.sort_unstable();
    forms.dedup();
    forms
}

fn spellings(word: &Word) -> Vec<String> {
    let mut spellings = vec![word.lower.clone()];
    if let Some(family) = FAMILIES.get(word.folded.as_str()) {
        spellings.push((*family).to_owned());
    }
    if let Some(singular) = word.lower.strip_suffix(['s', 'x']).filter(|singular| singular.len() > 2) {
        spellings.push(singular.to_owned());
    }
    for (feminine, masculine) in [("trices", "teur"), ("trice", "teur"), ("euses", "eur"), ("euse", "eur")] {
        if let Some(start) = word.lower.strip_suffix(feminine).filter(|start| start.len() > 2) {
            spellings.push(format!("{start}{masculine}"));
            break;
        }
    }
    spellings
}

/// Brings together stems whose last consonant changes with the gender: *actif* and *active*, *public* and *publique*.
fn settle(mut stem: String) -> String {
    if stem.len() > 3 && stem.ends_with("if") {
        stem.pop();
        stem.push('v');
    } else if stem.len() > 3 && stem.ends_with("qu") {
        stem.truncate(stem.len() - 2);
        stem.push('c');
    }
    stem
}
