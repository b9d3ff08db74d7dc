use std::sync::Arc;

use delibere_domain::{DocumentId, ItemId, PersonId};
use uuid::Uuid;

use super::*;
use crate::document::{Document, FieldValue};
use crate::entropy::fake::Seeded;
use crate::hash::peer_of;
use crate::writer::{ChainWriter, Founding};

const NONCE: [u8; 16] = [7; 16];

struct World {
    keys: Arc<DeviceKeys>,
    writer: ChainWriter,
    founding: Block,
    entropy: Seeded,
}

fn world(seed: u64) -> World {
    let mut entropy = Seeded::new(seed);
    let keys = Arc::new(DeviceKeys::generate(&mut entropy).unwrap());
    let founding = Founding { name: "Comité".to_owned(), founder: PersonId::from_uuid(Uuid::from_u128(1)) };
    let (writer, founding) = ChainWriter::found(founding, keys.clone(), 1_000, &mut entropy).unwrap();
    World { keys, writer, founding, entropy }
}

impl World {
    fn write(&mut self, body: Body) -> Result<Block, BlockError> {
        self.writer.write(body, Audience::Everyone, &[], 2_000, &mut self.entropy)
    }

    /// Signs whatever it is given, as a faulty or hostile device would.
    fn sign_anyway(&self, mut header: Header, body: &[u8]) -> RawBlock {
        let salt = [9; SALT];
        header.body_hash = body_hash(&salt, body);
        let mut bytes = header.encode().unwrap();
        let signature = self.keys.sign(&bytes);
        bytes.extend_from_slice(&signature);
        bytes.extend_from_slice(&salt);
        bytes.extend_from_slice(&(body.len() as u32).to_be_bytes());
        bytes.extend_from_slice(body);
        RawBlock::new(bytes)
    }

    fn verify(&self, raw: &RawBlock) -> Result<Block, BlockError> {
        raw.verify(&self.keys.verify_key())
    }
}

fn doc_body(peer: u64) -> DocBody {
    let mut document = Document::new(peer);
    document.set_fields(&[("title".to_owned(), Some(FieldValue::Text("Séance".to_owned())))]).unwrap();
    let own = document.own_updates(0).unwrap().unwrap();
    let document = DocumentId::minutes(ItemId::from_uuid(Uuid::from_u128(2)));
    DocBody { document, nonce: NONCE, from: own.from, to: own.to, bytes: own.bytes }
}

fn bodies(world: &World) -> Vec<Body> {
    let chain = world.writer.chain();
    let document = DocumentId::minutes(ItemId::from_uuid(Uuid::from_u128(2)));
    vec![
        Body::Doc(doc_body(peer_of(&chain, &NONCE))),
        Body::Act(Act::Unknown { act_type: 77, bytes: vec![0xa1, 0, 1] }),
        Body::Attach(AttachBody {
            hash: [3; 32],
            size: 12,
            name: "lettre.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            key: Some([4; 32]),
        }),
        Body::Ack(AckBody { heads: vec![(chain, 0)], states: vec![(document, [5; 32])] }),
    ]
}

#[test]
fn every_body_comes_back_as_it_was_written() {
    let mut world = world(1);
    for body in bodies(&world) {
        let block = world.write(body.clone()).unwrap();
        assert_eq!(block.body(), &body);
        assert_eq!(block.header().sequence, 1);
        assert_eq!(world.verify(&RawBlock::new(block.as_bytes().to_vec())), Ok(block));
    }
}

#[test]
fn every_flipped_bit_and_every_truncation_of_every_kind_is_refused() {
    let mut world = world(2);
    let mut blocks = vec![world.founding.clone()];
    for body in bodies(&world) {
        blocks.push(world.write(body).unwrap());
    }
    for block in blocks {
        let bytes = block.as_bytes();
        for bit in 0..bytes.len() * 8 {
            let mut damaged = bytes.to_vec();
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert!(world.verify(&RawBlock::new(damaged)).is_err(), "bit {bit} of {:?}", block.header().kind);
        }
        for len in 0..bytes.len() {
            assert!(world.verify(&RawBlock::new(bytes[..len].to_vec())).is_err(), "cut at {len}");
        }
        let longer = [bytes, &[0]].concat();
        assert_eq!(world.verify(&RawBlock::new(longer)), Err(BlockError::TrailingBytes));
    }
}

