//! Where the key of a store lies: the system keyring, else a private key file.

use std::path::PathBuf;

use delibere_media::{MediaError, read_private, write_private};
use zeroize::Zeroizing;

use crate::convert::{make_directory, media_error};
use crate::{ErrorCode, UserError};

const SERVICE: &str = "delibere";

/// Keeps the 32-byte keys of stores, each under the name that its store gives it.
pub struct Keychain {
    directory: PathBuf,
    use_keyring: bool,
}

impl Keychain {
    /// Keeps keys in private files of `directory` only.
    pub fn files(directory: PathBuf) -> Self {
        Self { directory, use_keyring: false }
    }

    /// Keeps keys in the system keyring, and in private files of `directory` where there is none.
    pub fn system(directory: PathBuf) -> Self {
        Self { directory, use_keyring: true }
    }

    /// Keeps a key.
    ///
    /// # Errors
    /// `keyring-failed`, or a file error.
    pub fn keep(&self, name: &str, key: &[u8; 32]) -> Result<(), UserError> {
        if self.use_keyring {
            match keyring::Entry::new(SERVICE, name).and_then(|entry| entry.set_secret(key)) {
                Ok(()) => return Ok(()),
                Err(keyring::Error::NoDefaultStore | keyring::Error::NoStorageAccess(_)) => {
                    tracing::info!("no system keyring: the key goes into a private file");
                }
                Err(error) => return Err(UserError::new(ErrorCode::KeyringFailed).with("detail", error)),
            }
        }
        make_directory(&self.directory)?;
        let path = self.path(name);
        match write_private(&path, key) {
            // The name follows from the key: what lies there under it is the same key, for another copy of the store.
            Err(MediaError::AlreadyThere { .. }) if self.find(name).is_ok_and(|kept| *kept == *key) => Ok(()),
            written => written.map_err(|error| media_error(error, &path)),
        }
    }

    /// Finds a key.
    ///
    /// # Errors
    /// `store-key-missing` when it is neither in the keyring nor in a file.
    pub fn find(&self, name: &str) -> Result<Zeroizing<[u8; 32]>, UserError> {
        let path = self.path(name);
        if path.exists() {
            let bytes = read_private(&path, 32).map_err(|error| media_error(error, &path))?;
            let key = <[u8; 32]>::try_from(bytes.as_slice()).map(Zeroizing::new);
            return key.map_err(|_| UserError::new(ErrorCode::StoreKeyMissing).with("path", path.display()));
        }
        if self.use_keyring {
            match keyring::Entry::new(SERVICE, name).and_then(|entry| entry.get_secret()) {
                Ok(secret) => {
                    let secret = Zeroizing::new(secret);
                    if let Ok(key) = <[u8; 32]>::try_from(secret.as_slice()) {
                        return Ok(Zeroizing::new(key));
                    }
                }
                Err(keyring::Error::NoEntry | keyring::Error::NoDefaultStore | keyring::Error::NoStorageAccess(_)) => {}
                Err(error) => return Err(UserError::new(ErrorCode::KeyringFailed).with("detail", error)),
            }
        }
        Err(UserError::new(ErrorCode::StoreKeyMissing).with("path", path.display()))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.join(format!("{name}.key"))
    }
}
