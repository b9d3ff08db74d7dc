//! The small clear file beside the database. SQLite cannot tell a wrong key from damage; this file, read first, can.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use delibere_domain::CommitteeId;

use crate::{StoreError, StoreKey};

/// The name of the file by which a directory is known to be a store.
pub const HEADER_FILE: &str = "delibere-store";

const MAGIC: &str = "delibere-store";
const MAX_BYTES: u64 = 4096;

/// What a store says about itself without its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreHeader {
    /// The format of the database, which is the number of its last migration.
    pub format: u32,
    /// The committee, once it is known.
    pub committee: Option<CommitteeId>,
    key_check: String,
}

impl StoreHeader {
    /// Reads the header of the store in `dir`; [`StoreError::NotAStore`] when there is none.
    pub fn read(dir: &Path) -> Result<Self, StoreError> {
        let mut text = String::new();
        let file = File::open(dir.join(HEADER_FILE)).map_err(absent_is_no_store)?;
        match file.take(MAX_BYTES).read_to_string(&mut text) {
            Ok(_) => Self::parse(&text),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(StoreError::damaged("unreadable header")),
            Err(error) => Err(error.into()),
        }
    }

    /// The name under which the key of the store is kept, as [`StoreKey::name`].
    pub fn key_name(&self) -> String {
        self.key_check.chars().take(32).collect()
    }

    pub(crate) fn new(format: u32, committee: Option<CommitteeId>, key: &StoreKey) -> Self {
        Self { format, committee, key_check: key.check() }
    }

    pub(crate) fn belongs_to(&self, key: &StoreKey) -> bool {
        self.key_check == key.check()
    }

    /// Replaces the header in one step, so that a crash leaves the old or the new one.
    pub(crate) fn write(&self, dir: &Path) -> Result<(), StoreError> {
        let fresh = dir.join(format!("{HEADER_FILE}.new"));
        let mut file = File::create(&fresh)?;
        file.write_all(self.render().as_bytes())?;
        file.sync_all()?;
        fs::rename(&fresh, dir.join(HEADER_FILE))?;
        sync_directory(dir)
    }

    fn render(&self) -> String {
        let mut text = format!("{MAGIC}\nformat {}\nkey {}\n", self.format, self.key_check);
        if let Some(committee) = self.committee {
            text.push_str(&format!("committee {committee}\n"));
        }
        let sum = blake3::hash(text.as_bytes()).to_hex();
        text.push_str(&format!("sum {sum}\n"));
        text
    }

    fn parse(text: &str) -> Result<Self, StoreError> {
        let damaged = || StoreError::damaged("the header does not match its sum");
        let mut lines = text.lines();
        if lines.next() != Some(MAGIC) {
            return Err(damaged());
        }
        let format: u32 = field(lines.next(), "format").and_then(|word| word.parse().ok()).ok_or_else(damaged)?;
        let (content, sum) = text.trim_end_matches('\n').rsplit_once('\n').ok_or_else(damaged)?;
        if field(Some(sum), "sum") != Some(blake3::hash(format!("{content}\n").as_bytes()).to_hex().as_str()) {
            return Err(damaged());
        }
        let key_check = field(lines.next(), "key").unwrap_or_default().to_owned();
        let committee = field(lines.next(), "committee").and_then(|word| word.parse().ok());
        Ok(Self { format, committee, key_check })
    }
}

fn field<'a>(line: Option<&'a str>, name: &str) -> Option<&'a str> {
    line?.strip_prefix(name)?.strip_prefix(' ')
}

pub(crate) fn absent_is_no_store(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => StoreError::NotAStore,
        _ => error.into(),
    }
}

/// Makes a rename durable where directories can be flushed; elsewhere the file system sees to it.
pub(crate) fn sync_directory(dir: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}
