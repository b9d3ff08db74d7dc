//! A name at the start of a line, and what follows it.

use super::lines::trim;
use super::proposal::Doubt;
use super::words::{is_body_word, is_civility, is_no_name, is_particle};

/// A line read as somebody's name with a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    pub(super) given: String,
    pub(super) family: String,
    /// Word for word; empty when nothing follows the name.
    pub(super) quality: &'a str,
    /// Capitals tell the family name from the given name.
    pub(super) certain: bool,
    /// « Mme », « M. » or the like stands before the name.
    pub(super) civility: bool,
    /// A sign stands between the name and the title, or nothing follows the name.
    pub(super) separated: bool,
    pub(super) doubts: Vec<Doubt>,
}

/// Reads a line that starts with a name; `None` when it does not look like one.
pub(super) fn read(text: &str) -> Option<Entry<'_>> {
    let cut = cut(text);
    let mut words = cut.words.as_slice();
    let mut civility = false;
    while let [first, rest @ ..] = words
        && is_civility(first.text)
        // « Me » and « M » may be initials: somebody's name has to follow.
        && !rest.is_empty()
    {
        (civility, words) = (true, rest);
    }
    let first = words.first()?;
    let small_particle = first.kind == Kind::Particle && first.text.starts_with(char::is_lowercase);
    if is_no_name(first.text) && first.kind != Kind::Capitals && !small_particle {
        return None;
    }
    let parts = parts(words, civility)?;
    let unread = words.get(parts.count);
    let (quality, separated) = match unread {
        Some(word) => (text.get(word.start..).unwrap_or_default(), false),
        None => (cut.rest, cut.separated || trim(cut.rest).is_empty()),
    };
    let quality = clean_quality(quality);
    let mut doubts = parts.doubts;
    if !separated {
        doubts.push(Doubt::NoSeparator);
    }
    if quality.is_empty() && !civility && looks_like_initials(&parts.family) {
        doubts.push(Doubt::PossiblyNotAPerson);
    }
    Some(Entry {
        given: parts.given,
        family: parts.family,
        quality,
        certain: parts.certain,
        civility,
        separated,
        doubts,
    })
}

/// A title without the signs around it that belong to the list.
fn clean_quality(text: &str) -> &str {
    let text = trim(text).trim_end_matches([';', ',']);
    let text = trim(text);
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    trim(inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(text))
}

fn looks_like_initials(family: &str) -> bool {
    let letters = family.chars().filter(|c| c.is_alphabetic()).count();
    let vowels = crate::fold::fold(family).chars().any(|c| "aeiouy".contains(c));
    !family.contains(' ') && (letters <= 3 || !vowels)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// DUPONT, LEVALLOIS-BARTH, d’AUBIGNÉ, McDONALD.
    Capitals,
    /// Claire, Jean-Gabriel, J.-P.
    Capitalised,
    /// de, La, von.
    Particle,
    Other,
}

#[derive(Debug, Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    kind: Kind,
    start: usize,
}

/// The words before the first separating sign, as far as they may belong to a name, and what follows.
struct Cut<'a> {
    words: Vec<Word<'a>>,
    rest: &'a str,
    separated: bool,
}

fn cut(text: &str) -> Cut<'_> {
    let mut words = Vec::new();
    let mut at = 0;
    loop {
        let tail = text.get(at..).unwrap_or_default();
        let spaces = tail.find(|c: char| !c.is_whitespace() || c == '\t').unwrap_or(tail.len());
        let (start, tail) = (at + spaces, &tail[spaces..]);
        let Some(first) = tail.chars().next() else { return Cut { words, rest: "", separated: false } };
        let word_end = tail.find(|c: char| c.is_whitespace() || ",;:(–—|\t".contains(c)).unwrap_or(tail.len());
        let alone = tail[..tail.find(char::is_whitespace).unwrap_or(tail.len())].chars().count() == 1;
        if first == '(' {
            return Cut { words, rest: tail, separated: true };
        }
        if word_end == 0 || (alone && "-−/=•·".contains(first)) {
            return Cut { words, rest: &tail[first.len_utf8()..], separated: true };
        }
        let word = &tail[..word_end];
        let kind = kind(word);
        if kind == Kind::Other && !(words.is_empty() && is_civility(word)) {
            words.push(Word { text: word, kind, start });
            return Cut { words, rest: "", separated: false };
        }
        words.push(Word { text: word, kind, start });
        at = start + word_end;
    }
}

fn kind(word: &str) -> Kind {
    if !word.chars().all(|c| c.is_alphabetic() || "-‑'’.".contains(c)) {
        return Kind::Other;
    }
    if is_initials(word) {
        return Kind::Capitalised;
    }
    if is_capitals(word) {
        return Kind::Capitals;
    }
    if is_particle(word) {
        return Kind::Particle;
    }
    let stem = after_elision(word);
    let mut chars = stem.chars();
    let starts = chars.next().is_some_and(char::is_uppercase);
    if starts && !word.contains('.') && chars.any(char::is_lowercase) { Kind::Capitalised } else { Kind::Other }
}

