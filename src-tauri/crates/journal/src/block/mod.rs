//! Blocks: what lies in a chain, raw as it was read and verified.

mod body;
mod header;
#[cfg(test)]
mod tests;

use crate::act::{Act, ActError};
use crate::hash::{BlockHash, ChainId, context, derive_committee, digest};
use crate::keys::{DeviceKeys, KeyError, VerifyKey};
pub use body::{AckBody, AttachBody, Body, DocBody};
use header::Reader;
pub(crate) use header::VERSION;
pub use header::{Audience, BlockKind, Header, MAX_HEADS};

/// The most bytes that a body has.
pub const MAX_BODY: usize = 1 << 20;

const SIGNATURE: usize = 64;
const SALT: usize = 32;

/// Why a block is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BlockError {
    /// The bytes do not begin like a block.
    #[error("not a block")]
    NotABlock,
    /// A newer version of the program wrote it: to be kept and passed on, not applied.
    #[error("a block of the newer version {0}")]
    NewerVersion(u8),
    /// The bytes end too early.
    #[error("a block is cut short")]
    Truncated,
    /// There are bytes after the end.
    #[error("bytes after the end of a block")]
    TrailingBytes,
    /// A field holds what it cannot hold.
    #[error("a block has an impossible {0}")]
    Field(&'static str),
    /// A length is beyond its limit.
    #[error("too many {what}: {size}")]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// How much of it there is.
        size: u64,
    },
    /// The body is not the one that was signed.
    #[error("the body of a block was changed")]
    BodyHash,
    /// The chain's device did not sign this header.
    #[error("the signature of a block is wrong")]
    Signature,
    /// The body cannot be read.
    #[error("the body of a block cannot be read: {0}")]
    Body(String),
    /// The act in the body cannot be read.
    #[error(transparent)]
    Act(#[from] ActError),
    /// A key in the block, or for it, is unusable.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The operations name a peer that does not belong to the chain.
    #[error("operations of the peer {found} in a block of the peer {expected}")]
    ForeignPeer {
        /// The only peer that the block may name.
        expected: u64,
        /// The one that it names.
        found: u64,
    },
    /// Only the first block of a chain opens it, and it must.
    #[error("a chain is not opened by its first block")]
    Opening,
    /// The chain's identity does not follow from its first block.
    #[error("a chain has an identity that is not its own")]
    ChainIdentity,
    /// The committee's identity does not follow from its founding act.
    #[error("a committee has an identity that is not its own")]
    CommitteeIdentity,
    /// The block belongs to another committee.
    #[error("a block of another committee")]
    WrongCommittee,
    /// No first block of this chain came before.
    #[error("an unknown chain: {0}")]
    UnknownChain(ChainId),
    /// Blocks are missing before this one.
    #[error("chain {chain}: block {found} came where {expected} was due")]
    Gap {
        /// The chain.
        chain: ChainId,
        /// The number that was due.
        expected: u64,
        /// The number that came.
        found: u64,
    },
    /// The block does not follow the one before it.
    #[error("chain {chain}: block {sequence} does not follow the one before it")]
    WrongPrevious {
        /// The chain.
        chain: ChainId,
        /// The number of the block.
        sequence: u64,
    },
    /// Two blocks of one chain have one number: a proof that the device, or a copy of it, wrote twice.
    #[error("chain {chain}: two blocks have the number {sequence}")]
    Fork {
        /// The chain.
        chain: ChainId,
        /// The number that both have.
        sequence: u64,
        /// The block that came first.
        first: BlockHash,
        /// The block that came second.
        second: BlockHash,
    },
    /// The very same block came before.
    #[error("chain {chain}: block {sequence} came twice")]
    Repeated {
        /// The chain.
        chain: ChainId,
        /// The number of the block.
        sequence: u64,
    },
    /// The chain was forked; nothing more is taken from it.
    #[error("chain {0} is frozen")]
    Frozen(ChainId),
    /// A writer was told of a block that is not its next one.
    #[error("not the next block of this chain")]
    NotNext,
}

/// Bytes that claim to be a block; nothing about them is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawBlock(Vec<u8>);

/// A block that was verified: its body is the one that the chain's device signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    header: Header,
    body: Body,
    hash: BlockHash,
    bytes: Vec<u8>,
}

/// A block taken apart, before anything is believed.
struct Parts<'a> {
    header: Header,
    signed: &'a [u8],
    signature: [u8; SIGNATURE],
    salt: [u8; SALT],
    body: &'a [u8],
}

