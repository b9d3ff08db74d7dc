//! The header of a block: what is signed, byte for byte.

use delibere_domain::{CommitteeId, PersonId};
use uuid::Uuid;

use super::BlockError;
use crate::hash::{BlockHash, ChainId};

/// The first bytes of every block.
pub(super) const MAGIC: [u8; 4] = *b"DLBK";
/// The version that this program writes.
pub(crate) const VERSION: u8 = 0;
/// The most chains that one header names.
pub const MAX_HEADS: usize = 4096;
/// The most people that one audience leaves out.
const MAX_EXCLUDED: usize = 1024;

/// What a block carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// Operations of a document.
    Doc,
    /// An act.
    Act,
    /// A file joined to the committee's papers.
    Attach,
    /// What the device had received.
    Ack,
}

/// Who may read a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Audience {
    /// All members.
    Everyone,
    /// All members but these, in ascending order without repetition.
    EveryoneBut(Vec<PersonId>),
    /// The author's own devices.
    OwnDevices,
}

/// What a block says about itself and the world it was written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The version of the format.
    pub version: u8,
    /// The committee it belongs to.
    pub committee: CommitteeId,
    /// The chain it is part of.
    pub chain: ChainId,
    /// Its number in the chain, from 0 without a gap.
    pub sequence: u64,
    /// The block before it in the chain; `None` for the first.
    pub previous: Option<BlockHash>,
    /// The last block known of every other chain, in the order of the chains.
    pub heads: Vec<(ChainId, u64)>,
    /// What it carries.
    pub kind: BlockKind,
    /// Who may read it.
    pub audience: Audience,
    /// The epoch of encryption it was written under; 0 before anything is shared.
    pub epoch: u64,
    /// What the device's clock said, in milliseconds since 1970 (UTC): a claim, never an order.
    pub wall_clock_ms: i64,
    /// The salted hash of the body.
    pub body_hash: [u8; 32],
}

impl BlockKind {
    fn number(self) -> u8 {
        match self {
            Self::Doc => 1,
            Self::Act => 2,
            Self::Attach => 3,
            Self::Ack => 4,
        }
    }
}

impl Header {
    /// Writes the header, refusing what a reader would refuse.
    pub(super) fn encode(&self) -> Result<Vec<u8>, BlockError> {
        self.check()?;
        let mut out = Vec::with_capacity(160 + self.heads.len() * 40);
        out.extend_from_slice(&MAGIC);
        out.push(self.version);
        out.push(self.kind.number());
        out.extend_from_slice(self.committee.as_uuid().as_bytes());
        out.extend_from_slice(self.chain.as_bytes());
        out.extend_from_slice(&self.sequence.to_be_bytes());
        out.extend_from_slice(self.previous.map_or([0; 32], |hash| *hash.as_bytes()).as_slice());
        out.extend_from_slice(&self.epoch.to_be_bytes());
        out.extend_from_slice(&self.wall_clock_ms.to_be_bytes());
        out.extend_from_slice(&self.body_hash);
        match &self.audience {
            Audience::Everyone => out.push(0),
            Audience::EveryoneBut(people) => {
                out.push(1);
                out.extend_from_slice(&(people.len() as u16).to_be_bytes());
                for person in people {
                    out.extend_from_slice(person.as_uuid().as_bytes());
                }
            }
            Audience::OwnDevices => out.push(2),
        }
        out.extend_from_slice(&(self.heads.len() as u16).to_be_bytes());
        for (chain, sequence) in &self.heads {
            out.extend_from_slice(chain.as_bytes());
            out.extend_from_slice(&sequence.to_be_bytes());
        }
        Ok(out)
    }

    /// Reads a header from the start of a block and says how long it is.
    pub(super) fn decode(bytes: &[u8]) -> Result<(Self, usize), BlockError> {
        let mut reader = Reader { bytes, at: 0 };
        if reader.array::<4>().map_err(|_| BlockError::NotABlock)? != MAGIC {
            return Err(BlockError::NotABlock);
        }
        let version = reader.byte()?;
        if version != VERSION {
            return Err(BlockError::NewerVersion(version));
        }
        let kind = match reader.byte()? {
            1 => BlockKind::Doc,
            2 => BlockKind::Act,
            3 => BlockKind::Attach,
            4 => BlockKind::Ack,
            _ => return Err(BlockError::Field("kind")),
        };
        let committee = CommitteeId::from_uuid(Uuid::from_bytes(reader.array()?));
        let chain = ChainId::from_bytes(reader.array()?);
        let sequence = reader.number()?;
        let previous: [u8; 32] = reader.array()?;
        let epoch = reader.number()?;
        let wall_clock_ms = i64::from_be_bytes(reader.array()?);
        let body_hash = reader.array()?;
        let audience = match reader.byte()? {
            0 => Audience::Everyone,
            1 => {
                let count = reader.count(MAX_EXCLUDED, "people left out")?;
                let people = (0..count).map(|_| Ok(PersonId::from_uuid(Uuid::from_bytes(reader.array()?))));
                Audience::EveryoneBut(people.collect::<Result<_, BlockError>>()?)
            }
            2 => Audience::OwnDevices,
            _ => return Err(BlockError::Field("audience")),
        };
        let count = reader.count(MAX_HEADS, "heads")?;
        let heads = (0..count)
            .map(|_| Ok((ChainId::from_bytes(reader.array()?), reader.number()?)))
            .collect::<Result<_, BlockError>>()?;
        let previous = (previous != [0; 32]).then(|| BlockHash::from_bytes(previous));
        let header = Self {
            version,
            committee,
            chain,
            sequence,
            previous,
            heads,
            kind,
            audience,
            epoch,
            wall_clock_ms,
            body_hash,
        };
        header.check()?;
        Ok((header, reader.at))
    }

    /// The one form in which a header may be written, so that two of them never say the same.
    fn check(&self) -> Result<(), BlockError> {
        if self.previous.is_none() != (self.sequence == 0) {
            return Err(BlockError::Field("previous block"));
        }
        if self.heads.len() > MAX_HEADS {
            return Err(BlockError::TooLarge { what: "heads", size: self.heads.len() as u64 });
        }
        if !self.heads.is_sorted_by(|a, b| a.0 < b.0) || self.heads.iter().any(|(chain, _)| *chain == self.chain) {
            return Err(BlockError::Field("heads"));
        }
        if let Audience::EveryoneBut(people) = &self.audience {
            if people.len() > MAX_EXCLUDED {
                return Err(BlockError::TooLarge { what: "people left out", size: people.len() as u64 });
            }
            if people.is_empty() || !people.is_sorted_by(|a, b| a < b) {
                return Err(BlockError::Field("audience"));
            }
        }
        Ok(())
    }
}

/// Takes fields off the front of a slice, never past its end.
pub(super) struct Reader<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn take(&mut self, len: usize) -> Result<&'a [u8], BlockError> {
        let end = self.at.checked_add(len).ok_or(BlockError::Truncated)?;
        let taken = self.bytes.get(self.at..end).ok_or(BlockError::Truncated)?;
        self.at = end;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], BlockError> {
        self.take(N)?.try_into().map_err(|_| BlockError::Truncated)
    }

    fn byte(&mut self) -> Result<u8, BlockError> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn number(&mut self) -> Result<u64, BlockError> {
        self.array().map(u64::from_be_bytes)
    }

    fn count(&mut self, most: usize, what: &'static str) -> Result<usize, BlockError> {
        let count = usize::from(u16::from_be_bytes(self.array()?));
        if count > most {
            return Err(BlockError::TooLarge { what, size: count as u64 });
        }
        Ok(count)
    }
}
