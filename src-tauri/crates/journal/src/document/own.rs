//! Ranges of operations: what one peer wrote, and what some bytes claim to hold.

use loro::{EncodedBlobMode, ExportMode, IdSpan, LoroDoc};

use super::DocumentError;
use super::guard::guarded;
use crate::block::MAX_BODY;

/// What the fields around the operations take in the body of a block, at most.
const BODY_OVERHEAD: usize = 256;

/// A range of the operations that this run wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnUpdates {
    /// The first operation.
    pub from: u32,
    /// One past the last operation.
    pub to: u32,
    /// The operations themselves.
    pub bytes: Vec<u8>,
}

/// What the metadata of some operations claim.
pub(crate) struct OwnRange {
    pub(crate) peers: Vec<u64>,
    pub(crate) from: u32,
    pub(crate) to: u32,
}

/// Reads whose operations some bytes hold, and which.
pub(crate) fn own_range(bytes: &[u8]) -> Result<OwnRange, DocumentError> {
    if bytes.len() > MAX_BODY {
        return Err(DocumentError::TooLarge(bytes.len()));
    }
    let meta = guarded(|| LoroDoc::decode_import_blob_meta(bytes, true))??;
    if meta.mode != EncodedBlobMode::Updates {
        return Err(DocumentError::Damaged("not a range of operations".to_owned()));
    }
    let mut peers: Vec<u64> =
        meta.partial_start_vv.iter().chain(meta.partial_end_vv.iter()).map(|(peer, _)| *peer).collect();
    peers.sort_unstable();
    peers.dedup();
    let one = |counter: Option<&i32>| counter.and_then(|counter| u32::try_from(*counter).ok());
    let peer = peers.first().copied().ok_or_else(|| DocumentError::Damaged("no operation at all".to_owned()))?;
    match (one(meta.partial_start_vv.get(&peer)), one(meta.partial_end_vv.get(&peer))) {
        (Some(from), Some(to)) if from < to => Ok(OwnRange { peers, from, to }),
        _ => Err(DocumentError::Damaged("an impossible range of operations".to_owned())),
    }
}

/// Writes operations `from..` of a peer, as many as fit into one block.
pub(super) fn export(doc: &LoroDoc, peer: u64, from: u32, end: u32) -> Result<Option<OwnUpdates>, DocumentError> {
    let limit = MAX_BODY - BODY_OVERHEAD;
    let counter = |number: u32| i32::try_from(number).map_err(|_| DocumentError::UnknownVersion);
    let mut to = end;
    while from < to {
        let span = IdSpan::new(peer, counter(from)?, counter(to)?);
        let bytes = doc.export(ExportMode::updates_in_range(vec![span]))?;
        if bytes.len() <= limit {
            return Ok(Some(OwnUpdates { from, to, bytes }));
        }
        if to - from == 1 {
            return Err(DocumentError::TooLarge(bytes.len()));
        }
        to = from + (to - from) / 2;
    }
    Ok(None)
}
