//! Versions of a document, opaque to everybody else.

use loro::{Frontiers, ID};

use super::DocumentError;

/// Each entry: the peer (8 bytes) and the number of its last operation (4 bytes).
const ENTRY: usize = 12;

/// A version of a document: the last operations that nothing known comes after.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Version(Vec<u8>);

impl Version {
    /// Writes the version as text that may stand in an address or a request.
    pub fn encode(&self) -> String {
        data_encoding::BASE64URL_NOPAD.encode(&self.0)
    }

    /// Reads what [`Version::encode`] wrote.
    pub fn decode(text: &str) -> Result<Self, DocumentError> {
        let refused = || DocumentError::BadVersion(text.chars().take(64).collect());
        let bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| refused())?;
        let (entries, rest) = bytes.as_chunks::<ENTRY>();
        let sorted = entries.is_sorted_by(|a, b| a[..8] < b[..8]);
        // The number is signed in the library: its highest bit stays free.
        if !rest.is_empty() || !sorted || entries.iter().any(|entry| entry[8] > 0x7f) {
            return Err(refused());
        }
        Ok(Self(bytes))
    }

    pub(super) fn from_frontiers(frontiers: &Frontiers) -> Self {
        let mut entries: Vec<(u64, i32)> = frontiers.iter().map(|id| (id.peer, id.counter)).collect();
        entries.sort_unstable();
        let mut bytes = Vec::with_capacity(entries.len() * ENTRY);
        for (peer, counter) in entries {
            bytes.extend_from_slice(&peer.to_be_bytes());
            bytes.extend_from_slice(&counter.to_be_bytes());
        }
        Self(bytes)
    }

    pub(super) fn to_frontiers(&self) -> Frontiers {
        let (entries, _) = self.0.as_chunks::<ENTRY>();
        entries
            .iter()
            .map(|[a, b, c, d, e, f, g, h, i, j, k, l]| {
                let peer = u64::from_be_bytes([*a, *b, *c, *d, *e, *f, *g, *h]);
                ID::new(peer, i32::from_be_bytes([*i, *j, *k, *l]))
            })
            .collect()
    }
}
