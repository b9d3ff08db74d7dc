//! What is found, what is not, and how it is shown.

use chrono::NaiveDate;
use proptest::prelude::*;
use tempfile::TempDir;

use super::fold::words;
use super::query::{Term, terms};
use super::{Excerpt, SearchEntry, SearchQuery};
use crate::{Store, StoreKey};

/// What stands in the text, and what somebody types who looks for it.
const PAIRS: [(&str, &str); 96] = [
    ("commission", "commissions"),
    ("commissions", "commission"),
    ("décision", "décisions"),
    ("décisions", "decision"),
    ("DÉCISIONS", "décision"),
    ("égalité", "egalite"),
    ("ÉGALITÉ", "égalité"),
    ("ÉGALITÉ", "egalites"),
    ("œuvre", "oeuvre"),
    ("oeuvres", "œuvre"),
    ("cœur", "coeurs"),
    ("ex æquo", "aequo"),
    ("algorithme", "algorithmes"),
    ("algorithmes", "algorithme"),
    ("algorithmique", "algorithmiques"),
    ("éthique", "ethiques"),
    ("éthiques", "éthique"),
    ("travaux", "travail"),
    ("travail", "travaux"),
    ("chevaux", "cheval"),
    ("baux", "bail"),
    ("yeux", "œil"),
    ("délibéré", "délibérer"),
    ("délibérer", "délibéré"),
    ("délibération", "délibérations"),
    ("délibérations", "deliberation"),
    ("recommandation", "recommandations"),
    ("recommandations", "recommandation"),
    ("avis", "avis"),
    ("présidente", "présidentes"),
    ("présidente", "président"),
    ("président", "presidente"),
    ("vice-présidente", "présidente"),
    ("vice-présidents", "vice-président"),
    ("l'éthique", "éthique"),
    ("l’éthique", "l'ethique"),
    ("d'égalité", "égalité"),
    ("qu'elles décident", "décident"),
    ("jusqu’alors", "alors"),
    ("aujourd'hui", "aujourd'hui"),
    ("aujourd’hui", "aujourd'hui"),
    ("national", "nationaux"),
    ("nationaux", "national"),
    ("nationale", "nationales"),
    ("nationales", "national"),
    ("égal", "égaux"),
    ("journaux", "journal"),
    ("locaux", "local"),
    ("actif", "active"),
    ("active", "actif"),
    ("consultative", "consultatif"),
    ("consultatif", "consultatives"),
    ("public", "publique"),
    ("publiques", "public"),
    ("professionnel", "professionnelle"),
    ("professionnelles", "professionnel"),
    ("personnel", "personnelles"),
    ("nouveau", "nouvelle"),
    ("nouvelles", "nouveaux"),
    ("beaux", "belle"),
    ("directrice", "directeur"),
    ("directeur", "directrices"),
    ("observatrice", "observateur"),
    ("rapporteur", "rapporteure"),
    ("rapporteures", "rapporteur"),
    ("chercheuse", "chercheur"),
    ("chercheurs", "chercheuses"),
    ("membre", "membres"),
    ("séance", "seances"),
    ("séances", "séance"),
    ("procès-verbal", "proces"),
    ("procès-verbaux", "verbal"),
    ("usagers", "usager"),
    ("Usagère", "usagere"),
    ("experts", "experte"),
    ("experte", "expert"),
    ("juridique", "juridiques"),
    ("société", "societes"),
    ("vœux", "voeu"),
    ("enjeux", "enjeu"),
    ("lieux", "lieu"),
    ("réseaux", "réseau"),
    ("tableaux", "tableau"),
    ("niveaux", "niveau"),
    ("transparence", "transparences"),
    ("transparente", "transparent"),
    ("responsable", "responsables"),
    ("responsabilité", "responsabilités"),
    ("données", "donnee"),
    ("votes", "vote"),
    ("voté", "vote"),
    ("Mme", "madame"),
    ("ﬁnalité", "finalite"),
    ("R133-10", "r133-10"),
    ("meetings", "meeting"),
    ("decided", "decide"),
];