#[test]
fn a_block_signed_by_another_device_is_refused() {
    let (mut world, other) = (world(3), self::world(4));
    let body = bodies(&world).remove(0);
    let block = world.write(body).unwrap();
    assert_eq!(block.to_raw().verify(&other.keys.verify_key()), Err(BlockError::Signature));
}

#[test]
fn operations_of_a_foreign_peer_are_refused() {
    let world = world(5);
    let (expected, found) = (peer_of(&world.writer.chain(), &NONCE), 42);
    let body = Body::Doc(doc_body(found));
    let result = world.writer.write(body, Audience::Everyone, &[], 0, &mut Seeded::new(0));
    assert_eq!(result, Err(BlockError::ForeignPeer { expected, found }));
}

#[test]
fn operations_of_a_foreign_peer_beside_the_own_ones_are_refused() {
    let world = world(6);
    let peer = peer_of(&world.writer.chain(), &NONCE);
    let mut own = Document::new(peer);
    own.apply(&doc_body(42).bytes).unwrap();
    own.set_fields(&[("place".to_owned(), Some(FieldValue::Bool(true)))]).unwrap();
    let everything = loro_bytes(&own);
    let body = DocBody { bytes: everything, ..doc_body(peer) };
    let result = world.writer.write(Body::Doc(body), Audience::Everyone, &[], 0, &mut Seeded::new(0));
    assert_eq!(result, Err(BlockError::ForeignPeer { expected: peer, found: 42 }));
}

/// All operations of a document, of whatever peer.
fn loro_bytes(document: &Document) -> Vec<u8> {
    let snapshot = document.snapshot().unwrap();
    let doc = loro::LoroDoc::new();
    doc.import(&snapshot[8..]).unwrap();
    doc.export(loro::ExportMode::all_updates()).unwrap()
}

#[test]
fn a_snapshot_in_place_of_operations_is_refused() {
    let world = world(7);
    let peer = peer_of(&world.writer.chain(), &NONCE);
    let mut own = Document::new(peer);
    own.apply(&doc_body(peer).bytes).unwrap();
    let body = DocBody { bytes: own.snapshot().unwrap()[8..].to_vec(), ..doc_body(peer) };
    let result = world.writer.write(Body::Doc(body), Audience::Everyone, &[], 0, &mut Seeded::new(0));
    let refused = BlockError::Body("damaged operations: not a range of operations".to_owned());
    assert_eq!(result, Err(refused));
}

#[test]
fn a_range_that_the_operations_do_not_have_is_refused() {
    let world = world(8);
    let mut body = doc_body(peer_of(&world.writer.chain(), &NONCE));
    body.to += 1;
    let result = world.writer.write(Body::Doc(body), Audience::Everyone, &[], 0, &mut Seeded::new(0));
    assert_eq!(result, Err(BlockError::Field("operation range")));
}

#[test]
fn a_body_beyond_the_limit_is_refused() {
    let mut world = world(9);
    let bytes = minicbor::to_vec("x".repeat(MAX_BODY)).unwrap();
    let result = world.write(Body::Act(Act::Unknown { act_type: 99, bytes }));
    assert!(matches!(result, Err(BlockError::TooLarge { what: "bytes of body", .. })));
}

#[test]
fn an_enormous_length_is_refused_before_anything_is_reserved() {
    let mut world = world(10);
    let block = world.write(Body::Act(Act::Unknown { act_type: 99, bytes: vec![0] })).unwrap();
    let mut bytes = block.as_bytes().to_vec();
    let body_len = block.body().encode().unwrap().len();
    let at = bytes.len() - body_len - 4;
    bytes[at..at + 4].copy_from_slice(&u32::MAX.to_be_bytes());
    let refused = BlockError::TooLarge { what: "bytes of body", size: u64::from(u32::MAX) };
    assert_eq!(world.verify(&RawBlock::new(bytes)), Err(refused));

    let heads_at = block.header().encode().unwrap().len() - 2;
    let mut bytes = block.as_bytes().to_vec();
    bytes[heads_at..heads_at + 2].copy_from_slice(&u16::MAX.to_be_bytes());
    let refused = BlockError::TooLarge { what: "heads", size: u64::from(u16::MAX) };
    assert_eq!(world.verify(&RawBlock::new(bytes)), Err(refused));
}

