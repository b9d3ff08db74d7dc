//! The words that tell names, colleges and other lines apart; all folded.

use crate::fold::{fold, fold_words};

/// What stands before a name and does not belong to it.
const CIVILITIES: &[&str] = &[
    "m",
    "mm",
    "mr",
    "mme",
    "mmes",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "dr",
    "docteur",
    "docteure",
    "pr",
    "prof",
    "professeur",
    "professeure",
    "me",
    "maitre",
    "mrs",
    "ms",
    "miss",
    "sir",
    "professor",
    "doctor",
];

/// Small words inside family names.
const PARTICLES: &[&str] = &[
    "de", "du", "des", "la", "le", "les", "d", "von", "van", "der", "den", "ter", "ten", "zu", "di", "da", "do", "dos",
    "del", "della", "ben", "el",
];

/// Words that begin a line but no name.
const NOT_NAMES: &[&str] = &[
    "le",
    "la",
    "les",
    "l",
    "un",
    "une",
    "des",
    "du",
    "de",
    "ce",
    "cet",
    "cette",
    "ces",
    "au",
    "aux",
    "en",
    "dans",
    "pour",
    "par",
    "sur",
    "avec",
    "selon",
    "son",
    "sa",
    "ses",
    "nos",
    "notre",
    "votre",
    "vos",
    "leur",
    "leurs",
    "the",
    "a",
    "an",
    "our",
    "your",
    "this",
    "these",
    "with",
    "from",
    "about",
    "contact",
    "contacts",
    "publie",
    "lancement",
    "communique",
    "communiques",
    "enquete",
    "plan",
    "pole",
    "ensemble",
    "ailleurs",
    "chiffre",
    "actualites",
    "mentions",
    "retrouvez",
    "privacy",
    "cookies",
    "suivez",
    "partager",
    "copyright",
];

/// Beginnings of words that name bodies, functions and colleges.
const BODIES: &[&str] = &[
    "expert",
    "represent",
    "membre",
    "member",
    "presid",
    "colleg",
    "personnalit",
    "usager",
    "user",
    "syndic",
    "union",
    "organisation",
    "organization",
    "associati",
    "employeur",
    "employer",
    "salarie",
    "groupe",
    "group",
    "comit",
    "committ",
    "commission",
    "conseil",
    "council",
    "board",
    "bureau",
    "direct",
    "secret",
    "rapport",
    "observ",
    "invite",
    "titulaire",
    "suppleant",
    "elu",
    "etat",
    "service",
    "delegu",
    "delegat",
    "charge",
    "responsable",
    "juriste",
    "federation",
    "confederation",
    "institut",
    "universit",
    "minister",
    "agence",
    "agency",
    "centre",
    "center",
    "ecole",
    "school",
    "societe",
    "chercheu",
    "scientifi",
    "citoyen",
    "citizen",
    "partenaire",
    "partner",
    "chair",
    "entreprise",
    "sachant",
];

/// Headings that announce the whole list and name no college.
const GENERAL_HEADINGS: &[&str] = &[
    "composition",
    "liste",
    "list of",
    "membres du comite",
    "les membres",
    "membres de la commission",
    "members of the",
    "committee members",
    "the members",
    "participants",
    "le comite",
    "annexe",
    "appendix",
    "trombinoscope",
    "nos membres",
    "bonjour",
    "cher",
    "chere",
    "chers",
    "cheres",
    "dear",
    "hello",
    "merci",
    "cordialement",
    "bien a vous",
];

/// Headings of what stands around the list.
const FOREIGN_HEADINGS: &[&str] = &[
    "contact",
    "contacts",
    "contact presse",
    "press",
    "presse",
    "service presse",
    "a propos",
    "about",
    "suivez",
    "mentions",
    "communique",
    "plus d actualites",
    "ailleurs",
    "actualites",
    "news",
    "relations presse",
    "media",
    "newsletter",
];

