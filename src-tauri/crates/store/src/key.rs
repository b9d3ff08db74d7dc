//! The key of one store.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::StoreError;

/// The raw key of a store: 32 random bytes that the caller keeps in a keyring or a private file.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct StoreKey([u8; 32]);

impl StoreKey {
    /// Takes 32 random bytes as a key.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Takes what was kept somewhere; anything but 32 bytes is [`StoreError::MissingKey`].
    pub fn from_slice(bytes: &[u8]) -> Result<Self, StoreError> {
        bytes.try_into().map(Self).map_err(|_| StoreError::MissingKey)
    }

    /// The bytes, to be kept somewhere safe.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The name under which the key is kept: it tells keys apart and gives none away.
    pub fn name(&self) -> String {
        self.check().chars().take(32).collect()
    }

    /// What the header file may say of the key without giving it away.
    pub(crate) fn check(&self) -> String {
        blake3::keyed_hash(&self.0, b"delibere store key check").to_hex().to_string()
    }

    /// The statement that gives the key to the database.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        // Reserved in full, so that no copy of a half-written key stays behind in memory.
        let mut statement = Zeroizing::new(String::with_capacity(96));
        statement.push_str("PRAGMA key = \"x'");
        for byte in self.0 {
            statement.push(char::from(DIGITS[usize::from(byte >> 4)]));
            statement.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        statement.push_str("'\"");
        statement
    }
}

impl fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreKey(…)")
    }
}
