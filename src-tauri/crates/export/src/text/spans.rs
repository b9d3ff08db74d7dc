//! French typography over a line that emphasis cuts into spans.

use delibere_domain::Language;
use delibere_domain::typography::typeset;

/// Sets the texts of one line as one text, so that a sign and the word before it meet across spans.
pub(crate) fn typeset_together(texts: &[String], language: Language) -> Vec<String> {
    let line = texts.concat();
    let set = typeset(&line, language);
    if set == line {
        return texts.to_vec();
    }
    let ink = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    if texts.len() < 2 || ink(&set) != ink(&line) {
        return texts.iter().map(|text| typeset(text, language)).collect();
    }
    let mut rest = set.chars().peekable();
    let mut out = Vec::with_capacity(texts.len());
    for (index, text) in texts.iter().enumerate() {
        let mut piece = String::new();
        let mut owed = ink(text);
        while owed > 0 {
            let Some(next) = rest.next() else { break };
            owed -= usize::from(!next.is_whitespace());
            piece.push(next);
        }
        let following = texts.get(index + 1);
        let takes_space =
            text.ends_with(char::is_whitespace) || following.is_some_and(|next| !next.starts_with(char::is_whitespace));
        while following.is_none() || takes_space {
            let Some(space) = rest.next_if(|c| c.is_whitespace()) else { break };
            piece.push(space);
        }
        out.push(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use delibere_domain::Language;

    use super::typeset_together;

    fn set(texts: &[&str]) -> Vec<String> {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        typeset_together(&texts, Language::French)
    }

    #[test]
    fn a_sign_meets_the_word_of_the_span_before() {
        assert_eq!(set(&["Vraiment", " ?", " Oui"]), ["Vraiment", "\u{202F}?", " Oui"]);
        assert_eq!(set(&["Le ", "comité", " décide : ", "oui"]), ["Le ", "comité", " décide\u{A0}: ", "oui"]);
    }

    #[test]
    fn no_character_of_the_line_is_lost_or_doubled() {
        for texts in [&["a", "", "b"][..], &[" ", "a !", " "], &["\"x", "y\"", " ;z"], &["...", " a ?"], &[""], &[]] {
            let together = set(texts).concat();
            let ink = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            assert_eq!(ink(&together), ink(&texts.concat()), "{texts:?}");
            assert_eq!(set(texts).len(), texts.len());
        }
    }
}
