//! Minutes as a PDF file that archives and screen readers accept.

use chrono::Datelike;
use typst::foundations::{Datetime, Smart};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::layout::{lay_out, messages};
use crate::{ExportError, MinutesDocument, Notice};

/// A finished PDF file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What it does not show as it was written.
    pub notices: Vec<Notice>,
}

/// Makes the minutes as one PDF/A-2a and PDF/UA-1 file; the same content and date give the same bytes.
pub fn minutes_pdf(document: &MinutesDocument) -> Result<Pdf, ExportError> {
    let (pages, notices) = lay_out(document)?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| ExportError::Standards(vec![error.message().to_string()]))?;
    let state = if document.approved { "approved" } else { "draft" };
    let options = PdfOptions {
        ident: Smart::Custom(format!("delibere:minutes:{}:{state}", document.session.id)),
        creator: Smart::Custom(Some("Délibéré".to_owned())),
        timestamp: timestamp(document),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|errors| ExportError::Standards(messages(&errors)))?;
    let pages = pages.pages().len();
    // Export after export, what earlier layouts remembered would only grow.
    comemo::evict(5);
    Ok(Pdf { bytes, pages, notices })
}

fn timestamp(document: &MinutesDocument) -> Option<Timestamp> {
    let date = document.produced_on;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Datetime::from_ymd_hms(date.year(), month, day, 0, 0, 0).map(Timestamp::new_utc)
}
