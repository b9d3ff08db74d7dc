//! The shelf on disk: one store directory per committee, their names, and the preferences.

use std::path::{Path, PathBuf};

use delibere_media::{MediaError, read_limited, write_atomically};
use serde::{Deserialize, Serialize};

use crate::api::{CommitteeCard, LanguageChoice, Preferences, ThemeChoice};
use crate::convert::{make_directory, media_error};
use crate::{ErrorCode, UserError};

const MAX_BYTES: u64 = 1 << 20;

/// What the shelf file holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct ShelfFile {
    last: Option<String>,
    committees: Vec<CommitteeCard>,
    preferences: Preferences,
}

impl Default for ShelfFile {
    fn default() -> Self {
        let preferences = Preferences { language: LanguageChoice::System, theme: ThemeChoice::System, text_size: 100 };
        Self { last: None, committees: Vec::new(), preferences }
    }
}

/// The committees of this device and the preferences.
pub(crate) struct Shelf {
    directory: PathBuf,
    file: ShelfFile,
}

impl Shelf {
    /// Reads the shelf of a data directory; an absent one is empty.
    pub(crate) fn load(directory: &Path) -> Result<Self, UserError> {
        let path = directory.join("shelf.json");
        let file = match read_limited(&path, MAX_BYTES) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| {
                UserError::new(ErrorCode::FileFailed).with("path", path.display()).with("detail", error)
            })?,
            Err(MediaError::NotFound { .. }) => ShelfFile::default(),
            Err(error) => return Err(media_error(error, &path)),
        };
        Ok(Self { directory: directory.to_owned(), file })
    }

    /// Where everything lies.
    pub(crate) fn directory(&self) -> &Path {
        &self.directory
    }

    /// Where a store lies.
    pub(crate) fn store_directory(&self, store: &str) -> PathBuf {
        self.directory.join("committees").join(store)
    }

    /// The committees, by name.
    pub(crate) fn committees(&self) -> &[CommitteeCard] {
        &self.file.committees
    }

    /// The committee that was open last.
    pub(crate) fn last(&self) -> Option<&str> {
        self.file.last.as_deref()
    }

    /// The preferences.
    pub(crate) fn preferences(&self) -> &Preferences {
        &self.file.preferences
    }

    /// Changes the preferences.
    pub(crate) fn set_preferences(&mut self, preferences: Preferences) -> Result<(), UserError> {
        self.file.preferences = preferences;
        self.save()
    }

    /// Remembers a committee (new, or with another name) as the one that is open.
    pub(crate) fn remember(&mut self, card: CommitteeCard) -> Result<(), UserError> {
        let last = Some(card.store.clone());
        let known = self.file.committees.contains(&card);
        if known && self.file.last == last {
            return Ok(());
        }
        self.file.committees.retain(|known| known.store != card.store);
        self.file.committees.push(card);
        self.file.committees.sort_by(|a, b| (&a.name, &a.store).cmp(&(&b.name, &b.store)));
        self.file.last = last;
        self.save()
    }

    /// A name for a new store directory, from the committee's name, that no store has yet.
    pub(crate) fn free_name(&self, name: &str) -> String {
        let slug: String = delibere_domain::fold::fold(name)
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect::<String>()
            .split('-')
            .filter(|word| !word.is_empty())
            .take(6)
            .collect::<Vec<_>>()
            .join("-");
        let slug = if slug.is_empty() { "comite".to_owned() } else { slug };
        let taken = |name: &str| self.store_directory(name).exists();
        (1..)
            .map(|n| if n == 1 { slug.clone() } else { format!("{slug}-{n}") })
            .find(|name| !taken(name))
            .unwrap_or(slug)
    }

    fn save(&self) -> Result<(), UserError> {
        make_directory(&self.directory)?;
        let path = self.directory.join("shelf.json");
        let bytes = serde_json::to_vec_pretty(&self.file).map_err(UserError::internal)?;
        write_atomically(&path, &bytes).map_err(|error| media_error(error, &path))
    }
}
