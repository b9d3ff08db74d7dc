//! Replaying chains: every block is checked against the ones before it.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use delibere_domain::CommitteeId;

use crate::block::{Block, BlockError, RawBlock};
use crate::hash::{BlockHash, ChainId};
use crate::keys::VerifyKey;

/// Where a chain stands, for a verifier that does not begin at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainHead {
    /// The chain.
    pub chain: ChainId,
    /// The key of its device.
    pub key: VerifyKey,
    /// The number of its last block.
    pub sequence: u64,
    /// The hash of its last block.
    pub hash: BlockHash,
}

/// Takes the blocks of all chains of one committee in stored order and verifies each.
#[derive(Debug, Clone)]
pub struct ChainVerifier {
    committee: CommitteeId,
    chains: BTreeMap<ChainId, Chain>,
}

#[derive(Debug, Clone)]
struct Chain {
    key: VerifyKey,
    /// The number of the first block in `hashes`.
    first: u64,
    hashes: Vec<BlockHash>,
    frozen: bool,
}

impl ChainVerifier {
    /// Starts with nothing known but the committee.
    pub const fn new(committee: CommitteeId) -> Self {
        Self { committee, chains: BTreeMap::new() }
    }

    /// Goes on after blocks that were verified before.
    pub fn resume(committee: CommitteeId, heads: impl IntoIterator<Item = ChainHead>) -> Self {
        let chain =
            |head: ChainHead| Chain { key: head.key, first: head.sequence, hashes: vec![head.hash], frozen: false };
        Self { committee, chains: heads.into_iter().map(|head| (head.chain, chain(head))).collect() }
    }

    /// Verifies the next block; a refused one changes nothing, except that a fork freezes its chain.
    pub fn accept(&mut self, raw: &RawBlock) -> Result<Block, BlockError> {
        let header = raw.header()?;
        if header.committee != self.committee {
            return Err(BlockError::WrongCommittee);
        }
        let Some(chain) = self.chains.get_mut(&header.chain) else {
            if header.sequence != 0 {
                return Err(BlockError::UnknownChain(header.chain));
            }
            let (block, key) = raw.verify_opening()?;
            let chain = Chain { key, first: 0, hashes: vec![block.hash()], frozen: false };
            self.chains.insert(header.chain, chain);
            return Ok(block);
        };
        let block = raw.verify(&chain.key)?;
        chain.follow(&block)?;
        Ok(block)
    }

    /// The key of the device that writes a chain.
    pub fn key(&self, chain: &ChainId) -> Option<VerifyKey> {
        self.chains.get(chain).map(|known| known.key)
    }

    /// Says whether a fork of the chain was seen.
    pub fn is_frozen(&self, chain: &ChainId) -> bool {
        self.chains.get(chain).is_some_and(|known| known.frozen)
    }

    /// Where every chain stands, in the order of the chains.
    pub fn heads(&self) -> impl Iterator<Item = ChainHead> + '_ {
        self.chains.iter().filter_map(|(chain, known)| {
            let hash = *known.hashes.last()?;
            Some(ChainHead { chain: *chain, key: known.key, sequence: known.due() - 1, hash })
        })
    }
}

impl Chain {
    fn due(&self) -> u64 {
        self.first + self.hashes.len() as u64
    }

    fn follow(&mut self, block: &Block) -> Result<(), BlockError> {
        let (chain, sequence) = (block.header().chain, block.header().sequence);
        if sequence < self.due() {
            // Before the known part nothing tells a repetition from a fork, and neither is taken.
            let index = sequence.checked_sub(self.first).and_then(|index| usize::try_from(index).ok());
            let Some(first) = index.and_then(|index| self.hashes.get(index)).copied() else {
                return Err(BlockError::Repeated { chain, sequence });
            };
            if first == block.hash() {
                return Err(BlockError::Repeated { chain, sequence });
            }
            self.frozen = true;
            return Err(BlockError::Fork { chain, sequence, first, second: block.hash() });
        }
        if self.frozen {
            return Err(BlockError::Frozen(chain));
        }
        if sequence > self.due() {
            return Err(BlockError::Gap { chain, expected: self.due(), found: sequence });
        }
        if block.header().previous != self.hashes.last().copied() {
            return Err(BlockError::WrongPrevious { chain, sequence });
        }
        self.hashes.push(block.hash());
        Ok(())
    }
}
