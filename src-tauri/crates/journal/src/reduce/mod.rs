//! From acts to decisions: one pure function, with one result in whatever order the acts arrive.
//!
//! Acts count in causal order; of acts that did not know of each other, the one of lower rank comes first, so that
//! the higher rank has the last word, and at equal rank the smaller hash comes first. An act counts only if its author
//! knew, when it was written, that its device was admitted.

mod order;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveTime;
use delibere_domain::{PersonId, Role, SessionId, SessionState, Term, TermId};

use crate::act::{Act, Target};
use crate::block::{Block, Body};
use crate::hash::{BlockHash, ChainId};
use crate::keys::DevicePublic;
use order::{Clock, Graph};

/// An act with what its block attests about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttestedAct {
    /// The act.
    pub act: Act,
    /// The chain of its author's device.
    pub chain: ChainId,
    /// The number of its block.
    pub sequence: u64,
    /// The hash of its block.
    pub hash: BlockHash,
    /// What its author knew of the other chains.
    pub heads: Vec<(ChainId, u64)>,
    /// What the author's clock said.
    pub wall_clock_ms: i64,
}

/// Who did something, and when by their own clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActRef {
    /// The block.
    pub hash: BlockHash,
    /// Whose device signed it.
    pub author: PersonId,
    /// What its clock said.
    pub wall_clock_ms: i64,
}

/// A device that writes a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRecord {
    /// Whose device it is.
    pub person: PersonId,
    /// Its public keys.
    pub device: DevicePublic,
    /// What people call it; empty for the founder's first device.
    pub label: String,
}

/// What was decided about one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionDecision {
    /// Where it stands.
    pub state: SessionState,
    /// Civil time of the opening.
    pub opened_at: Option<NaiveTime>,
    /// Civil time of the closing, while it is closed.
    pub closed_at: Option<NaiveTime>,
    /// The act that last changed it.
    pub by: ActRef,
}

/// Why an act does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum IgnoreReason {
    /// Its author did not know of an admission of its device.
    NotAdmitted,
    /// Its chain was forked at this number or before.
    Forked,
    /// Its causes run in a circle.
    Impossible,
    /// It does not fit the state that it met: a closing of a session that is not open, a second founding.
    OutOfPlace,
}

/// An act that does not count, kept as evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct IgnoredAct {
    /// The chain.
    pub chain: ChainId,
    /// The number of the block.
    pub sequence: u64,
    /// The block.
    pub hash: BlockHash,
    /// Why.
    pub reason: IgnoreReason,
}

/// What the committee has decided.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decisions {
    /// The name given at founding, and who founded.
    pub founding: Option<(String, ActRef)>,
    /// The admitted devices by the chains that they write; one device may write several.
    pub devices: BTreeMap<ChainId, DeviceRecord>,
    /// The terms.
    pub terms: BTreeMap<TermId, Term>,
    /// The sessions about which anything was decided; all others are planned.
    pub sessions: BTreeMap<SessionId, SessionDecision>,
    /// What lies in the bin, and who put it there.
    pub archived: BTreeMap<Target, ActRef>,
    /// The first type of act that this version does not know: decisions must not be changed then.
    pub read_only: Option<u16>,
    /// The acts that do not count, in the order of chains and numbers.
    pub ignored: Vec<IgnoredAct>,
}

impl AttestedAct {
    /// The act of a verified block, if it carries one.
    pub fn of(block: &Block) -> Option<Self> {
        let Body::Act(act) = block.body() else { return None };
        let header = block.header();
        Some(Self {
            act: act.clone(),
            chain: header.chain,
            sequence: header.sequence,
            hash: block.hash(),
            heads: header.heads.clone(),
            wall_clock_ms: header.wall_clock_ms,
        })
    }
}

/// Reduces acts, in any order and with repetitions, to what they decide together.
pub fn reduce(acts: &[AttestedAct]) -> Decisions {
    let mut reduction = Reduction::default();
    let graph = Graph::new(forks(acts, &mut reduction.decisions.ignored));
    graph.walk(
        &mut reduction,
        |reduction, act, clock| reduction.rank(act, clock),
        |reduction, act, clock| {
            if let Err(reason) = reduction.count(act, clock) {
                reduction.ignore(act, reason);
            }
        },
        |reduction, act| reduction.ignore(act, IgnoreReason::Impossible),
    );
    let mut decisions = reduction.decisions;
    decisions.ignored.sort_unstable();
    decisions
}

/// Drops repetitions, and every act from the number on at which its chain forks.
fn forks<'a>(acts: &'a [AttestedAct], ignored: &mut Vec<IgnoredAct>) -> Vec<&'a AttestedAct> {
    let mut by_place: BTreeMap<(ChainId, u64), BTreeMap<BlockHash, &AttestedAct>> = BTreeMap::new();
    for act in acts {
        by_place.entry((act.chain, act.sequence)).or_default().insert(act.hash, act);
    }
    let mut frozen = BTreeSet::new();
    let mut kept = Vec::with_capacity(by_place.len());
    for ((chain, _), same_place) in by_place {
        if same_place.len() > 1 {
            frozen.insert(chain);
        }
        if frozen.contains(&chain) {
            ignored.extend(same_place.values().map(|act| ignored_act(act, IgnoreReason::Forked)));
        } else {
            kept.extend(same_place.into_values());
        }
    }
    kept
}

fn ignored_act(act: &AttestedAct, reason: IgnoreReason) -> IgnoredAct {
    IgnoredAct { chain: act.chain, sequence: act.sequence, hash: act.hash, reason }
}

/// Where an act stands in its chain.
type Place = (ChainId, u64);

