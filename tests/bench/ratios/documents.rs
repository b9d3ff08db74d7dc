//! Documents: minutes as PDF.

use std::collections::HashMap;
use std::process::{Command, Stdio};

use chrono::NaiveDate;
use delibere_domain::{Committee, CommitteeId, ItemKind, Language, RichText, Session, SessionId, SessionState};
use delibere_export::{MinutesDocument, MinutesItem, minutes_pdf};
use tempfile::TempDir;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::measure::{Line, against, time};

const SENTENCE: &str = "Le comité retient que l’information donnée aux usagers doit être lisible par tous, et demande \
                        que la mesure des écarts entre les publics soit publiée chaque année avec sa méthode. ";

/// PDFs of a short and of a long session against bare Typst, and LibreOffice where it is installed.
pub(crate) fn pdf() -> Vec<Line> {
    let mut lines = Vec::new();
    for (name, paragraphs) in [("3 pages", 18), ("30 pages", 250)] {
        let minutes = minutes(paragraphs);
        let pages = minutes_pdf(&minutes).unwrap().pages;
        let world = Bare::new(paragraphs);
        let what = format!("minutes as PDF, {name} ({pages})");
        lines.push(against(
            &what,
            "bare Typst, the same words, no layout of ours",
            7,
            || cold(|| minutes_pdf(&minutes).unwrap().bytes.len()),
            || cold(|| world.pdf()),
        ));
        if Command::new("soffice").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok() {
            let directory = TempDir::new().unwrap();
            let html = directory.path().join("minutes.html");
            std::fs::write(&html, text(paragraphs).replace("\n\n", "<p>")).unwrap();
            lines.push(against(
                &what,
                "LibreOffice headless",
                3,
                || cold(|| minutes_pdf(&minutes).unwrap().bytes.len()),
                || {
                    let mut convert = Command::new("soffice");
                    convert.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(directory.path()).arg(&html);
                    time(|| convert.stdout(Stdio::null()).status().unwrap()).0
                },
            ));
        }
    }
    lines
}

/// Times a layout that remembers nothing of the ones before.
fn cold<T>(work: impl FnOnce() -> T) -> std::time::Duration {
    comemo::evict(0);
    time(work).0
}

fn text(paragraphs: usize) -> String {
    (0..paragraphs).map(|_| SENTENCE.repeat(3) + "\n\n").collect()
}

fn minutes(paragraphs: usize) -> MinutesDocument {
    let day = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap();
    let session = Session {
        id: SessionId::from_uuid(Default::default()),
        title: "Séance de mesure".to_owned(),
        date: day,
        start: None,
        end: None,
        place: String::new(),
        zone: "Europe/Paris".to_owned(),
        state: SessionState::Closed,
        opened_at: None,
        closed_at: None,
        items: Vec::new(),
        attendance: Vec::new(),
    };
    let committee = Committee {
        id: CommitteeId::from_uuid(Default::default()),
        name: "Comité modèle".to_owned(),
        institution: "Agence modèle".to_owned(),
        letterhead: Vec::new(),
        language: "fr".to_owned(),
        zone: "Europe/Paris".to_owned(),
        notice: String::new(),
    };
    let item = MinutesItem {
        number: 1,
        title: "Mesure".to_owned(),
        kind: ItemKind::Deliberation,
        planned: None,
        duration: None,
        text: RichText::from_plain(&text(paragraphs).replace("\n\n", "\n")),
        papers: Vec::new(),
    };
    MinutesDocument {
        committee,
        session,
        attendance_groups: Vec::new(),
        items: vec![item],
        approved: true,
        language: Language::French,
        produced_on: day,
        quorum: None,
    }
}

/// The smallest world that sets the same words in the same font.
struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: HashMap<FileId, Source>,
    main: FileId,
}

impl Bare {
    fn new(paragraphs: usize) -> Self {
        let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates/export/fonts");
        let mut fonts = Vec::new();
        for entry in std::fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ttf") {
                fonts.extend(Font::iter(Bytes::new(std::fs::read(path).unwrap())));
            }
        }
        let words = text(paragraphs);
        let source = Source::detached(format!(
            "#set text(font: \"Source Serif 4\", lang: \"fr\", 10.5pt)\n#set par(justify: true)\n{words}"
        ));
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: source.id(),
            sources: HashMap::from([(source.id(), source)]),
        }
    }

    fn pdf(&self) -> usize {
        let document = typst::compile::<typst_layout::PagedDocument>(self).output.unwrap();
        typst_pdf::pdf(&document, &typst_pdf::PdfOptions::default()).unwrap().len()
    }
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<typst::foundations::Duration>) -> Option<Datetime> {
        None
    }
}
