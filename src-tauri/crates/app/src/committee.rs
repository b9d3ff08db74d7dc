//! One open committee: its store, the chain of this device, and the documents that were needed so far.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use delibere_domain::{CommitteeId, DocumentId, PersonId};
use delibere_journal::{
    AttestedAct, Audience, Block, BlockHash, BlockKind, Body, ChainId, ChainWriter, Decisions, DeviceKeys, DocBody,
    Document, Founding, OwnUpdates, RawBlock, VerifyKey, peer_of, reduce,
};
use delibere_store::{BlockRow, Store, StoreError, StoreHeader, StoreKey, StoredBlock};

use crate::convert::{full_name, internal, store_error};
use crate::keychain::Keychain;
use crate::ports::Ports;
use crate::record::Fields;
use crate::typing::Typing;
use crate::undo::UndoStack;
use crate::{ErrorCode, UserError};

const META_DEVICE_KEYS: &str = "device_keys";
const META_OWN_CHAIN: &str = "own_chain";

/// A document in memory and how far its own operations are stored.
pub(crate) struct Held {
    pub(crate) document: Document,
    /// Own operations before this counter are in a block or in `typed`.
    pub(crate) stored: u32,
    /// The newest of its blocks by declared time: who touched the document last, and when.
    pub(crate) touched: Option<Touch>,
}

/// When a document was touched, and by whose chain.
pub(crate) type Touch = (i64, ChainId);

/// One open committee.
pub(crate) struct OpenCommittee {
    pub(crate) store: Store,
    pub(crate) committee: CommitteeId,
    pub(crate) own_person: PersonId,
    keys: Arc<DeviceKeys>,
    pub(crate) writer: ChainWriter,
    /// Makes this run's Loro peers: no run ever continues the operations of another.
    pub(crate) run: [u8; 16],
    pub(crate) documents: BTreeMap<DocumentId, Held>,
    pub(crate) acts: Vec<AttestedAct>,
    pub(crate) decisions: Decisions,
    pub(crate) heads: BTreeMap<ChainId, u64>,
    pub(crate) verify_keys: BTreeMap<ChainId, VerifyKey>,
    pub(crate) undo: UndoStack,
    pub(crate) typing: BTreeMap<DocumentId, Typing>,
}

/// Who founds a committee, with which name.
pub(crate) struct FoundingPlan<'a> {
    pub(crate) name: &'a str,
    pub(crate) founder: PersonId,
}

impl OpenCommittee {
    /// Founds a committee in an empty directory: store, keys, and the founding act.
    pub(crate) fn found(
        directory: &Path,
        keychain: &Keychain,
        ports: &mut Ports,
        plan: &FoundingPlan<'_>,
    ) -> Result<Self, UserError> {
        let mut key = zeroize::Zeroizing::new([0; 32]);
        ports.entropy.fill(key.as_mut_slice());
        let key = StoreKey::new(*key);
        let keys = Arc::new(DeviceKeys::generate(ports.entropy.as_mut()).map_err(internal)?);
        let founding = Founding { name: plan.name.to_owned(), founder: plan.founder };
        let now = ports.clock.now_ms();
        let (writer, block) =
            ChainWriter::found(founding, keys.clone(), now, ports.entropy.as_mut()).map_err(internal)?;
        // The key first: a store without its key would be lost, a key without a store is only a leftover.
        keychain.keep(&key.name(), key.as_bytes())?;
        let store = Store::create(directory, &key).map_err(store_error)?;
        store
            .write(|tx| -> Result<(), StoreError> {
                tx.put_meta(META_DEVICE_KEYS, &keys.to_bytes())?;
                tx.put_meta(META_OWN_CHAIN, writer.chain().as_bytes())?;
                tx.append_block(&block_row(&block))?;
                Ok(())
            })
            .map_err(store_error)?;
        Self::from_store(store, ports)
    }

    /// Opens the store of a directory with the key that the keychain holds.
    pub(crate) fn open(directory: &Path, keychain: &Keychain, ports: &mut Ports) -> Result<Self, UserError> {
        let header =
            StoreHeader::read(directory).map_err(|error| store_error(error).with("path", directory.display()))?;
        if header.format > delibere_store::FORMAT {
            // Before the key: a newer program may keep it elsewhere, and the user must learn what to do.
            let (found, known) = (header.format, delibere_store::FORMAT);
            return Err(store_error(StoreError::Newer { found, known }));
        }
        let key = StoreKey::new(*keychain.find(&header.key_name())?);
        let store = Store::open(directory, &key).map_err(store_error)?;
        Self::from_store(store, ports)
    }

