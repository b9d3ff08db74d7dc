//! The bodies of blocks and how they are written.

use delibere_domain::{DocumentId, DocumentKind};
use minicbor::{Decode, Encode};
use uuid::Uuid;

use super::{BlockError, BlockKind};
use crate::act::Act;
use crate::document::own_range;
use crate::hash::{ChainId, peer_of};

/// The most chains or documents that one acknowledgement names.
const MAX_ACKNOWLEDGED: usize = 16_384;

/// What a block carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Operations of a document.
    Doc(DocBody),
    /// An act.
    Act(Act),
    /// A file.
    Attach(AttachBody),
    /// An acknowledgement.
    Ack(AckBody),
}

/// A range of the operations that one run of the program wrote into one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocBody {
    /// The document.
    pub document: DocumentId,
    /// The nonce of the run: with the chain, it names the only peer that may occur.
    pub nonce: [u8; 16],
    /// The first operation.
    pub from: u32,
    /// One past the last operation.
    pub to: u32,
    /// The operations, as [`crate::Document::own_updates`] gives them.
    pub bytes: Vec<u8>,
}

/// A file that belongs to the committee's papers; its bytes are kept elsewhere, under their hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachBody {
    /// BLAKE3 of the bytes.
    pub hash: [u8; 32],
    /// Their number.
    pub size: u64,
    /// The name of the file as its sender wrote it: to be made harmless before a file system sees it.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// The key of its encryption, once it is shared.
    pub key: Option<[u8; 32]>,
}

