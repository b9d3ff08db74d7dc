//! Layout: content in, pages out, with no character left undrawn.

use std::collections::BTreeSet;

use typst::diag::SourceDiagnostic;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use unicode_normalization::char::is_combining_mark;

use crate::minutes::compose;
use crate::world::DocumentWorld;
use crate::{ExportError, MinutesDocument, Notice};

/// Fonts are chosen by cluster, so a character that some font draws can still lack a glyph beside another one; each
/// round replaces those found in the round before.
const ROUNDS: usize = 4;

/// Lays the minutes out.
pub(crate) fn lay_out(document: &MinutesDocument) -> Result<(PagedDocument, Vec<Notice>), ExportError> {
    let mut refused = BTreeSet::new();
    for _ in 0..ROUNDS {
        let (content, notices) = compose(document, &refused)?;
        let data = serde_json::to_string(&content).map_err(|error| ExportError::Content(error.to_string()))?;
        let laid_out = typst::compile::<PagedDocument>(&DocumentWorld::minutes(data)?);
        let pages = laid_out.output.map_err(|errors| ExportError::Layout(messages(&errors)))?;
        if !laid_out.warnings.is_empty() {
            return Err(ExportError::Layout(messages(&laid_out.warnings)));
        }
        let mut undrawn = BTreeSet::new();
        for page in pages.pages() {
            collect_undrawn(&page.frame, &mut undrawn);
        }
        if undrawn.is_empty() {
            return Ok((pages, notices));
        }
        refused.extend(undrawn);
    }
    Err(ExportError::Undrawable(refused.into_iter().collect()))
}

/// Reads the sentences of diagnostics.
pub(crate) fn messages(diagnostics: &[SourceDiagnostic]) -> Vec<String> {
    diagnostics.iter().map(|diagnostic| diagnostic.message.to_string()).collect()
}

fn collect_undrawn(frame: &Frame, undrawn: &mut BTreeSet<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect_undrawn(&group.frame, undrawn),
            FrameItem::Text(text) => {
                for glyph in text.glyphs.iter().filter(|glyph| glyph.id == 0) {
                    let cluster = text.text.get(glyph.range()).unwrap_or(&text.text);
                    let marks: Vec<char> = cluster.chars().filter(|c| is_combining_mark(*c)).collect();
                    if marks.is_empty() { undrawn.extend(cluster.chars()) } else { undrawn.extend(marks) }
                }
            }
            _ => {}
        }
    }
}
