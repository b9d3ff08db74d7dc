//! What the pages say.

use delibere_domain::AttendanceStatus;

use crate::model::{bare, english, french, long};
use crate::tools::{export, information, page_text, structure, text_layer};

#[test]
fn the_french_minutes_read_in_order() {
    let (_, path) = export(&french(), "content-french");
    insta::assert_snapshot!("text-french", text_layer(&path));
    insta::assert_snapshot!("structure-french", structure(&path));
}

#[test]
fn the_english_minutes_read_in_order() {
    let (_, path) = export(&english(), "content-english");
    insta::assert_snapshot!("text-english", text_layer(&path));
    insta::assert_snapshot!("structure-english", structure(&path));
}

#[test]
fn off_the_record_stays_out_of_the_file() {
    let (_, path) = export(&french(), "content-off-record");
    let text = text_layer(&path);
    assert!(text.contains("essentiel"));
    assert!(!text.contains("reste dans la salle"));
    assert!(!structure(&path).contains("reste dans la salle"));
}

#[test]
fn a_draft_says_so_in_words_and_across_each_page_until_it_is_approved() {
    let (draft, path) = export(&french(), "content-draft");
    assert!(draft.pages > 1);
    for page in 1..=draft.pages {
        // Letters that climb are read one by one.
        let letters = page_text(&path, page).replace('\n', "");
        assert!(letters.contains("PROJET"), "page {page}");
    }
    let tagged = structure(&path);
    assert!(tagged.contains("pas encore approuvé") && !tagged.contains("PROJET"));
    let approved = delibere_export::MinutesDocument { approved: true, ..french() };
    let (_, path) = export(&approved, "content-approved");
    let text = text_layer(&path).replace('\n', "");
    assert!(text.contains("Procès-verbal") && !text.contains("PROJET") && !text.contains("pas encore approuvé"));
}

#[test]
fn every_page_carries_the_committee_notice_and_its_number() {
    let (pdf, path) = export(&long(), "content-long");
    assert!(pdf.pages >= 25, "{}", pdf.pages);
    for page in 1..=pdf.pages {
        let text = page_text(&path, page);
        assert!(text.contains("Comité fictif"), "page {page}");
        let number = format!("Page {page} sur {}", pdf.pages);
        assert!(text.replace('\u{202F}', " ").contains(&number), "page {page}: {text}");
    }
}

#[test]
fn attendance_that_nobody_recorded_is_said_to_be_open_and_names_no_signatory() {
    let mut document = french();
    for entry in document.attendance_groups.iter_mut().flat_map(|group| &mut group.entries) {
        (entry.status, entry.arrived, entry.left) = (None, None, None);
    }
    document.quorum = None;
    let people: usize = document.attendance_groups.iter().map(|group| group.entries.len()).sum();
    let text = text_layer(&export(&document, "content-open").1);
    assert_eq!(text.matches("Non renseigné").count(), people);
    assert!(!text.contains("En séance") && !text.contains("Quorum"));
    assert_eq!(text.matches("Ada MODÈLE").count(), 1);
}

#[test]
fn only_a_chair_who_took_part_is_named_under_the_text() {
    let mut document = french();
    let named = |document: &_| text_layer(&export(document, "content-signatory").1).matches("Ada MODÈLE").count();
    assert_eq!(named(&document), 2);
    document.attendance_groups[0].entries[0].status = Some(AttendanceStatus::Excused);
    assert_eq!(named(&document), 1);
}

#[test]
fn the_file_declares_its_language_title_and_date() {
    for (document, language, title) in [
        (french(), "fr", "Compte rendu – Deuxième séance plénière, mardi 12 mars 2024"),
        (english(), "en", "Minutes – Second plenary session, Tuesday 12 March 2024"),
    ] {
        let (pdf, path) = export(&document, &format!("content-metadata-{language}"));
        let said = information(&path);
        assert!(said.lines().any(|line| line.starts_with("Title:") && line.ends_with(title)), "{said}");
        assert!(said.contains("19 00:00:00 2024") && said.contains("Tagged:          yes"), "{said}");
        let raw = String::from_utf8_lossy(&pdf.bytes).into_owned();
        assert!(raw.contains(&format!("/Lang ({language}-")) || raw.contains(&format!("/Lang({language}-")));
    }
}

#[test]
fn an_empty_document_is_still_a_document() {
    let mut document = bare("", vec![]);
    document.session.title = String::new();
    document.session.place = String::new();
    document.committee.name = String::new();
    document.committee.institution = String::new();
    document.committee.letterhead.clear();
    document.committee.notice = String::new();
    let (pdf, path) = export(&document, "content-empty");
    assert_eq!((pdf.pages, pdf.notices.len()), (1, 0));
    let text = text_layer(&path);
    assert!(text.contains("mardi 12 mars 2024") && text.contains("Délibération") && text.contains("Pas de texte"));
    document.items.clear();
    assert_eq!(export(&document, "content-emptier").0.pages, 1);
}
