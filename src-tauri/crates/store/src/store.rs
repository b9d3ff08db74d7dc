//! The store of one committee: opening it, and the one door through which everything is written.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::header::{HEADER_FILE, StoreHeader, absent_is_no_store};
use crate::lock::StoreLock;
use crate::migrations::{FORMAT, migrate};
use crate::{Reader, StoreError, StoreKey, Writer};

pub(crate) const DATABASE_FILE: &str = "store.db";

/// The open store of one committee: a directory with an encrypted database and a small clear header.
///
/// One connection writes and another reads, so that a reading never waits for a writing. A call inside the closure
/// of [`Store::write`] must go through its [`Writer`]: calling the store again from there would wait for ever.
#[derive(Debug)]
pub struct Store {
    dir: PathBuf,
    writing: Mutex<Connection>,
    reading: Mutex<Connection>,
    pub(crate) key: StoreKey,
    _lock: StoreLock,
}

impl Store {
    /// Makes a new store in `dir`, which is created when it is missing.
    pub fn create(dir: &Path, key: &StoreKey) -> Result<Self, StoreError> {
        make_private_directory(dir)?;
        let lock = StoreLock::take(dir)?;
        // An empty database is what a creation leaves that was interrupted.
        if has_database(dir) || dir.join(HEADER_FILE).exists() {
            return Err(StoreError::AlreadyThere);
        }
        let store = Self::connect(dir, key, lock, OpenFlags::SQLITE_OPEN_CREATE)?;
        // Last, because from here on the directory counts as a store.
        StoreHeader::new(FORMAT, None, key).write(dir)?;
        Ok(store)
    }

    /// Opens the store in `dir`, bringing an older format up to date; whatever is refused leaves it untouched.
    pub fn open(dir: &Path, key: &StoreKey) -> Result<Self, StoreError> {
        let header = match StoreHeader::read(dir) {
            Ok(header) if header.format > FORMAT => {
                return Err(StoreError::Newer { found: header.format, known: FORMAT });
            }
            Ok(header) if !header.belongs_to(key) => return Err(StoreError::WrongKey),
            Ok(header) => Some(header),
            // The key alone can still prove that the database is ours; the header is then written anew.
            Err(StoreError::Damaged { .. } | StoreError::NotAStore) if has_database(dir) => None,
            Err(error) => return Err(error),
        };
        if let Err(error) = fs::metadata(dir.join(DATABASE_FILE)).map_err(absent_is_no_store) {
            return Err(match error {
                StoreError::NotAStore => StoreError::damaged("the database file is missing"),
                other => other,
            });
        }
        let lock = StoreLock::take(dir)?;
        refuse_read_only(&dir.join(DATABASE_FILE))?;
        let store = Self::connect(dir, key, lock, OpenFlags::empty())?;
        let committee = store.read(|reader| reader.committee())?.map(|committee| committee.id);
        let present = StoreHeader::new(FORMAT, committee, key);
        if header.as_ref() != Some(&present) {
            // What it says can be found again from the database, so a disk without room is no reason to refuse.
            let _ = present.write(dir);
        }
        Ok(store)
    }

    /// The directory of the store.
    pub fn directory(&self) -> &Path {
        &self.dir
    }

    /// Writes through the one door: what the closure wrote becomes durable as a whole, or, when it or the database
    /// refuses, not at all.
    pub fn write<T, E: From<StoreError>>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut connection = held(&self.writing);
        let transaction =
            connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let spoilt = Cell::new(false);
        let mut writer = Writer::new(Reader { connection: &transaction, spoilt: &spoilt });
        let done = work(&mut writer).and_then(|value| Ok((value, writer.still_open()?)));
        let committee = writer.committee;
        let outcome = match done {
            Ok((value, ())) => transaction.commit().map(|()| value).map_err(|error| StoreError::from(error).into()),
            Err(error) => {
                drop(transaction);
                Err(error)
            }
        };
        if spoilt.get() {
            self.renew(&mut connection, false);
        }
        let value = outcome?;
        if let Some(committee) = committee {
            let present = StoreHeader::new(FORMAT, Some(committee), &self.key);
            if StoreHeader::read(&self.dir).ok().as_ref() != Some(&present) {
                // The transaction is durable; the next opening puts the header right if this does not.
                let _ = present.write(&self.dir);
            }
        }
        Ok(value)
    }

    /// Reads one state of the store, however many readings the closure makes.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut connection = held(&self.reading);
        let transaction = connection.transaction().map_err(StoreError::from)?;
        let spoilt = Cell::new(false);
        let outcome = work(&Reader { connection: &transaction, spoilt: &spoilt });
        drop(transaction);
        if spoilt.get() {
            self.renew(&mut connection, true);
        }
        outcome
    }

    /// After one damaged page the cipher refuses every other page of that connection: the sound ones stay in reach
    /// through a new one.
    fn renew(&self, connection: &mut Connection, query_only: bool) {
        if let Ok(fresh) = connect(&self.dir, &self.key, OpenFlags::empty())
            && fresh.pragma_update(None, "query_only", query_only).is_ok()
        {
            *connection = fresh;
        }
    }

    /// Opens a further connection, so that a long reading keeps nobody waiting.
    pub(crate) fn apart(&self) -> Result<Connection, StoreError> {
        connect(&self.dir, &self.key, OpenFlags::empty())
    }

    fn connect(dir: &Path, key: &StoreKey, lock: StoreLock, create: OpenFlags) -> Result<Self, StoreError> {
        let mut writing = connect(dir, key, create)?;
        let version: u32 = writing.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version == 0 && create.is_empty() {
            return Err(StoreError::damaged("the database is empty"));
        }
        // Before the first switch to the log a migration is one step of a single file: all of it is there or none.
        migrate(&mut writing)?;
        let mode: String = writing.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
        if mode != "wal" {
            return Err(StoreError::damaged(format!("journal mode {mode}")));
        }
        let reading = connect(dir, key, OpenFlags::empty())?;
        reading.pragma_update(None, "query_only", true)?;
        let (writing, reading) = (Mutex::new(writing), Mutex::new(reading));
        Ok(Self { dir: dir.to_owned(), writing, reading, key: key.clone(), _lock: lock })
    }
}

/// Opens one connection with the settings that every connection has, and proves that the key fits.
pub(crate) fn connect(dir: &Path, key: &StoreKey, create: OpenFlags) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | create;
    let connection = Connection::open_with_flags(dir.join(DATABASE_FILE), flags)?;
    // What goes wrong is told by the errors; the cipher would print it as well.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.execute_batch(&key.pragma())?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(128);
    prove_key(&connection)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cache_size", -16_000)?;
    Ok(connection)
}

fn prove_key(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?)
}

/// A poisoned lock means that a closure panicked; its transaction was rolled back, so the connection is sound.
fn held(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

fn has_database(dir: &Path) -> bool {
    fs::metadata(dir.join(DATABASE_FILE)).is_ok_and(|file| file.is_file() && file.len() > 0)
}

/// SQLite would quietly open a file that cannot be written for reading, and fail at the first word typed.
fn refuse_read_only(database: &Path) -> Result<(), StoreError> {
    fs::OpenOptions::new().read(true).append(true).open(database)?;
    Ok(())
}

fn make_private_directory(dir: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(dir)?)
}
