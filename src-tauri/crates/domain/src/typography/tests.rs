use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;

use super::*;

/// Shows the special spaces: `~` for the no-break one, `_` for the narrow one.
fn shown(text: &str, language: Language) -> String {
    typeset(text, language).replace('\u{a0}', "~").replace('\u{202f}', "_")
}

#[test]
fn french_texts_take_french_spaces_and_marks() {
    let cases = [
        ("Pourquoi ?", "Pourquoi_?"),
        ("Pourquoi?", "Pourquoi_?"),
        ("Quoi ?! Non!", "Quoi_?! Non_!"),
        ("un ; deux: trois", "un_; deux~: trois"),
        ("l'avis \"provisoire\" d'hier", "l’avis «_provisoire_» d’hier"),
        ("d'\"usage\"", "d’«_usage_»"),
        ("\"un \"deux\" trois\"", "«_un «_deux_» trois_»"),
        ("«avis» et « projet »", "«_avis_» et «_projet_»"),
        ("et ainsi de suite...", "et ainsi de suite…"),
        ("à 14:30, voir https://exemple.fr/a?b=c:d;e!", "à 14:30, voir https://exemple.fr/a?b=c:d;e!"),
        ("(https://exemple.fr/?q=1)", "(https://exemple.fr/?q=1)"),
        ("écrire à a.b@exemple.fr...", "écrire à a.b@exemple.fr…"),
        ("74,4 % de 2 723 000 projets", "74,4_% de 2_723_000 projets"),
        ("15% en 2021 300 fois", "15_% en 2021 300 fois"),
        ("séance n° 5 à 14 h 30", "séance n°~5 à 14~h~30"),
        ("12 kg (3 €)", "12~kg (3_€)"),
        ("(?) et (!)", "(?) et (!)"),
        ("? seul", "? seul"),
        ("Total :12", "Total~:12"),
        ("5\" de large", "5\" de large"),
        ("une\n: deux ?", "une\n: deux_?"),
    ];
    for (given, expected) in cases {
        assert_eq!(shown(given, Language::French), expected, "{given}");
    }
}

#[test]
fn english_texts_keep_their_spaces() {
    let cases =
        [("Why? \"Because\": it's so...", "Why? “Because”: it’s so…"), ("15% of 12 kg, No. 5", "15% of 12~kg, No.~5")];
    for (given, expected) in cases {
        assert_eq!(shown(given, Language::English), expected, "{given}");
    }
}

#[test]
fn dates_and_times_are_said_in_words() {
    let day = |m, d| NaiveDate::from_ymd_opt(2021, m, d).unwrap();
    assert_eq!(format_date(day(2, 15), Language::French), "lundi 15 février 2021");
    assert_eq!(format_date(day(3, 1), Language::French), "lundi 1er mars 2021");
    assert_eq!(format_date(day(2, 15), Language::English), "Monday 15 February 2021");
    let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
    assert_eq!(format_time(time(14, 30), Language::French), "14\u{a0}h\u{a0}30");
    assert_eq!(format_time(time(9, 5), Language::French), "9\u{a0}h\u{a0}05");
    assert_eq!(format_time(time(14, 0), Language::French), "14\u{a0}h");
    assert_eq!(format_time(time(9, 5), Language::English), "09:05");
}

#[test]
fn language_codes_lead_back_to_their_languages() {
    assert_eq!(Language::from_code("en-GB"), Some(Language::English));
    assert_eq!(Language::from_code("FR"), Some(Language::French));
    assert_eq!(Language::from_code("de"), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn a_text_that_is_set_stays_as_it_is(
        text in "([a-c]|[0-9]{1,3}|[ \u{a0}\u{202f}]|[;:!?%.'\"«»()…€]|\n|n° |https://x.fr|h| km|a@b\\.c|’|-){0,16}",
        english in any::<bool>(),
    ) {
        let language = if english { Language::English } else { Language::French };
        let once = typeset(&text, language);
        prop_assert_eq!(typeset(&once, language), once);
    }

    #[test]
    fn any_text_is_set_without_losing_its_letters(text in any::<String>()) {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(letters(&typeset(&text, Language::French)), letters(&text));
    }
}