#[derive(Default)]
struct Reduction {
    decisions: Decisions,
    /// The chains that were opened, by the key of their device.
    opened: BTreeMap<ChainId, DevicePublic>,
    /// The admissions of each device.
    admissions: BTreeMap<[u8; 32], Vec<(Place, PersonId, String)>>,
    /// The roles recorded for each person.
    roles: BTreeMap<PersonId, Vec<(Place, Role)>>,
}

impl Reduction {
    /// Lets an act count, or says why it does not.
    fn count(&mut self, act: &AttestedAct, clock: &Clock) -> Result<(), IgnoreReason> {
        let place = (act.chain, act.sequence);
        match &act.act {
            Act::CommitteeFounded { name, founder, device, .. } => {
                if self.decisions.founding.is_some() {
                    return Err(IgnoreReason::OutOfPlace);
                }
                self.decisions.founding = Some((name.clone(), act_ref(act, *founder)));
                self.opened.insert(act.chain, device.clone());
                self.admit(device, place, *founder, "");
                return Ok(());
            }
            // A device opens its chain before anybody can have admitted it.
            Act::ChainOpened { device, .. } => {
                self.opened.insert(act.chain, device.clone());
                self.list_device(act.chain, device);
                return Ok(());
            }
            _ => {}
        }
        let author = self.author(act, clock).ok_or(IgnoreReason::NotAdmitted)?;
        let by = act_ref(act, author);
        match &act.act {
            Act::CommitteeFounded { .. } | Act::ChainOpened { .. } => {}
            Act::DeviceAdded { person, device, label } => self.admit(device, place, *person, label),
            Act::TermRecorded { term } => {
                self.roles.entry(term.person).or_default().push((place, term.role));
                self.decisions.terms.insert(term.id, term.clone());
            }
            Act::SessionOpened { session, at } => {
                let known = self.decisions.sessions.get(session);
                if known.is_some_and(|known| known.state == SessionState::Closed) {
                    return Err(IgnoreReason::OutOfPlace);
                }
                let decision = SessionDecision { state: SessionState::Open, opened_at: Some(*at), closed_at: None, by };
                self.decisions.sessions.insert(*session, decision);
            }
            Act::SessionClosed { session, at } => {
                let known = self.decisions.sessions.get_mut(session).ok_or(IgnoreReason::OutOfPlace)?;
                (known.state, known.closed_at, known.by) = (SessionState::Closed, Some(*at), by);
            }
            Act::SessionReopened { session } => {
                let known = self.decisions.sessions.get_mut(session).ok_or(IgnoreReason::OutOfPlace)?;
                (known.state, known.closed_at, known.by) = (SessionState::Open, None, by);
            }
            Act::Archived { target } => {
                self.decisions.archived.insert(*target, by);
            }
            Act::Restored { target } => {
                self.decisions.archived.remove(target);
            }
            Act::Unknown { act_type, .. } => {
                let first = self.decisions.read_only.get_or_insert(*act_type);
                *first = (*first).min(*act_type);
            }
        }
        Ok(())
    }

    /// The rank of the author by what they knew: every act it depends on was counted before.
    fn rank(&self, act: &AttestedAct, clock: &Clock) -> u8 {
        let Some(author) = self.author(act, clock) else { return 0 };
        let roles = self.roles.get(&author).into_iter().flatten();
        let held = roles.filter(|(place, _)| knows(act, clock, place)).map(|(_, role)| role_rank(*role));
        let founder = self.decisions.founding.as_ref().is_some_and(|(_, founding)| founding.author == author);
        // Who founds keeps the house in order before any term is recorded.
        held.chain(founder.then_some(role_rank(Role::Secretary))).max().unwrap_or(0)
    }

    /// Whose act it is, if its device was admitted as far as its author knew.
    fn author(&self, act: &AttestedAct, clock: &Clock) -> Option<PersonId> {
        let device = self.opened.get(&act.chain)?;
        let admissions = self.admissions.get(&device.signing)?.iter();
        admissions.rev().find(|(place, _, _)| knows(act, clock, place)).map(|(_, person, _)| *person)
    }

    fn admit(&mut self, device: &DevicePublic, place: Place, person: PersonId, label: &str) {
        self.admissions.entry(device.signing).or_default().push((place, person, label.to_owned()));
        let chains: Vec<ChainId> = self
            .opened
            .iter()
            .filter(|(_, opened)| opened.signing == device.signing)
            .map(|(chain, _)| *chain)
            .collect();
        for chain in chains {
            self.list_device(chain, device);
        }
    }

    fn list_device(&mut self, chain: ChainId, device: &DevicePublic) {
        let last = self.admissions.get(&device.signing).and_then(|admissions| admissions.last());
        if let Some((_, person, label)) = last {
            let record = DeviceRecord { person: *person, device: device.clone(), label: label.clone() };
            self.decisions.devices.insert(chain, record);
        }
    }

    fn ignore(&mut self, act: &AttestedAct, reason: IgnoreReason) {
        self.decisions.ignored.push(ignored_act(act, reason));
    }
}

/// Whether the author of an act knew of another act.
fn knows(act: &AttestedAct, clock: &Clock, (chain, sequence): &Place) -> bool {
    if *chain == act.chain { *sequence < act.sequence } else { clock.get(chain).is_some_and(|known| known >= sequence) }
}

fn act_ref(act: &AttestedAct, author: PersonId) -> ActRef {
    ActRef { hash: act.hash, author, wall_clock_ms: act.wall_clock_ms }
}

/// The rank of a role: who presides has the last word, then who keeps the register.
fn role_rank(role: Role) -> u8 {
    match role {
        Role::Chair => 6,
        Role::Secretary => 5,
        Role::ViceChair => 4,
        Role::Rapporteur => 3,
        Role::Member => 2,
        Role::Observer => 1,
    }
}
