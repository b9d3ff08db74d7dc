//! From what somebody types to what is asked of the index.

use super::fold::{Word, words};
use super::stem::{forms, has_family};

/// Words that are dropped from a query that has others: everybody types them, every text has them.
const FILLERS: [&str; 40] = [
    "a", "au", "aux", "avec", "ce", "ces", "cette", "d", "dans", "de", "des", "du", "elle", "en", "est", "et", "il",
    "ils", "la", "le", "les", "leur", "ne", "on", "ou", "par", "pas", "pour", "qu", "que", "qui", "se", "son", "sur",
    "un", "une", "and", "of", "the", "to",
];

/// One thing that must be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Term {
    /// A word in any of its forms, or the beginning of one.
    Word { folded: String, forms: Vec<String>, unfinished: bool },
    /// Words side by side, as they stand; the last one perhaps unfinished.
    Phrase { folded: Vec<String>, unfinished: bool },
}

/// Cuts a query into its terms.
pub(crate) fn terms(query: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut quoted = false;
    let mut segments = query.split(['"', '«', '»', '“', '”']).peekable();
    while let Some(segment) = segments.next() {
        let unfinished = segments.peek().is_none() && !segment.ends_with(char::is_whitespace);
        let found: Vec<Word> = words(segment).collect();
        if quoted && !found.is_empty() {
            terms.push(Term::Phrase { folded: found.into_iter().map(|word| word.folded).collect(), unfinished });
        } else {
            let count = found.len();
            for (place, word) in found.into_iter().enumerate() {
                let forms = forms(&word);
                terms.push(Term::Word { folded: word.folded, forms, unfinished: unfinished && place + 1 == count });
            }
        }
        quoted = !quoted;
    }
    if terms.iter().any(|term| !term.is_filler()) {
        terms.retain(|term| !term.is_filler());
    }
    terms
}

/// The question for FTS5; `None` when there is nothing to look for.
pub(crate) fn expression(terms: &[Term]) -> Option<String> {
    // Words hold letters and digits only, so that nothing in them can end the quotation.
    let parts: Vec<String> = terms.iter().map(Term::expression).collect();
    (!parts.is_empty()).then(|| parts.join(" AND "))
}

impl Term {
    fn is_filler(&self) -> bool {
        matches!(self, Self::Word { folded, .. } if FILLERS.contains(&folded.as_str()))
    }

    fn expression(&self) -> String {
        match self {
            Self::Word { folded, forms, unfinished } => {
                let star = if *unfinished { " *" } else { "" };
                let forms: Vec<String> = forms.iter().map(|form| format!("\"{form}\"")).collect();
                format!("({{title folded}} : \"{folded}\"{star} OR stems : ({}))", forms.join(" OR "))
            }
            Self::Phrase { folded, unfinished } => {
                let star = if *unfinished { " *" } else { "" };
                format!("({{title folded}} : \"{}\"{star})", folded.join(" "))
            }
        }
    }

    /// How many words from the start of `text` on this term covers, 0 when it does not begin there.
    pub(crate) fn covers(&self, text: &[Word]) -> usize {
        match self {
            Self::Word { folded, forms: wanted, unfinished } => usize::from(text.first().is_some_and(|word| {
                same(&word.folded, folded, *unfinished)
                    || (may_share(word, wanted) && forms(word).iter().any(|form| wanted.contains(form)))
            })),
            Self::Phrase { folded, unfinished } => {
                let last = folded.len().saturating_sub(1);
                let all = text.len() >= folded.len()
                    && folded
                        .iter()
                        .zip(text)
                        .enumerate()
                        .all(|(place, (wanted, word))| same(&word.folded, wanted, *unfinished && place == last));
                if all { folded.len() } else { 0 }
            }
        }
    }

    /// How many words have to be looked at together.
    pub(crate) fn length(&self) -> usize {
        match self {
            Self::Word { .. } => 1,
            Self::Phrase { folded, .. } => folded.len(),
        }
    }
}

fn same(word: &str, wanted: &str, unfinished: bool) -> bool {
    if unfinished { word.starts_with(wanted) } else { word == wanted }
}

/// Stems begin like their words, but for the families: this spares stemming most words of a long text.
fn may_share(word: &Word, wanted: &[String]) -> bool {
    let first = word.folded.as_bytes().first();
    has_family(&word.folded) || wanted.iter().any(|form| form.as_bytes().first() == first)
}
