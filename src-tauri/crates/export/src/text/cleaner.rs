//! What people write, made drawable: nothing invisible, nothing that turns the line around, no character without a
//! glyph; and a record of what could not be kept.

use std::collections::{BTreeMap, BTreeSet};

use delibere_domain::Language;
use delibere_domain::typography::typeset;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use unicode_segmentation::UnicodeSegmentation;

use super::{links, spans};
use crate::fonts::Fonts;
use crate::{ExportError, Notice};

/// Stands for a character that no font draws.
const UNDRAWN: char = '□';

/// A run longer than this without a space gets places where a line may break.
const LONG_WORD: usize = 28;

/// How far apart these places are.
const BETWEEN_BREAKS: usize = 8;

/// A zero-width space: a place where a line may break.
pub(crate) const BREAK: char = '\u{200B}';

/// Cleans the texts of one document.
pub(crate) struct Cleaner<'a> {
    fonts: &'static Fonts,
    refused: &'a BTreeSet<char>,
    language: Language,
    places: Vec<Place>,
}

#[derive(Default)]
struct Place {
    name: String,
    missing: BTreeMap<char, usize>,
    links: Vec<String>,
}

impl<'a> Cleaner<'a> {
    /// Makes a cleaner; `refused` are characters that an earlier layout could not draw.
    pub(crate) fn new(language: Language, refused: &'a BTreeSet<char>) -> Result<Self, ExportError> {
        Ok(Self { fonts: Fonts::embedded()?, refused, language, places: vec![Place::default()] })
    }

    /// Says where the texts that follow stand.
    pub(crate) fn enter(&mut self, place: &str) {
        self.places.push(Place { name: place.to_owned(), ..Place::default() });
    }

    /// Cleans and sets one text.
    pub(crate) fn text(&mut self, raw: &str) -> String {
        let set = typeset(&strip(raw), self.language);
        self.draw(set.trim())
    }

    /// Cleans and sets a text that stays word for word: no typography, only what can be drawn.
    pub(crate) fn verbatim(&mut self, raw: &str) -> String {
        let stripped = strip(raw);
        self.draw(stripped.trim())
    }

    /// Cleans and sets the texts of one line together.
    pub(crate) fn line(&mut self, raw: &[&str]) -> Vec<String> {
        let stripped: Vec<String> = raw.iter().map(|text| strip(text)).collect();
        let set = spans::typeset_together(&stripped, self.language);
        set.iter().map(|text| self.draw(text)).collect()
    }

    /// Cleans again a text whose losses are reported elsewhere.
    pub(crate) fn silently(&mut self, clean: impl FnOnce(&mut Self) -> String) -> String {
        self.enter("");
        let cleaned = clean(self);
        self.places.pop();
        cleaned
    }

    /// Returns the address of a link when a document may carry it.
    pub(crate) fn link(&mut self, address: &str) -> Option<String> {
        let allowed = links::allowed(address);
        if allowed.is_none()
            && let Some(place) = self.places.last_mut()
        {
            place.links.push(address.to_owned());
        }
        allowed
    }

    /// Returns what could not be kept, in the order of the places.
    pub(crate) fn into_notices(self) -> Vec<Notice> {
        let mut notices = Vec::new();
        for Place { name, missing, links } in self.places {
            for (character, count) in missing {
                notices.push(Notice::MissingGlyph { character, place: name.clone(), count });
            }
            for address in links {
                notices.push(Notice::RefusedLink { address, place: name.clone() });
            }
        }
        notices
    }

    fn draw(&mut self, text: &str) -> String {
        // Nearly every text is made of these; finding clusters would take most of the time of a preview.
        if self.refused.is_empty() && text.chars().all(is_plain) {
            return self.draw_pieces(text.split("").filter(|piece| !piece.is_empty()));
        }
        self.draw_pieces(text.graphemes(true))
    }

    fn draw_pieces<'t>(&mut self, clusters: impl Iterator<Item = &'t str>) -> String {
        let mut out = String::new();
        let mut run = 0;
        for cluster in clusters {
            if cluster.chars().all(char::is_whitespace) {
                run = 0;
                out.extend(cluster.chars().map(|c| if self.draws(c) { c } else { ' ' }));
                continue;
            }
            if run == LONG_WORD {
                out.push(BREAK);
                run = LONG_WORD - BETWEEN_BREAKS;
            }
            run += 1;
            self.draw_cluster(cluster, &mut out);
        }
        out
    }

    fn draw_cluster(&mut self, cluster: &str, out: &mut String) {
        let mut chars = cluster.chars();
        let Some(base) = chars.next() else { return };
        if !self.draws(base) || is_joiner(base) {
            if !is_selector(base) && !is_joiner(base) {
                self.note(base);
                out.push(if is_combining_mark(base) { ' ' } else { UNDRAWN });
            }
            return;
        }
        out.push(base);
        for mark in chars {
            let keep = self.draws(mark) && (!is_joiner(mark) || is_arabic(base));
            if keep {
                out.push(mark);
            } else if !is_selector(mark) && !is_joiner(mark) {
                self.note(mark);
            }
        }
    }

    fn draws(&self, character: char) -> bool {
        self.fonts.draws(character) && !self.refused.contains(&character)
    }

    fn note(&mut self, character: char) {
        if let Some(place) = self.places.last_mut() {
            *place.missing.entry(character).or_default() += 1;
        }
    }
}