    fn from_store(store: Store, ports: &mut Ports) -> Result<Self, UserError> {
        let damaged = |detail: &str| UserError::new(ErrorCode::StoreDamaged).with("detail", detail);
        let meta = |name: &str| store.meta(name).map_err(store_error);
        let keys = meta(META_DEVICE_KEYS)?.ok_or_else(|| damaged("device keys"))?;
        let keys = Arc::new(DeviceKeys::from_bytes(&keys).map_err(|_| damaged("device keys"))?);
        let chain = meta(META_OWN_CHAIN)?.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        let chain = ChainId::from_bytes(chain.ok_or_else(|| damaged("own chain"))?);
        let state = StoredState::read(&store)?;
        let own_person = state.decisions.devices.get(&chain).ok_or_else(|| damaged("own device"))?.person;
        let mut run = [0; 16];
        ports.entropy.fill(&mut run);
        let mut open = Self {
            committee: state.committee,
            writer: resume(&store, state.committee, chain, &keys)?,
            store,
            own_person,
            keys,
            run,
            documents: BTreeMap::new(),
            acts: state.acts,
            decisions: state.decisions,
            heads: state.heads,
            verify_keys: state.verify_keys,
            undo: UndoStack::default(),
            typing: BTreeMap::new(),
        };
        open.pack_leftovers(ports)?;
        Ok(open)
    }

    /// Forgets everything in memory and reads the store again: after a write that failed, memory may be ahead of it.
    pub(crate) fn resync(&mut self) -> Result<(), UserError> {
        let state = StoredState::read(&self.store)?;
        self.documents.clear();
        self.acts = state.acts;
        self.decisions = state.decisions;
        self.heads = state.heads;
        self.verify_keys = state.verify_keys;
        self.writer = resume(&self.store, self.committee, self.writer.chain(), &self.keys)?;
        Ok(())
    }

    /// The document, loaded from the store on first use.
    pub(crate) fn held(&mut self, id: &DocumentId) -> Result<&mut Held, UserError> {
        if !self.documents.contains_key(id) {
            let peer = peer_of(&self.writer.chain(), &self.run);
            let held = self.load(id, peer)?;
            self.documents.insert(*id, held);
        }
        self.documents.get_mut(id).ok_or_else(|| internal("document"))
    }

    /// A document as the store has it: its blocks, and what was typed since.
    pub(crate) fn load(&self, id: &DocumentId, peer: u64) -> Result<Held, UserError> {
        let rows = self.store.blocks_of(*id).map_err(store_error)?;
        let typed = self.store.typed_of(*id).map_err(store_error)?;
        let mut updates: Vec<Vec<u8>> = Vec::with_capacity(rows.len() + typed.len());
        let mut touched = None;
        for row in rows {
            let block = self.verified(row)?;
            touched = touched.max(Some((block.header().wall_clock_ms, block.header().chain)));
            if let Body::Doc(doc) = block.body() {
                updates.push(doc.bytes.clone());
            }
        }
        updates.extend(typed.into_iter().map(|row| row.bytes));
        let document = Document::load(peer, None, updates.iter().map(Vec::as_slice)).map_err(internal)?;
        let stored = document.own_counter().map_err(internal)?;
        Ok(Held { document, stored, touched })
    }

    /// A stored block, its signature verified again.
    pub(crate) fn verified(&self, stored: StoredBlock) -> Result<Block, UserError> {
        let damaged = |detail: String| UserError::new(ErrorCode::StoreDamaged).with("detail", detail);
        let chain = ChainId::from_bytes(stored.row.chain);
        let key = self.verify_keys.get(&chain).ok_or_else(|| damaged(format!("chain {chain}")))?;
        RawBlock::new(stored.row.bytes).verify(key).map_err(|error| damaged(error.to_string()))
    }

    /// The fields of a record.
    pub(crate) fn fields(&mut self, id: &DocumentId) -> Result<Fields, UserError> {
        self.held(id)?.document.record().map_err(internal)
    }

    /// Signs a body as the next block of this device's chain. When its transaction fails, [`Self::resync`] takes the
    /// number back.
    pub(crate) fn sign(&mut self, body: Body, ports: &mut Ports) -> Result<Block, UserError> {
        let heads: Vec<(ChainId, u64)> = self.heads.iter().map(|(chain, sequence)| (*chain, *sequence)).collect();
        let now = ports.clock.now_ms();
        let block =
            self.writer.write(body, Audience::Everyone, &heads, now, ports.entropy.as_mut()).map_err(internal)?;
        self.writer.committed(&block).map_err(internal)?;
        Ok(block)
    }

