//! Pages for the preview, drawn again at every pause in the typing.

use std::collections::HashMap;

use typst::utils::hash128;
use typst_svg::SvgOptions;

use crate::layout::lay_out;
use crate::{ExportError, MinutesDocument, Notice};

/// A preview that stays open: it draws again only the pages that changed.
#[derive(Debug, Default)]
pub struct Preview {
    drawn: HashMap<u128, String>,
    last: Option<(MinutesDocument, PreviewPages)>,
}

/// The pages of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewPages {
    /// The pages, in order.
    pub pages: Vec<SvgPage>,
    /// What they do not show as it was written.
    pub notices: Vec<Notice>,
}

/// One page as a picture; its text is outlines, so it is for the eye only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SvgPage {
    /// The same as before when the page did not change.
    pub hash: String,
    /// The picture.
    pub svg: String,
}

impl Preview {
    /// Opens a preview that has drawn nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Draws the minutes as they are now.
    pub fn render(&mut self, document: &MinutesDocument) -> Result<PreviewPages, ExportError> {
        // A layout that is not needed would age what the next one is going to use again.
        if let Some((last, pages)) = &self.last
            && last == document
        {
            return Ok(pages.clone());
        }
        let (laid_out, notices) = lay_out(document)?;
        let options = SvgOptions { render_bleed: false, pretty: false };
        let mut drawn = HashMap::new();
        let mut pages = Vec::new();
        for page in laid_out.pages() {
            let hash = hash128(page);
            let svg = self.drawn.get(&hash).cloned().unwrap_or_else(|| typst_svg::svg(page, &options));
            drawn.insert(hash, svg.clone());
            pages.push(SvgPage { hash: format!("{hash:032x}"), svg });
        }
        self.drawn = drawn;
        // Keeps what this drawing used for the next one and forgets the rest, so that memory stays level.
        comemo::evict(1);
        let pages = PreviewPages { pages, notices };
        self.last = Some((document.clone(), pages.clone()));
        Ok(pages)
    }
}