/// What a device had received and applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AckBody {
    /// The last block of every chain, in the order of the chains.
    pub heads: Vec<(ChainId, u64)>,
    /// The canonical state of documents, in their order.
    pub states: Vec<(DocumentId, [u8; 32])>,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct DocRecord<'b> {
    #[n(0)]
    kind: u8,
    #[cbor(n(1), with = "minicbor::bytes")]
    uuid: [u8; 16],
    #[cbor(n(2), with = "minicbor::bytes")]
    nonce: [u8; 16],
    #[n(3)]
    from: u32,
    #[n(4)]
    to: u32,
    #[cbor(b(5), with = "minicbor::bytes")]
    bytes: &'b [u8],
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct AttachRecord {
    #[cbor(n(0), with = "minicbor::bytes")]
    hash: [u8; 32],
    #[n(1)]
    size: u64,
    #[n(2)]
    name: String,
    #[n(3)]
    media_type: String,
    #[cbor(n(4), with = "minicbor::bytes")]
    key: Option<[u8; 32]>,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct AckRecord {
    #[n(0)]
    heads: Vec<HeadRecord>,
    #[n(1)]
    states: Vec<StateRecord>,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct HeadRecord {
    #[cbor(n(0), with = "minicbor::bytes")]
    chain: [u8; 32],
    #[n(1)]
    sequence: u64,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct StateRecord {
    #[n(0)]
    kind: u8,
    #[cbor(n(1), with = "minicbor::bytes")]
    uuid: [u8; 16],
    #[cbor(n(2), with = "minicbor::bytes")]
    hash: [u8; 32],
}

impl Body {
    /// What kind of block carries this body.
    pub fn kind(&self) -> BlockKind {
        match self {
            Self::Doc(_) => BlockKind::Doc,
            Self::Act(_) => BlockKind::Act,
            Self::Attach(_) => BlockKind::Attach,
            Self::Ack(_) => BlockKind::Ack,
        }
    }

    pub(super) fn encode(&self) -> Result<Vec<u8>, BlockError> {
        match self {
            Self::Doc(doc) => to_cbor(&DocRecord {
                kind: kind_number(doc.document.kind),
                uuid: *doc.document.uuid.as_bytes(),
                nonce: doc.nonce,
                from: doc.from,
                to: doc.to,
                bytes: &doc.bytes,
            }),
            Self::Act(act) => Ok(act.encode()?),
            Self::Attach(attach) => to_cbor(&AttachRecord {
                hash: attach.hash,
                size: attach.size,
                name: attach.name.clone(),
                media_type: attach.media_type.clone(),
                key: attach.key,
            }),
            Self::Ack(ack) => {
                let heads = ack
                    .heads
                    .iter()
                    .map(|(chain, sequence)| HeadRecord { chain: *chain.as_bytes(), sequence: *sequence });
                let states = ack.states.iter().map(|(document, hash)| StateRecord {
                    kind: kind_number(document.kind),
                    uuid: *document.uuid.as_bytes(),
                    hash: *hash,
                });
                to_cbor(&AckRecord { heads: heads.collect(), states: states.collect() })
            }
        }
    }

    /// Reads a body of a given kind that a given chain wrote.
    pub(super) fn decode(kind: BlockKind, chain: &ChainId, bytes: &[u8]) -> Result<Self, BlockError> {
        Ok(match kind {
            BlockKind::Act => Self::Act(Act::decode(bytes)?),
            BlockKind::Doc => {
                let record: DocRecord<'_> = from_cbor(bytes)?;
                let body = DocBody {
                    document: document(record.kind, record.uuid)?,
                    nonce: record.nonce,
                    from: record.from,
                    to: record.to,
                    bytes: record.bytes.to_vec(),
                };
                body.check_peer(chain)?;
                Self::Doc(body)
            }
            BlockKind::Attach => {
                let record: AttachRecord = from_cbor(bytes)?;
                Self::Attach(AttachBody {
                    hash: record.hash,
                    size: record.size,
                    name: record.name,
                    media_type: record.media_type,
                    key: record.key,
                })
            }
            BlockKind::Ack => {
                let record: AckRecord = from_cbor(bytes)?;
                let heads = record.heads.iter().map(|head| (ChainId::from_bytes(head.chain), head.sequence));
                let states = record.states.iter().map(|state| Ok((document(state.kind, state.uuid)?, state.hash)));
                let ack = AckBody { heads: heads.collect(), states: states.collect::<Result<Vec<_>, BlockError>>()? };
                ack.check()?;
                Self::Ack(ack)
            }
        })
    }
}

impl DocBody {
    /// Refuses operations of any peer but the one that belongs to the chain and this run.
    fn check_peer(&self, chain: &ChainId) -> Result<(), BlockError> {
        let range = own_range(&self.bytes).map_err(|error| BlockError::Body(error.to_string()))?;
        let expected = peer_of(chain, &self.nonce);
        if let Some(found) = range.peers.iter().find(|peer| **peer != expected) {
            return Err(BlockError::ForeignPeer { expected, found: *found });
        }
        if (range.from, range.to) != (self.from, self.to) {
            return Err(BlockError::Field("operation range"));
        }
        Ok(())
    }
}

impl AckBody {
    fn check(&self) -> Result<(), BlockError> {
        let size = self.heads.len().max(self.states.len());
        if size > MAX_ACKNOWLEDGED {
            return Err(BlockError::TooLarge { what: "acknowledgement", size: size as u64 });
        }
        if self.heads.is_sorted_by(|a, b| a.0 < b.0) && self.states.is_sorted_by(|a, b| a.0 < b.0) {
            Ok(())
        } else {
            Err(BlockError::Field("acknowledgement"))
        }
    }
}

fn kind_number(kind: DocumentKind) -> u8 {
    match kind {
        DocumentKind::Committee => 1,
        DocumentKind::Person => 2,
        DocumentKind::Session => 3,
        DocumentKind::Minutes => 4,
    }
}

fn document(kind: u8, uuid: [u8; 16]) -> Result<DocumentId, BlockError> {
    let kind = DocumentKind::ALL
        .iter()
        .copied()
        .find(|known| kind_number(*known) == kind)
        .ok_or(BlockError::Field("kind of document"))?;
    Ok(DocumentId { kind, uuid: Uuid::from_bytes(uuid) })
}

fn to_cbor<T: Encode<()>>(value: &T) -> Result<Vec<u8>, BlockError> {
    minicbor::to_vec(value).map_err(|error| BlockError::Body(error.to_string()))
}

fn from_cbor<'b, T: Decode<'b, ()>>(bytes: &'b [u8]) -> Result<T, BlockError> {
    let mut decoder = minicbor::Decoder::new(bytes);
    let value = decoder.decode().map_err(|error| BlockError::Body(error.to_string()))?;
    if decoder.position() == bytes.len() { Ok(value) } else { Err(BlockError::TrailingBytes) }
}