fn store_of(entries: &[(&str, &str, &str)]) -> (TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(&dir.path().join("committee"), &StoreKey::new([1; 32])).unwrap();
    store
        .write(|writer| {
            for (place, (key, title, body)) in entries.iter().enumerate() {
                writer.put_search(&SearchEntry {
                    key: (*key).to_owned(),
                    kind: key.split(':').next().unwrap().to_owned(),
                    title: (*title).to_owned(),
                    body: (*body).to_owned(),
                    context: format!("context {place}"),
                    date: NaiveDate::from_ymd_opt(2021, 2, 1 + place as u32 % 28),
                })?;
            }
            Ok::<_, crate::StoreError>(())
        })
        .unwrap();
    (dir, store)
}

fn query(words: &str) -> SearchQuery {
    SearchQuery { words: words.to_owned(), limit: 10, kinds: Vec::new() }
}

fn found(store: &Store, words: &str) -> Vec<String> {
    store.search(&query(words)).unwrap().into_iter().map(|hit| hit.key).collect()
}

fn marked(excerpt: &Excerpt) -> Vec<&str> {
    excerpt.parts.iter().filter(|(_, found)| *found).map(|(text, _)| text.as_str()).collect()
}

#[test]
fn neither_case_nor_accents_nor_inflections_matter() {
    let mut missed = Vec::new();
    let entries: Vec<(String, String)> = PAIRS
        .iter()
        .enumerate()
        .map(|(place, (text, _))| (format!("pair:{place}"), format!("Le {text} ici.")))
        .collect();
    let entries: Vec<_> = entries.iter().map(|(key, body)| (key.as_str(), "", body.as_str())).collect();
    let (_dir, store) = store_of(&entries);
    for (place, (text, typed)) in PAIRS.iter().enumerate() {
        // A space after the word says that it is finished: nothing is found as a mere beginning.
        let all = SearchQuery { limit: 100, ..query(&format!("{typed} ")) };
        let hits = store.search(&all).unwrap();
        match hits.iter().find(|hit| hit.key == format!("pair:{place}")) {
            Some(hit) if !marked(&hit.excerpt).is_empty() => {}
            Some(_) => missed.push(format!("{text} is found by {typed} but not marked")),
            None => missed.push(format!("{text} is not found by {typed}")),
        }
    }
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn words_that_only_look_alike_are_kept_apart() {
    for (text, typed) in [
        ("commerce", "commission "),
        ("avis", "avion "),
        ("séance", "science "),
        ("travail", "traverse "),
        ("loi", "loin "),
        ("cours", "courage "),
        ("article", "art "),
    ] {
        let (_dir, store) = store_of(&[("text:1", "", text)]);
        assert_eq!(found(&store, typed), Vec::<String>::new(), "{text} by {typed}");
    }
}

#[test]
fn the_last_word_may_be_unfinished_and_the_others_may_not() {
    let (_dir, store) = store_of(&[("text:1", "", "La commission délibère sur l'algorithme")]);
    for typed in ["c", "comm", "commission déli", "algo", "Commissions ALGORI", "l'algo", "délibère sur l'al"] {
        assert_eq!(found(&store, typed), ["text:1"], "{typed}");
    }
    for typed in ["comm ", "comm algorithme", "algoz", "comm déli"] {
        assert_eq!(found(&store, typed), Vec::<String>::new(), "{typed}");
    }
}

#[test]
fn all_words_must_be_there_but_fillers_may_be_missing() {
    let (_dir, store) = store_of(&[("text:1", "", "Avis sur l'égalité"), ("text:2", "", "Avis de la commission")]);
    assert_eq!(found(&store, "avis égalité "), ["text:1"]);
    assert_eq!(found(&store, "avis travaux "), Vec::<String>::new());
    assert_eq!(found(&store, "les avis de la égalité "), ["text:1"]);
    assert_eq!(found(&store, "de "), ["text:2"], "a filler alone is looked for");
}

#[test]
fn words_between_quotation_marks_stand_side_by_side() {
    let (_dir, store) = store_of(&[
        ("text:1", "", "l'intelligence artificielle au service de l'emploi"),
        ("text:2", "", "artificielle est cette intelligence"),
    ]);
    for typed in ["\"intelligence artificielle\"", "« intelligence artificielle »", "“Intelligence ARTIFICIELLE”"]
    {
        assert_eq!(found(&store, typed), ["text:1"], "{typed}");
    }
    assert_eq!(found(&store, "intelligence artificielle ").len(), 2);
    assert_eq!(found(&store, "\"intelligence artif"), ["text:1"], "while typing the phrase");
    assert_eq!(found(&store, "\"intelligence artif\""), Vec::<String>::new());
    assert_eq!(found(&store, "emploi \"intelligence artificielle\""), ["text:1"]);
    let hit = store.search(&query("\"service de l'emploi\"")).unwrap().remove(0);
    assert_eq!(marked(&hit.excerpt), ["service de l'emploi"]);
}

#[test]
fn titles_weigh_more_and_among_equals_the_latest_comes_first() {
    let (_dir, store) = store_of(&[
        ("text:1", "Autre chose", "un mot sur la transparence"),
        ("text:2", "Transparence", "un mot sur autre chose"),
        ("text:3", "Autre chose", "un mot sur la transparence"),
    ]);
    assert_eq!(found(&store, "transparence"), ["text:2", "text:3", "text:1"]);
    let hit = store.search(&query("transparence")).unwrap().remove(0);
    assert_eq!(hit.marked_title.parts, [("Transparence".to_owned(), true)]);
    assert_eq!((hit.title.as_str(), hit.context.as_str()), ("Transparence", "context 1"));
    assert_eq!(hit.excerpt.parts, [("un mot sur autre chose".to_owned(), false)]);
}

#[test]
fn results_can_be_limited_in_number_and_kind() {
    let (_dir, store) = store_of(&[("a:1", "", "mot"), ("b:1", "", "mot"), ("b:2", "", "mot"), ("c:1", "", "mot")]);
    assert_eq!(store.search(&SearchQuery { limit: 2, ..query("mot") }).unwrap().len(), 2);
    let kinds =
        |kinds: &[&str]| SearchQuery { kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(), ..query("mot") };
    assert_eq!(store.search(&kinds(&["b"])).unwrap().len(), 2);
    assert_eq!(store.search(&kinds(&["a", "c"])).unwrap().len(), 2);
    assert_eq!(store.search(&kinds(&["b' OR 1"])).unwrap(), []);
}

#[test]
fn an_entry_is_replaced_and_forgotten_with_all_its_words() {
    let (_dir, store) = store_of(&[("text:1", "Premier", "ancien"), ("text:1", "Second", "nouveau")]);
    assert_eq!(found(&store, "ancien "), Vec::<String>::new());
    assert_eq!(found(&store, "nouveaux "), ["text:1"]);
    store.write(|writer| writer.remove_search("text:1")).unwrap();
    assert_eq!(found(&store, "nouveaux "), Vec::<String>::new());
    assert_eq!(store.dump_projections().unwrap(), "");
    assert_eq!(store.integrity().unwrap(), []);
}

#[test]
fn an_excerpt_is_cut_between_words_around_what_was_found() {
    let filler = "Autres phrases sans rapport avec la question. ".repeat(40);
    let body = format!("{filler}\nLa commission a rendu son avis sur les décisions automatisées. {filler}");
    let (_dir, store) = store_of(&[("text:1", "", &body)]);
    let excerpt = store.search(&query("décision commissions")).unwrap().remove(0).excerpt;
    assert_eq!(marked(&excerpt), ["commission", "décisions"]);
    let text = excerpt.text();
    assert!(text.starts_with("…La commission a rendu"), "{text}");
    assert!(text.ends_with('…') && text.chars().count() < 210, "{text}");
    let inner = text.trim_matches('…');
    assert!(body.contains(inner), "{text}");
}

#[test]
fn an_excerpt_shows_the_place_where_most_words_stand_together() {
    let gap = "rien ".repeat(100);
    let body = format!("Un avis. {gap} Une commission. {gap} L'avis de la commission. {gap}");
    let (_dir, store) = store_of(&[("text:1", "", &body)]);
    let excerpt = store.search(&query("avis commission")).unwrap().remove(0).excerpt;
    assert_eq!(marked(&excerpt), ["avis", "commission"]);
}

#[test]
fn marks_are_cut_from_the_original_text() {
    let (_dir, store) = store_of(&[("text:1", "", "L’ŒUVRE d’E\u{301}galité\tet 中文字 و العربية 🙂")]);
    let mark = |typed: &str| {
        let hit = store.search(&query(typed)).unwrap().remove(0);
        marked(&hit.excerpt).join("|")
    };
    assert_eq!(mark("oeuvre "), "ŒUVRE");
    assert_eq!(mark("égalité "), "E\u{301}galité");
    assert_eq!(mark("中文"), "中|文");
    assert_eq!(mark("العربية"), "العربية");
}

#[test]
fn a_query_without_words_finds_nothing() {
    let (_dir, store) = store_of(&[("text:1", "", "mot")]);
    for typed in ["", "   ", "\"", "\"\"", "« »", "*", "'", "-", "()", "🙂", "\0"] {
        assert_eq!(found(&store, typed), Vec::<String>::new(), "{typed:?}");
    }
}

#[test]
fn what_means_something_to_the_database_means_nothing_here() {
    let (_dir, store) = store_of(&[("text:1", "", "near and or not stems title folded")]);
    for typed in
        ["NEAR(and, or)", "title:near", "not near*", "near AND", "stems : (near)", "^near", "near + and", "NOT"]
    {
        assert_eq!(found(&store, typed), ["text:1"], "{typed}");
    }
}

#[test]
fn every_family_of_irregular_words_is_written_folded_and_once() {
    let mut seen = std::collections::BTreeSet::new();
    let mut families = 0;
    for line in include_str!("equivalences.txt").lines().filter(|line| !line.starts_with('#')) {
        families += 1;
        assert!(line.split(' ').count() > 1, "{line}");
        for word in line.split(' ') {
            assert!(word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase()), "{word}");
            assert!(seen.insert(word), "{word} stands twice");
        }
    }
    assert!(families >= 30, "{families}");
}

