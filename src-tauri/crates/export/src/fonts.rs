//! The embedded fonts and the characters that they draw.

use std::collections::HashSet;
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::ExportError;

/// The embedded fonts, ready for layout.
pub(crate) struct Fonts {
    /// What the fonts are called and look like.
    pub(crate) book: LazyHash<FontBook>,
    /// The fonts, in the order of the book.
    pub(crate) fonts: Vec<Font>,
    drawn: HashSet<u32>,
}

impl Fonts {
    /// Returns the fonts of the program.
    pub(crate) fn embedded() -> Result<&'static Self, ExportError> {
        FONTS.as_ref().map_err(|name| ExportError::Embedded((*name).to_owned()))
    }

    /// Tells whether some font draws the character.
    pub(crate) fn draws(&self, character: char) -> bool {
        self.drawn.contains(&u32::from(character))
    }

    fn read() -> Result<Self, &'static str> {
        let mut fonts = Vec::new();
        for (name, bytes) in FILES {
            fonts.push(Font::new(Bytes::new(bytes), 0).ok_or(name)?);
        }
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        let drawn = fonts.iter().flat_map(|font| font.info().coverage.iter()).collect();
        Ok(Self { book, fonts, drawn })
    }
}

static FONTS: LazyLock<Result<Fonts, &'static str>> = LazyLock::new(Fonts::read);

macro_rules! font_files {
    ($($name:literal),+ $(,)?) => {
        [$(($name, include_bytes!(concat!("../fonts/", $name)).as_slice())),+]
    };
}

static FILES: [(&str, &[u8]); 7] = font_files![
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-Italic.ttf",
    "SourceSerif4-Bold.ttf",
    "SourceSerif4-BoldItalic.ttf",
    "SourceSans3-Regular.ttf",
    "SourceSans3-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
];