impl RawBlock {
    /// Wraps bytes that were read somewhere.
    pub const fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Reads the header, without believing it.
    pub fn header(&self) -> Result<Header, BlockError> {
        Header::decode(&self.0).map(|(header, _)| header)
    }

    /// Verifies everything that one block can prove alone, with the key of its chain's device.
    pub fn verify(&self, key: &VerifyKey) -> Result<Block, BlockError> {
        let parts = self.parts()?;
        if body_hash(&parts.salt, parts.body) != parts.header.body_hash {
            return Err(BlockError::BodyHash);
        }
        if !key.accepts(parts.signed, &parts.signature) {
            return Err(BlockError::Signature);
        }
        let body = Body::decode(parts.header.kind, &parts.header.chain, parts.body)?;
        check_opening(&parts.header, &body, parts.body, key)?;
        let hash = BlockHash::from_bytes(digest(context::BLOCK, &[parts.signed]));
        Ok(Block { hash, body, header: parts.header, bytes: self.0.clone() })
    }

    /// Verifies the first block of a chain with the key that it declares itself.
    pub fn verify_opening(&self) -> Result<(Block, VerifyKey), BlockError> {
        let parts = self.parts()?;
        if parts.header.kind != BlockKind::Act || parts.header.sequence != 0 {
            return Err(BlockError::Opening);
        }
        let act = Act::decode(parts.body)?;
        let (device, _) = act.opening().ok_or(BlockError::Opening)?;
        let key = device.verify_key()?;
        self.verify(&key).map(|block| (block, key))
    }

    fn parts(&self) -> Result<Parts<'_>, BlockError> {
        let (header, header_len) = Header::decode(&self.0)?;
        let mut reader = Reader { bytes: &self.0, at: header_len };
        let signature = reader.array()?;
        let salt = reader.array()?;
        let len = u32::from_be_bytes(reader.array()?) as usize;
        if len > MAX_BODY {
            return Err(BlockError::TooLarge { what: "bytes of body", size: len as u64 });
        }
        let body = reader.take(len)?;
        if reader.at != self.0.len() {
            return Err(BlockError::TrailingBytes);
        }
        Ok(Parts { header, signed: &self.0[..header_len], signature, salt, body })
    }
}

impl Block {
    /// What the block says about itself.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// What it carries.
    pub const fn body(&self) -> &Body {
        &self.body
    }

    /// Its hash, over the header: it stays the same when a body is erased.
    pub const fn hash(&self) -> BlockHash {
        self.hash
    }

    /// The exact bytes, for the store.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same bytes as something that was not verified.
    pub fn to_raw(&self) -> RawBlock {
        RawBlock(self.bytes.clone())
    }

    /// Signs a header and a body; the result was read back and verified.
    pub(crate) fn sign(
        mut header: Header,
        body: &Body,
        salt: &[u8; SALT],
        keys: &DeviceKeys,
    ) -> Result<Self, BlockError> {
        let body = body.encode()?;
        if body.len() > MAX_BODY {
            return Err(BlockError::TooLarge { what: "bytes of body", size: body.len() as u64 });
        }
        header.body_hash = body_hash(salt, &body);
        let mut bytes = header.encode()?;
        let signature = keys.sign(&bytes);
        bytes.extend_from_slice(&signature);
        bytes.extend_from_slice(salt);
        bytes.extend_from_slice(&(body.len() as u32).to_be_bytes());
        bytes.extend_from_slice(&body);
        RawBlock(bytes).verify(&keys.verify_key())
    }
}

fn body_hash(salt: &[u8; SALT], body: &[u8]) -> [u8; 32] {
    digest(context::BODY, &[salt, body])
}

/// The first block opens its chain, and only it; identities follow from its content.
fn check_opening(header: &Header, body: &Body, bytes: &[u8], key: &VerifyKey) -> Result<(), BlockError> {
    let opening = match body {
        Body::Act(act) => act.opening(),
        _ => None,
    };
    let Some((device, nonce)) = opening else {
        return if header.sequence == 0 { Err(BlockError::Opening) } else { Ok(()) };
    };
    if header.sequence != 0 {
        return Err(BlockError::Opening);
    }
    if device.signing != key.to_bytes() || ChainId::derive(key, nonce) != header.chain {
        return Err(BlockError::ChainIdentity);
    }
    if matches!(body, Body::Act(Act::CommitteeFounded { .. })) && derive_committee(bytes) != header.committee {
        return Err(BlockError::CommitteeIdentity);
    }
    Ok(())
}
