//! The closed world of a layout: our templates, our fonts and one virtual data file; everything else is refused.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::ExportError;
use crate::fonts::Fonts;

/// The world of one layout.
pub(crate) struct DocumentWorld {
    house: &'static House,
    fonts: &'static Fonts,
    data: Bytes,
}

impl DocumentWorld {
    /// Makes the world of the minutes around their data, a JSON text.
    pub(crate) fn minutes(data: String) -> Result<Self, ExportError> {
        let house = HOUSE.as_ref().map_err(|name| ExportError::Embedded((*name).to_owned()))?;
        Ok(Self { house, fonts: Fonts::embedded()?, data: Bytes::from_string(data) })
    }
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.house.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.house.minutes.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.house.minutes, &self.house.shared]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.house.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// What all layouts share.
struct House {
    library: LazyHash<Library>,
    minutes: Source,
    shared: Source,
    data: FileId,
}

static HOUSE: LazyLock<Result<House, &'static str>> = LazyLock::new(|| {
    Ok(House {
        library: LazyHash::new(Library::default()),
        minutes: Source::new(file("/minutes.typ")?, include_str!("../templates/minutes.typ").to_owned()),
        shared: Source::new(file("/house.typ")?, include_str!("../templates/house.typ").to_owned()),
        data: file("/data.json")?,
    })
});

fn file(path: &'static str) -> Result<FileId, &'static str> {
    let path = VirtualPath::new(path).map_err(|_| path)?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}
