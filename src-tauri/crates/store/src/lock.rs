//! One program at a time: an exclusive lock of the operating system on a file of the store.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use crate::StoreError;
use crate::header::absent_is_no_store;

const LOCK_FILE: &str = "lock";

/// The lock on a store, given back when it is dropped or its process ends, however it ends.
#[derive(Debug)]
pub(crate) struct StoreLock {
    file: File,
}

impl Drop for StoreLock {
    fn drop(&mut self) {
        // Closing alone would leave the lock to a child process that is just being started and still shares the file.
        let _ = self.file.unlock();
    }
}

impl StoreLock {
    pub(crate) fn take(dir: &Path) -> Result<Self, StoreError> {
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(dir.join(LOCK_FILE))
            .map_err(absent_is_no_store)?;
        match file.try_lock() {
            Ok(()) => {
                // Only for the message that another program shows: a full disk must not keep a store from being read.
                let _ = leave_pid(&mut file);
                Ok(Self { file })
            }
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse { pid: holder(&mut file) }),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

fn leave_pid(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    writeln!(file, "{}", std::process::id())
}

fn holder(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.take(32).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}