/// Removes what is never text, and writes the rest in its composed form.
fn strip(raw: &str) -> String {
    if raw.chars().all(is_plain) {
        return raw.to_owned();
    }
    raw.chars()
        .filter_map(|c| match c {
            '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
            _ if is_joiner(c) => Some(c),
            _ => match c.general_category() {
                GeneralCategory::Control
                | GeneralCategory::Format
                | GeneralCategory::PrivateUse
                | GeneralCategory::Surrogate
                | GeneralCategory::Unassigned => None,
                _ => Some(c),
            },
        })
        .nfc()
        .collect()
}

/// Tells whether the character stands for itself, composed, alone in its cluster and drawn by the fonts.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{FF}' | 'Œ' | 'œ' | '–' | '—' | '‘' | '’' | '“' | '”')
        || matches!(c, '…' | '€' | '\u{202F}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{180B}'..='\u{180D}')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use delibere_domain::Language;
    use proptest::prelude::*;

    use super::{BREAK, Cleaner, strip};
    use crate::Notice;

    fn clean(raw: &str) -> (String, Vec<Notice>) {
        let refused = BTreeSet::new();
        let mut cleaner = Cleaner::new(Language::French, &refused).unwrap();
        cleaner.enter("Point");
        (cleaner.text(raw), cleaner.into_notices())
    }

    #[test]
    fn invisible_and_turning_characters_are_removed_in_silence() {
        for (raw, kept) in [
            ("a\u{0}b\u{7}c", "abc"),
            ("\u{FEFF}début", "début"),
            ("a\u{202E}b\u{202C}c\u{2067}d\u{2069}", "abcd"),
            ("a\u{E000}b\u{F8FF}", "ab"),
            ("a\u{378}b\u{FFFF}", "ab"),
            ("a\tb\nc\u{2028}d", "a b c d"),
            ("e\u{301}", "é"),
            ("co\u{AD}mité", "comité"),
        ] {
            assert_eq!(clean(raw), (kept.to_owned(), vec![]), "{raw:?}");
        }
    }

    #[test]
    fn what_no_font_draws_becomes_a_box_and_is_reported_with_its_place() {
        let (text, notices) = clean("Bien 👩‍💻 👍🏽 会 会");
        assert_eq!(text, "Bien □ □ □ □");
        let missing = |character, count| Notice::MissingGlyph { character, place: "Point".to_owned(), count };
        assert_eq!(notices, [missing('会', 2), missing('👍', 1), missing('👩', 1)]);
    }

    #[test]
    fn a_letter_keeps_standing_when_only_its_sign_cannot_be_drawn() {
        let (text, notices) = clean("a\u{20DD}b");
        assert_eq!(text, "ab");
        assert_eq!(notices.len(), 1);
    }

    #[test]
    fn plain_characters_are_drawn_and_change_by_no_cleaning() {
        let fonts = crate::fonts::Fonts::embedded().unwrap();
        for plain in ('\0'..='\u{FFFF}').filter(|c| super::is_plain(*c)) {
            assert!(fonts.draws(plain), "{plain:?}");
            assert!(unicode_normalization::is_nfc(&plain.to_string()) && !super::is_combining_mark(plain));
        }
    }

    #[test]
    fn arabic_is_kept() {
        assert_eq!(clean("السلام عليكم"), ("السلام عليكم".to_owned(), vec![]));
    }

    #[test]
    fn a_very_long_word_can_break() {
        let (text, _) = clean(&"x".repeat(500));
        assert_eq!(text.replace(BREAK, ""), "x".repeat(500));
        assert!(text.split(BREAK).all(|piece| piece.len() <= super::LONG_WORD));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn everything_that_is_kept_has_a_glyph(raw in any::<String>()) {
            let (text, _) = clean(&raw);
            let fonts = crate::fonts::Fonts::embedded().unwrap();
            prop_assert!(text.chars().all(|c| fonts.draws(c)), "{text:?}");
        }

        #[test]
        fn stripping_twice_changes_nothing(raw in any::<String>()) {
            let once = strip(&raw);
            prop_assert_eq!(strip(&once), once);
        }
    }
}
