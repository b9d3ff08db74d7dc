//! What independent validators say.

use std::path::Path;

use delibere_export::minutes_pdf;

use crate::hostile;
use crate::model::{bare, english, french, long};
use crate::tools::{export, run, validate};

#[test]
fn every_kind_of_minutes_satisfies_archives_and_screen_readers() {
    let paths = [
        export(&french(), "standards-french").1,
        export(&english(), "standards-english").1,
        export(&long(), "standards-long").1,
        export(&bare("", vec![]), "standards-bare").1,
        export(&hostile::all_at_once(), "standards-hostile").1,
    ];
    let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
    assert_eq!(validate(&paths), Vec::<String>::new());
}

#[test]
fn the_validators_notice_a_file_without_its_language() {
    let (_, path) = export(&french(), "standards-control");
    let plain = path.with_extension("plain.pdf");
    run("qpdf", &["--qdf", "--object-streams=disable", path.to_str().unwrap(), plain.to_str().unwrap()]);
    let mut bytes = std::fs::read(&plain).unwrap();
    let found: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(b"/Lang (fr")).collect();
    assert!(!found.is_empty());
    for at in found {
        bytes[at + 4] = b'x';
    }
    std::fs::write(&plain, bytes).unwrap();
    let findings = validate(&[&plain]);
    for validator in ["veraPDF PDF/UA-1", "page ua1", "pdfua", "outloud"] {
        assert!(findings.iter().any(|line| line.contains(validator)), "{validator} said nothing: {findings:?}");
    }
}

#[test]
fn the_same_content_and_date_give_the_same_bytes_on_every_thread() {
    let first = minutes_pdf(&french()).unwrap().bytes;
    assert_eq!(minutes_pdf(&french()).unwrap().bytes, first);
    let others = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..3).map(|_| scope.spawn(|| minutes_pdf(&french()).unwrap().bytes)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(others.iter().all(|bytes| *bytes == first));
    let later = delibere_export::MinutesDocument { produced_on: crate::model::day(2024, 3, 20), ..french() };
    assert_ne!(minutes_pdf(&later).unwrap().bytes, first);
}