#[test]
fn elided_words_and_joiners_leave_no_trace() {
    let folded = |text: &str| words(text).map(|word| word.folded).collect::<Vec<_>>();
    assert_eq!(folded("L'avis d’aujourd’hui qu'on lit"), ["avis", "aujourd", "hui", "on", "lit"]);
    assert_eq!(folded("the committee's vote"), ["the", "committee", "vote"]);
    assert_eq!(folded("trans\u{ad}parence"), ["transparence"]);
    assert_eq!(folded("n° 3, 2\u{202f}500 €"), ["n", "3", "2", "500"]);
    assert_eq!(folded(&"a".repeat(500)), ["a".repeat(60)]);
}

#[test]
fn a_compound_is_looked_for_by_its_words() {
    let typed = terms("vice-présidente ");
    assert!(matches!(&typed[..], [Term::Word { folded, .. }, Term::Word { .. }] if folded == "vice"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cutting_any_text_gives_ordered_ranges_of_it(text in any::<String>()) {
        let mut end = 0;
        for word in words(&text) {
            prop_assert!(word.range.start >= end && text.get(word.range.clone()).is_some());
            prop_assert!(word.folded.chars().all(char::is_alphanumeric));
            end = word.range.end;
        }
    }

    #[test]
    fn an_excerpt_of_any_text_is_a_piece_of_it(text in "[a-cé\n ’]{0,600}", typed in "[a-cé\" ]{0,8}") {
        let excerpt = Excerpt::around(&text, &terms(&typed));
        let shown = excerpt.text();
        prop_assert!(text.replace('\n', " ").contains(shown.trim_matches('…')), "{shown:?}");
        prop_assert_eq!(Excerpt::whole(&text, &terms(&typed)).text(), text.replace('\n', " "));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_query_is_answered_and_every_word_of_a_text_finds_it(text in "\\PC{1,80}", typed in prop::collection::vec(any::<String>(), 8)) {
        let (_dir, store) = store_of(&[("text:1", "", &text)]);
        for typed in &typed {
            store.search(&query(typed)).unwrap();
        }
        for word in words(&text) {
            let typed = &text[word.range.clone()];
            prop_assert_eq!(found(&store, typed), vec!["text:1"], "{:?} of {:?}", typed, text);
        }
    }
}
