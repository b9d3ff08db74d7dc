//! Daily copies of the store, still encrypted; each is itself a store that opens with the same key.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use rusqlite::OpenFlags;

use crate::header::{HEADER_FILE, StoreHeader, sync_directory};
use crate::store::{DATABASE_FILE, connect};
use crate::{Store, StoreError};

const BACKUPS: &str = "backups";
const DAYS: usize = 7;
const WEEKS: usize = 4;

impl Store {
    /// Copies the store into a new directory, which must not exist yet, and proves that the copy opens.
    pub fn backup(&self, to: &Path) -> Result<(), StoreError> {
        if to.exists() {
            return Err(StoreError::AlreadyThere);
        }
        let unfinished = to.with_extension("unfinished");
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fs::create_dir_all(&unfinished)?;
        let copied = self.copy_into(&unfinished);
        if copied.is_err() {
            // The first error is the one to tell.
            let _ = fs::remove_dir_all(&unfinished);
        }
        copied?;
        fs::rename(&unfinished, to)?;
        to.parent().map_or(Ok(()), sync_directory)
    }

    /// Makes the backup of a day, unless it is there, and then removes those that [`superseded_backups`] names.
    ///
    /// Returns where the new backup lies, `None` when the day already had one.
    pub fn run_backup(&self, today: NaiveDate) -> Result<Option<PathBuf>, StoreError> {
        let place = |day: NaiveDate| self.directory().join(BACKUPS).join(day.to_string());
        if place(today).exists() {
            return Ok(None);
        }
        self.backup(&place(today))?;
        for day in superseded_backups(&self.backups()?, today) {
            fs::remove_dir_all(place(day))?;
        }
        Ok(Some(place(today)))
    }

    /// The days of which a backup is kept, the oldest first.
    pub fn backups(&self) -> Result<Vec<NaiveDate>, StoreError> {
        let mut days = Vec::new();
        let entries = match fs::read_dir(self.directory().join(BACKUPS)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(days),
            Err(error) => return Err(error.into()),
        };
        for entry in entries {
            let entry = entry?;
            let named = entry.file_name().to_str().and_then(|name| name.parse::<NaiveDate>().ok());
            if let Some(day) = named.filter(|_| entry.path().join(HEADER_FILE).is_file()) {
                days.push(day);
            }
        }
        days.sort_unstable();
        Ok(days)
    }

    fn copy_into(&self, dir: &Path) -> Result<(), StoreError> {
        let database = dir.join(DATABASE_FILE);
        let Some(path) = database.to_str() else {
            return Err(StoreError::Io(std::io::Error::other("the path is not Unicode")));
        };
        self.apart()?.execute("VACUUM INTO ?", [path])?;
        // A vacuum does not flush what it writes.
        File::open(&database)?.sync_all()?;
        let copy = connect(dir, &self.key, OpenFlags::empty())?;
        let torn: Option<String> = crate::check::first_row(&copy, "PRAGMA cipher_integrity_check")?;
        if let Some(detail) = torn {
            return Err(StoreError::Damaged { detail });
        }
        drop(copy);
        StoreHeader::read(self.directory())?.write(dir)
    }
}

/// Which backups may go: kept are the last seven, the last one of each of the last four weeks that have one, and
/// those dated after today, since a clock that was wrong says nothing about their worth.
pub fn superseded_backups(existing: &[NaiveDate], today: NaiveDate) -> Vec<NaiveDate> {
    let past: BTreeSet<NaiveDate> = existing.iter().copied().filter(|day| *day <= today).collect();
    let mut kept: BTreeSet<NaiveDate> = past.iter().rev().take(DAYS).copied().collect();
    let mut weeks = Vec::new();
    for day in past.iter().rev() {
        let week = (day.iso_week().year(), day.iso_week().week());
        if !weeks.contains(&week) && weeks.len() < WEEKS {
            weeks.push(week);
            kept.insert(*day);
        }
    }
    past.difference(&kept).copied().collect()
}