#[test]
fn an_array_that_claims_to_be_endless_is_refused() {
    let world = world(11);
    // An acknowledgement whose list of heads claims 2^62 entries.
    let body = [0xa2, 0x00, 0x9b, 0x40, 0, 0, 0, 0, 0, 0, 0, 0x01, 0x80];
    let header = Header {
        sequence: 1,
        previous: Some(world.founding.hash()),
        kind: BlockKind::Ack,
        ..world.founding.header().clone()
    };
    assert!(matches!(world.verify(&world.sign_anyway(header, &body)), Err(BlockError::Body(_))));
}

#[test]
fn a_chain_is_opened_by_its_first_block_and_no_other() {
    let mut world = world(12);
    let act = Act::ChainOpened { device: world.keys.public(), nonce: [1; 32] };
    assert_eq!(world.write(Body::Act(act.clone())), Err(BlockError::Opening));

    let header = world.founding.header().clone();
    let other = Act::Unknown { act_type: 99, bytes: vec![0] }.encode().unwrap();
    assert_eq!(world.verify(&world.sign_anyway(header.clone(), &other)), Err(BlockError::Opening));
    assert_eq!(world.sign_anyway(header.clone(), &other).verify_opening(), Err(BlockError::Opening));
    // A first block with another incarnation does not belong to this chain.
    assert_eq!(world.verify(&world.sign_anyway(header, &act.encode().unwrap())), Err(BlockError::ChainIdentity));
}

#[test]
fn a_founding_act_belongs_to_the_committee_that_follows_from_it() {
    let (world, other) = (world(13), self::world(14));
    let header = Header { committee: other.writer.committee(), ..world.founding.header().clone() };
    let body = world.founding.body().encode().unwrap();
    assert_eq!(world.verify(&world.sign_anyway(header, &body)), Err(BlockError::CommitteeIdentity));
}

#[test]
fn a_newer_version_is_told_from_damage() {
    let world = world(15);
    let mut bytes = world.founding.as_bytes().to_vec();
    bytes[4] = 1;
    assert_eq!(RawBlock::new(bytes).header(), Err(BlockError::NewerVersion(1)));
    assert_eq!(RawBlock::new(b"PK\x03\x04".to_vec()).header(), Err(BlockError::NotABlock));
    assert_eq!(RawBlock::new(Vec::new()).header(), Err(BlockError::NotABlock));
}

#[test]
fn a_header_has_one_form_only() {
    let mut world = world(16);
    let block = world.write(bodies(&world).remove(1)).unwrap();
    let header = block.header().clone();
    let (a, b) = (ChainId::from_bytes([1; 32]), ChainId::from_bytes([2; 32]));
    let person = PersonId::from_uuid(Uuid::from_u128(3));
    for wrong in [
        Header { heads: vec![(b, 0), (a, 0)], ..header.clone() },
        Header { heads: vec![(a, 0), (a, 1)], ..header.clone() },
        Header { heads: vec![(header.chain, 0)], ..header.clone() },
        Header { previous: None, ..header.clone() },
        Header { sequence: 0, ..header.clone() },
        Header { audience: Audience::EveryoneBut(Vec::new()), ..header.clone() },
        Header { audience: Audience::EveryoneBut(vec![person, person]), ..header.clone() },
    ] {
        assert!(matches!(wrong.encode(), Err(BlockError::Field(_))), "{wrong:?}");
    }
    let audience = Audience::EveryoneBut(vec![person]);
    let encoded = Header { audience: audience.clone(), heads: vec![(a, 3), (b, 9)], ..header }.encode().unwrap();
    let (read, len) = Header::decode(&encoded).unwrap();
    assert_eq!((read.audience, read.heads, len), (audience, vec![(a, 3), (b, 9)], encoded.len()));
}

#[test]
fn one_body_written_twice_cannot_be_recognised_by_its_hash() {
    let mut world = world(17);
    let body = bodies(&world).remove(1);
    let (first, second) = (world.write(body.clone()).unwrap(), world.write(body).unwrap());
    assert_ne!(first.hash(), second.hash());
    assert_ne!(first.header().body_hash, second.header().body_hash);
}