/// Verbs that only sentences have.
const VERBS: &[&str] = &[
    "a",
    "ont",
    "est",
    "sont",
    "sera",
    "seront",
    "etait",
    "etaient",
    "souligne",
    "indique",
    "declare",
    "explique",
    "rappelle",
    "precise",
    "annonce",
    "affirme",
    "composent",
    "compose",
    "voici",
    "voila",
    "trouvez",
    "trouverez",
    "vous",
    "nous",
    "je",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "will",
    "said",
    "says",
    "announced",
    "we",
    "you",
    "consists",
    "avons",
    "avez",
];

/// Whether a token is a civility: « Mme », « M. », « Prof. ».
pub(super) fn is_civility(token: &str) -> bool {
    CIVILITIES.contains(&fold(token).trim_end_matches('.'))
}

/// Whether a token is a small word inside family names, in whatever case.
pub(super) fn is_particle(token: &str) -> bool {
    PARTICLES.contains(&fold(token).trim_end_matches('\''))
}

/// Whether a line that starts with this token starts with no name: the word begins sentences or names bodies.
pub(super) fn is_no_name(token: &str) -> bool {
    let folded = fold_words(token);
    let first = folded.split(' ').next().unwrap_or_default();
    // An initial is no article.
    !token.ends_with('.') && (NOT_NAMES.contains(&first) || is_body(first))
}

/// Whether a token names a body, a function or a college.
pub(super) fn is_body_word(token: &str) -> bool {
    is_body(&fold_words(token))
}

fn is_body(folded: &str) -> bool {
    BODIES.iter().any(|start| folded.starts_with(start))
}

/// How much a line looks like the name of a college.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum HeadingLook {
    /// A sentence, or far too long.
    Never,
    /// A line of which nothing speaks for or against.
    Possible,
    /// It begins with a word of bodies and functions, but may be somebody's title.
    Likely,
    /// A plural, a « Collège … », or an ending colon.
    Certain,
}

/// Judges a line as the name of a college.
pub(super) fn heading_look(line: &str) -> HeadingLook {
    let folded = fold_words(line);
    if line.chars().count() > 120
        || line.ends_with(['.', ',', ';', '!', '?', '…'])
        || is_prose(line)
        || !line.chars().any(char::is_alphabetic)
    {
        return HeadingLook::Never;
    }
    let mut words = folded.split(' ');
    let first = words.next().unwrap_or_default();
    if line.ends_with(':') || matches!(first, "college" | "group" | "groupe" | "colleges") {
        return HeadingLook::Certain;
    }
    if !is_body(first) {
        return HeadingLook::Possible;
    }
    let belongs =
        words.next().is_some_and(|word| matches!(word, "de" | "du" | "des" | "d" | "a" | "au" | "of" | "at" | "en"));
    if first.ends_with('s') {
        HeadingLook::Certain
    } else if belongs || line.contains(',') {
        HeadingLook::Possible
    } else {
        HeadingLook::Likely
    }
}

/// Whether a heading announces the list without naming a college.
pub(super) fn is_general_heading(line: &str) -> bool {
    let folded = fold_words(line);
    matches!(folded.as_str(), "membres" | "members") || GENERAL_HEADINGS.iter().any(|start| starts(&folded, start))
}

/// Whether what stands under the heading is not about the committee.
pub(super) fn is_foreign_heading(line: &str) -> bool {
    let folded = fold_words(line);
    FOREIGN_HEADINGS.iter().any(|start| starts(&folded, start))
}

fn starts(folded: &str, start: &str) -> bool {
    folded.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether a line reads as prose: a finite verb, a pronoun, or a sentence that ends within it.
pub(super) fn is_prose(line: &str) -> bool {
    let spoken = line.split_whitespace().any(|word| {
        // Capitals and accents count here: « à » and « A compétence égale » are no verbs.
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        !bare.is_empty() && bare != "à" && bare.chars().all(char::is_lowercase) && VERBS.contains(&fold(bare).as_str())
    });
    let sentences = line.split(". ").skip(1).filter(|rest| rest.starts_with(char::is_uppercase)).count();
    spoken || (sentences > 0 && line.split_whitespace().count() > 12)
}
