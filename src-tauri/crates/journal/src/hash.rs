//! Names that follow from content: chains, blocks, committees and the peers of documents.

use std::fmt;

use delibere_domain::CommitteeId;

use crate::keys::VerifyKey;

/// The contexts of BLAKE3's key derivation, one per use: a hash made for one purpose never serves another.
pub(crate) mod context {
    pub(crate) const COMMITTEE: &str = "delibere 2026 journal v0 committee";
    pub(crate) const CHAIN: &str = "delibere 2026 journal v0 chain";
    pub(crate) const PEER: &str = "delibere 2026 journal v0 peer";
    pub(crate) const BLOCK: &str = "delibere 2026 journal v0 block";
    pub(crate) const BODY: &str = "delibere 2026 journal v0 body";
    pub(crate) const STATE: &str = "delibere 2026 journal v0 state";
}

macro_rules! hashes {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 32]);

        impl $name {
            /// Wraps bytes that are known to be such a hash.
            pub const fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }
            /// The 32 bytes.
            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&data_encoding::HEXLOWER.encode(&self.0))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }
    )+};
}

hashes! {
    /// One chain: the blocks of one device in one incarnation.
    ChainId,
    /// One block, by its header.
    BlockHash,
}

impl ChainId {
    /// Derives the chain of a device and of the nonce of one incarnation.
    pub fn derive(device: &VerifyKey, nonce: &[u8; 32]) -> Self {
        Self(digest(context::CHAIN, &[&device.to_bytes(), nonce]))
    }
}

/// Derives the peer that writes into documents for a chain during one run of the program.
///
/// The largest number is reserved by the merge library and stands for the one below it.
pub fn peer_of(chain: &ChainId, nonce: &[u8; 16]) -> u64 {
    let hash = digest(context::PEER, &[chain.as_bytes(), nonce]);
    let [a, b, c, d, e, f, g, h, ..] = hash;
    u64::from_be_bytes([a, b, c, d, e, f, g, h]).min(u64::MAX - 1)
}

/// Derives the committee's identity from the exact bytes of its founding act.
pub(crate) fn derive_committee(founding: &[u8]) -> CommitteeId {
    let hash = digest(context::COMMITTEE, &[founding]);
    let mut half = [0; 16];
    half.copy_from_slice(&hash[..16]);
    CommitteeId::from_uuid(uuid::Builder::from_custom_bytes(half).into_uuid())
}

/// Hashes parts of which all but the last have a fixed length.
pub(crate) fn digest(context: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key(context);
    for part in parts {
        hasher.update(part);
    }
    *hasher.finalize().as_bytes()
}
