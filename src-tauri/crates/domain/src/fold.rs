//! Texts without what should not matter when they are compared or sorted.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without accents and capitals, ligatures opened, curly apostrophes straight.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match character {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            other => folded.push(other),
        }
    }
    folded
}

/// The folded words alone: hyphens, apostrophes, dots and spaces all separate alike.
pub fn fold_words(text: &str) -> String {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_capitals_and_ligatures_do_not_matter() {
        assert_eq!(fold("ÉLÉONORE Cœur d’Été"), "eleonore coeur d'ete");
        assert_eq!(fold_words(" Jean-Gabriel\u{a0}O’BRIEN "), "jean gabriel o brien");
        assert_eq!(fold_words("…"), "");
    }
}
