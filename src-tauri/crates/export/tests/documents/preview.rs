//! The pages that the window shows while somebody writes.

use delibere_export::{Preview, minutes_pdf};

use crate::model::{french, long, paragraph};

#[test]
fn the_preview_has_the_pages_of_the_file() {
    let preview = Preview::new().render(&french()).unwrap();
    assert_eq!(preview.pages.len(), minutes_pdf(&french()).unwrap().pages);
    assert!(preview.pages.iter().all(|page| page.svg.starts_with("<svg") && page.svg.len() > 10_000));
    assert_eq!(preview.notices, []);
}

#[test]
fn only_the_page_that_changed_is_new() {
    let mut document = long();
    let mut preview = Preview::new();
    let before = preview.render(&document).unwrap().pages;
    assert_eq!(preview.render(&document).unwrap().pages, before);
    let last = document.items.last_mut().unwrap();
    last.text.lines.pop();
    last.text.lines.push(paragraph("Autre fin."));
    let after = preview.render(&document).unwrap().pages;
    assert_eq!(after.len(), before.len());
    let changed: Vec<usize> =
        before.iter().zip(&after).enumerate().filter(|(_, (a, b))| a != b).map(|(n, _)| n).collect();
    assert!(!changed.is_empty() && changed.iter().all(|page| *page + 2 >= before.len()), "{changed:?}");
}