/// `J.`, `J.-P.`, `É`: single capitals.
fn is_initials(word: &str) -> bool {
    let mut letters = word.split(['.', '-', '‑']).filter(|part| !part.is_empty()).peekable();
    letters.peek().is_some() && letters.all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

fn is_capitals(word: &str) -> bool {
    if word.contains('.') {
        return false;
    }
    let stem = after_elision(word);
    let first = stem.split(['-', '‑']).next().unwrap_or_default();
    if all_capitals(first) {
        return true;
    }
    // McDONALD, LeBRUN: a short beginning in small letters.
    let prefixes = ["Mc", "Mac", "Le", "La", "De", "Du", "Des", "Di", "Van", "Fitz"];
    prefixes.iter().any(|prefix| first.strip_prefix(prefix).is_some_and(all_capitals))
}

fn all_capitals(part: &str) -> bool {
    part.chars().filter(|c| c.is_alphabetic()).count() >= 2
        && part.chars().all(|c| c.is_uppercase() || "'’".contains(c))
}

/// The word after `d’`, `L’`, `O’`.
fn after_elision(word: &str) -> &str {
    match word.split_once(['\'', '’']) {
        Some((before, after)) if before.chars().count() <= 2 && !after.is_empty() => after,
        _ => word,
    }
}

struct Parts {
    given: String,
    family: String,
    certain: bool,
    doubts: Vec<Doubt>,
    /// How many words belong to the name.
    count: usize,
}

fn parts(words: &[Word<'_>], civility: bool) -> Option<Parts> {
    let given_first = words.iter().take_while(|w| is_given(w)).count();
    let family = family_len(words.get(given_first..).unwrap_or_default());
    if given_first > 0 && family > 0 {
        return Some(Parts {
            given: join(&words[..given_first]),
            family: join(&words[given_first..given_first + family]),
            certain: true,
            doubts: vec![],
            count: given_first + family,
        });
    }
    if given_first == 0 && family > 0 {
        return capitals_first(words, family, civility);
    }
    mixed(words, civility)
}

fn is_given(word: &Word<'_>) -> bool {
    word.kind == Kind::Capitalised && !is_body_word(word.text)
}

/// How many words make a family name in capitals, with the particles before and inside it.
fn family_len(words: &[Word<'_>]) -> usize {
    let run = words.iter().take_while(|w| matches!(w.kind, Kind::Capitals | Kind::Particle)).count();
    words.get(..run).unwrap_or_default().iter().rposition(|w| w.kind == Kind::Capitals).map_or(0, |last| last + 1)
}

fn capitals_first(words: &[Word<'_>], family: usize, civility: bool) -> Option<Parts> {
    // After the family name even « Van » is a given name.
    let rest = words.get(family..).unwrap_or_default();
    let starts_large = |w: &Word<'_>| w.text.starts_with(char::is_uppercase);
    let given = rest
        .iter()
        .take_while(|w| is_given(w) || (w.kind == Kind::Particle && starts_large(w) && !is_body_word(w.text)))
        .count();
    let count = family + given;
    if given > 0 {
        let (family, given) = (join(&words[..family]), join(&rest[..given]));
        return Some(Parts { given, family, certain: true, doubts: vec![], count });
    }
    if civility && family == 1 {
        return Some(Parts {
            given: String::new(),
            family: join(&words[..1]),
            certain: true,
            doubts: vec![Doubt::NoGivenName],
            count,
        });
    }
    if family < 2 || words[..family].iter().any(|w| is_body_word(w.text)) || is_no_name(words[0].text) {
        return None;
    }
    let doubts = vec![Doubt::NameOrder, Doubt::NameCase];
    let (given, family) = (join(&words[..1]), join(&words[1..family]));
    Some(Parts { given, family, certain: false, doubts, count })
}

/// A name without capitals to tell its parts: the particle or the last word begins the family name.
fn mixed(words: &[Word<'_>], civility: bool) -> Option<Parts> {
    let run = words.iter().take_while(|w| is_given(w) || w.kind == Kind::Particle).count();
    let run = words[..run].iter().rposition(|w| w.kind == Kind::Capitalised).map_or(0, |last| last + 1);
    let name = &words[..run];
    if !name.first().is_some_and(|w| w.kind == Kind::Capitalised) || run > 6 {
        return None;
    }
    if run == 1 {
        let doubts = vec![Doubt::NoGivenName, Doubt::NameOrder];
        let family = join(name);
        return civility.then_some(Parts { given: String::new(), family, certain: false, doubts, count: 1 });
    }
    let small = |w: &Word<'_>| w.kind == Kind::Particle || w.text.starts_with(char::is_lowercase);
    let split = name.iter().position(small).unwrap_or(run - 1).max(1);
    Some(Parts {
        given: join(&name[..split]),
        family: join(&name[split..]),
        certain: false,
        doubts: vec![Doubt::NameOrder],
        count: run,
    })
}

fn join(words: &[Word<'_>]) -> String {
    words.iter().map(|w| w.text).collect::<Vec<_>>().join(" ")
}
