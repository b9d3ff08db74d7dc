//! The order in which acts count: causes first, then the lower rank, then the smaller hash.

use std::collections::{BTreeMap, BTreeSet};

use super::AttestedAct;
use crate::hash::{BlockHash, ChainId};

/// The last block of each chain that an act can have known, itself included.
pub(super) type Clock = BTreeMap<ChainId, u64>;

/// The acts of all chains as a graph of causes.
pub(super) struct Graph<'a> {
    pub(super) acts: Vec<&'a AttestedAct>,
    causes: Vec<BTreeSet<usize>>,
    effects: Vec<Vec<usize>>,
}

impl<'a> Graph<'a> {
    /// Sorts acts into chains; of one chain's numbers, each may occur once (see [`super::forks`]).
    pub(super) fn new(acts: Vec<&'a AttestedAct>) -> Self {
        let mut chains: BTreeMap<ChainId, BTreeMap<u64, usize>> = BTreeMap::new();
        for (index, act) in acts.iter().enumerate() {
            chains.entry(act.chain).or_default().insert(act.sequence, index);
        }
        let last = |chain: &ChainId, until: u64| {
            chains.get(chain).and_then(|known| known.range(..=until).next_back()).map(|(_, index)| *index)
        };
        let mut causes = vec![BTreeSet::new(); acts.len()];
        let mut effects = vec![Vec::new(); acts.len()];
        for (index, act) in acts.iter().enumerate() {
            let own = act.sequence.checked_sub(1).and_then(|before| last(&act.chain, before));
            let others = act.heads.iter().filter(|(chain, _)| *chain != act.chain);
            causes[index].extend(own.into_iter().chain(others.filter_map(|(chain, until)| last(chain, *until))));
            for cause in &causes[index] {
                effects[*cause].push(index);
            }
        }
        Self { acts, causes, effects }
    }

    /// Visits the acts in their order; `rank` is asked once all causes of an act were visited.
    ///
    /// An act whose causes run in a circle cannot be honest: it is given to `impossible` instead.
    pub(super) fn walk<S>(
        &self,
        state: &mut S,
        rank: impl Fn(&S, &AttestedAct, &Clock) -> u8,
        mut visit: impl FnMut(&mut S, &AttestedAct, &Clock),
        mut impossible: impl FnMut(&mut S, &AttestedAct),
    ) {
        let mut left: Vec<usize> = self.causes.iter().map(BTreeSet::len).collect();
        let mut clocks: Vec<Clock> = vec![Clock::new(); self.acts.len()];
        let mut waiting: BTreeSet<(BlockHash, usize)> =
            self.acts.iter().enumerate().map(|(index, act)| (act.hash, index)).collect();
        let mut ready: BTreeSet<(u8, BlockHash, usize)> = BTreeSet::new();
        let mut free: Vec<usize> = (0..self.acts.len()).filter(|index| left[*index] == 0).collect();
        loop {
            for index in free.drain(..) {
                let act = self.acts[index];
                waiting.remove(&(act.hash, index));
                clocks[index] = self.clock(index, &clocks);
                ready.insert((rank(state, act, &clocks[index]), act.hash, index));
            }
            let index = if let Some((_, _, index)) = ready.pop_first() {
                visit(state, self.acts[index], &clocks[index]);
                index
            } else if let Some((_, index)) = waiting.pop_first() {
                left[index] = 0;
                impossible(state, self.acts[index]);
                index
            } else {
                return;
            };
            for effect in &self.effects[index] {
                if left[*effect] > 0 {
                    left[*effect] -= 1;
                    if left[*effect] == 0 {
                        free.push(*effect);
                    }
                }
            }
        }
    }

    fn clock(&self, index: usize, clocks: &[Clock]) -> Clock {
        let act = self.acts[index];
        let mut clock = Clock::new();
        let causes = self.causes[index].iter().flat_map(|cause| clocks[*cause].iter().map(|(chain, s)| (*chain, *s)));
        for (chain, sequence) in causes.chain(act.heads.iter().copied()).chain([(act.chain, act.sequence)]) {
            let known = clock.entry(chain).or_insert(sequence);
            *known = (*known).max(sequence);
        }
        clock
    }
}
