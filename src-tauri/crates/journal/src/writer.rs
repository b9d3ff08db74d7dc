//! Writing a chain: numbering, linking and signing.

use std::sync::Arc;

use delibere_domain::{CommitteeId, PersonId};

use crate::act::Act;
use crate::block::{Audience, Block, BlockError, Body, Header, VERSION};
use crate::entropy::{Entropy, make_array};
use crate::hash::{BlockHash, ChainId, derive_committee};
use crate::keys::DeviceKeys;

/// What a committee begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// Its name.
    pub name: String,
    /// Who founds it.
    pub founder: PersonId,
}

/// Signs the blocks of this device's chain.
///
/// A block is only *prepared* by [`ChainWriter::write`]; its number is taken when [`ChainWriter::committed`] is told
/// that it is stored. To store several in one transaction, write them with a clone and keep the clone when the
/// transaction holds.
#[derive(Debug, Clone)]
pub struct ChainWriter {
    keys: Arc<DeviceKeys>,
    committee: CommitteeId,
    chain: ChainId,
    last: Option<(u64, BlockHash)>,
}

impl ChainWriter {
    /// Founds a committee: its first block, and the writer of what follows.
    pub fn found(
        founding: Founding,
        keys: Arc<DeviceKeys>,
        wall_clock_ms: i64,
        entropy: &mut dyn Entropy,
    ) -> Result<(Self, Block), BlockError> {
        let nonce = make_array(entropy);
        let act =
            Act::CommitteeFounded { name: founding.name, founder: founding.founder, device: keys.public(), nonce };
        let committee = derive_committee(&act.encode()?);
        Self::open(committee, keys, act, &nonce, Vec::new(), wall_clock_ms, entropy)
    }

    /// Opens a chain in an existing committee: for another device, or for this one in a new incarnation.
    pub fn begin(
        committee: CommitteeId,
        keys: Arc<DeviceKeys>,
        heads: Vec<(ChainId, u64)>,
        wall_clock_ms: i64,
        entropy: &mut dyn Entropy,
    ) -> Result<(Self, Block), BlockError> {
        let nonce = make_array(entropy);
        let act = Act::ChainOpened { device: keys.public(), nonce };
        Self::open(committee, keys, act, &nonce, heads, wall_clock_ms, entropy)
    }

    /// Goes on with a chain whose last stored block is known.
    pub fn resume(
        committee: CommitteeId,
        chain: ChainId,
        last_sequence: u64,
        last_hash: BlockHash,
        keys: Arc<DeviceKeys>,
    ) -> Self {
        Self { keys, committee, chain, last: Some((last_sequence, last_hash)) }
    }

    /// The committee.
    pub const fn committee(&self) -> CommitteeId {
        self.committee
    }

    /// The chain.
    pub const fn chain(&self) -> ChainId {
        self.chain
    }

    /// The last stored block: its number and hash.
    pub const fn last(&self) -> Option<(u64, BlockHash)> {
        self.last
    }

    /// Prepares the next block; the writer itself does not change.
    ///
    /// `heads` are the last known blocks of all chains in any order; the own chain among them is left out.
    pub fn write(
        &self,
        body: Body,
        audience: Audience,
        heads: &[(ChainId, u64)],
        wall_clock_ms: i64,
        entropy: &mut dyn Entropy,
    ) -> Result<Block, BlockError> {
        let mut heads: Vec<_> = heads.iter().copied().filter(|(chain, _)| *chain != self.chain).collect();
        heads.sort_unstable();
        let audience = match audience {
            Audience::EveryoneBut(mut people) => {
                people.sort_unstable();
                people.dedup();
                if people.is_empty() { Audience::Everyone } else { Audience::EveryoneBut(people) }
            }
            other => other,
        };
        let header = Header {
            version: VERSION,
            committee: self.committee,
            chain: self.chain,
            sequence: self.last.map_or(0, |(sequence, _)| sequence + 1),
            previous: self.last.map(|(_, hash)| hash),
            heads,
            kind: body.kind(),
            audience,
            epoch: 0,
            wall_clock_ms,
            body_hash: [0; 32],
        };
        Block::sign(header, &body, &make_array(entropy), &self.keys)
    }

    /// Takes note that a prepared block is stored.
    pub fn committed(&mut self, block: &Block) -> Result<(), BlockError> {
        let header = block.header();
        let due = self.last.map_or(0, |(sequence, _)| sequence + 1);
        let follows = header.sequence == due && header.previous == self.last.map(|(_, hash)| hash);
        if header.chain != self.chain || header.committee != self.committee || !follows {
            return Err(BlockError::NotNext);
        }
        self.last = Some((header.sequence, block.hash()));
        Ok(())
    }

    fn open(
        committee: CommitteeId,
        keys: Arc<DeviceKeys>,
        act: Act,
        nonce: &[u8; 32],
        heads: Vec<(ChainId, u64)>,
        wall_clock_ms: i64,
        entropy: &mut dyn Entropy,
    ) -> Result<(Self, Block), BlockError> {
        let chain = ChainId::derive(&keys.verify_key(), nonce);
        let mut writer = Self { keys, committee, chain, last: None };
        let block = writer.write(Body::Act(act), Audience::Everyone, &heads, wall_clock_ms, entropy)?;
        writer.committed(&block)?;
        Ok((writer, block))
    }
}