    /// A document's own operations from a counter on, cut into pieces that each fit a block.
    pub(crate) fn own_bodies(&mut self, id: &DocumentId, since: u32) -> Result<Vec<DocBody>, UserError> {
        let run = self.run;
        let held = self.held(id)?;
        let (mut bodies, mut from) = (Vec::new(), since);
        while let Some(updates) = held.document.own_updates(from).map_err(internal)? {
            from = updates.to;
            let OwnUpdates { from, to, bytes } = updates;
            bodies.push(DocBody { document: *id, nonce: run, from, to, bytes });
        }
        held.stored = held.stored.max(from);
        Ok(bodies)
    }

    /// Signs a document's own operations that are in no block yet.
    pub(crate) fn sign_own_updates(&mut self, id: &DocumentId, ports: &mut Ports) -> Result<Vec<Block>, UserError> {
        let stored = self.held(id)?.stored;
        self.own_bodies(id, stored)?.into_iter().map(|body| self.sign(Body::Doc(body), ports)).collect()
    }

    /// The name of a person, empty when nobody knows them.
    pub(crate) fn name_of(&self, person: PersonId) -> Result<String, UserError> {
        let persons = self.store.persons().map_err(store_error)?;
        Ok(persons.iter().find(|known| known.id == person).map(full_name).unwrap_or_default())
    }
}

/// What the acts and chains of a store say.
struct StoredState {
    committee: CommitteeId,
    acts: Vec<AttestedAct>,
    decisions: Decisions,
    heads: BTreeMap<ChainId, u64>,
    verify_keys: BTreeMap<ChainId, VerifyKey>,
}

impl StoredState {
    fn read(store: &Store) -> Result<Self, UserError> {
        let damaged = |detail: String| UserError::new(ErrorCode::StoreDamaged).with("detail", detail);
        let mut committee = None;
        let mut acts = Vec::new();
        let mut verify_keys: BTreeMap<ChainId, VerifyKey> = BTreeMap::new();
        for stored in store.blocks_of_kind(kind_name(BlockKind::Act)).map_err(store_error)? {
            let chain = ChainId::from_bytes(stored.row.chain);
            let raw = RawBlock::new(stored.row.bytes);
            let block = match verify_keys.get(&chain) {
                Some(key) => raw.verify(key).map_err(|error| damaged(error.to_string()))?,
                None => {
                    let (block, key) = raw.verify_opening().map_err(|error| damaged(error.to_string()))?;
                    verify_keys.insert(chain, key);
                    block
                }
            };
            committee.get_or_insert(block.header().committee);
            acts.extend(AttestedAct::of(&block));
        }
        let heads = store.heads().map_err(store_error)?;
        Ok(Self {
            committee: committee.ok_or_else(|| damaged("founding act".to_owned()))?,
            decisions: reduce(&acts),
            acts,
            heads: heads.into_iter().map(|(chain, sequence)| (ChainId::from_bytes(chain), sequence)).collect(),
            verify_keys,
        })
    }
}

fn resume(
    store: &Store,
    committee: CommitteeId,
    chain: ChainId,
    keys: &Arc<DeviceKeys>,
) -> Result<ChainWriter, UserError> {
    let last = store.last_of_chain(chain.as_bytes()).map_err(store_error)?;
    let last = last.ok_or_else(|| UserError::new(ErrorCode::StoreDamaged).with("detail", "own chain"))?.row;
    Ok(ChainWriter::resume(committee, chain, last.sequence, BlockHash::from_bytes(last.hash), keys.clone()))
}

/// The stable name of a kind of block in the store.
fn kind_name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Doc => "doc",
        BlockKind::Act => "act",
        BlockKind::Attach => "attach",
        BlockKind::Ack => "ack",
    }
}

/// How a block lies in the store.
pub(crate) fn block_row(block: &Block) -> BlockRow {
    let header = block.header();
    BlockRow {
        chain: *header.chain.as_bytes(),
        sequence: header.sequence,
        kind: kind_name(header.kind).to_owned(),
        document: match block.body() {
            Body::Doc(doc) => Some(doc.document),
            _ => None,
        },
        hash: *block.hash().as_bytes(),
        bytes: block.as_bytes().to_vec(),
    }
}

/// The declared instant of a block.
pub(crate) fn instant(wall_clock_ms: i64) -> String {
    DateTime::<Utc>::from_timestamp_millis(wall_clock_ms)
        .map(|instant| instant.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
        .unwrap_or_default()
}
