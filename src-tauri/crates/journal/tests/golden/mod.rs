//! Golden files: one committee of format 0, written once, read by every later version.
//!
//! `format0.bin` holds blocks of two devices, each after its length (4 bytes, big-endian).

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use delibere_domain::{
    AttributeKey, AttributeValue, Attributes, CollegeId, Delta, DocumentId, ItemId, PersonId, Role, SessionId,
    SessionState, Term, TermId,
};
use delibere_journal::{
    AckBody, Act, AttachBody, AttestedAct, Audience, Block, BlockKind, Body, ChainId, ChainVerifier, ChainWriter,
    DeviceKeys, DocBody, Document, Entropy, FieldValue, Founding, RawBlock, Target, peer_of, reduce,
};
use uuid::Uuid;

const COMMITTEE: &str = "379717ea-bd70-8ae4-9e2d-375a6d4c438a";
const MINUTES_STATE: &str = "220b6631bd85aa8f9dd985dae2919be62d6637d0f0882ffbd7088c926753ceb8";
const RUN: [u8; 16] = [0x52; 16];

/// Bytes that everybody can foresee: 0, 1, 2…
struct Counting(u8);

impl Entropy for Counting {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = self.0;
            self.0 = self.0.wrapping_add(1);
        }
    }
}

fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn minutes() -> DocumentId {
    DocumentId::minutes(ItemId::from_uuid(uuid(0x30)))
}

fn session() -> SessionId {
    SessionId::from_uuid(uuid(0x20))
}

fn minutes_text() -> Delta {
    let text = |text: &str| AttributeValue::Text(text.to_owned());
    Delta::new()
        .insert("Ouverture", Attributes::new())
        .insert("\n", Attributes::from([(AttributeKey::Kind, text("heading2"))]))
        .insert("Le comité ", Attributes::new())
        .insert("décide", Attributes::from([(AttributeKey::Bold, AttributeValue::Flag)]))
        .insert(" à 14 h 30 😀", Attributes::new())
        .insert("\n", Attributes::from([(AttributeKey::Mark, text("decision"))]))
}

/// A chain being written, and the next moment of its clock.
struct Hand {
    writer: ChainWriter,
    entropy: Counting,
    clock: i64,
}

impl Hand {
    fn write(&mut self, blocks: &mut Vec<Block>, body: Body, audience: Audience) {
        self.clock += 1_000;
        let heads = heads(blocks);
        let block = self.writer.write(body, audience, &heads, self.clock, &mut self.entropy).unwrap();
        self.writer.committed(&block).unwrap();
        blocks.push(block);
    }

    fn act(&mut self, blocks: &mut Vec<Block>, act: Act) {
        self.write(blocks, Body::Act(act), Audience::Everyone);
    }

    fn doc(&mut self, blocks: &mut Vec<Block>, document: DocumentId, content: &Document) {
        let own = content.own_updates(0).unwrap().unwrap();
        let body = DocBody { document, nonce: RUN, from: own.from, to: own.to, bytes: own.bytes };
        self.write(blocks, Body::Doc(body), Audience::Everyone);
    }

    fn document(&self) -> Document {
        Document::new(peer_of(&self.writer.chain(), &RUN))
    }
}

/// The last block of every chain.
fn heads(blocks: &[Block]) -> Vec<(ChainId, u64)> {
    let mut heads = std::collections::BTreeMap::new();
    for block in blocks {
        heads.insert(block.header().chain, block.header().sequence);
    }
    heads.into_iter().collect()
}

/// Writes the committee of the golden file.
fn committee() -> Vec<Block> {
    let founder = PersonId::from_uuid(uuid(0x10));
    let member = PersonId::from_uuid(uuid(0x11));
    let mut entropy = Counting(0);
    let keys = Arc::new(DeviceKeys::generate(&mut entropy).unwrap());
    let founding = Founding { name: "Comité modèle".to_owned(), founder };
    let clock = 1_613_390_400_000;
    let (writer, block) = ChainWriter::found(founding, keys, clock, &mut entropy).unwrap();
    let mut blocks = vec![block];
    let mut first = Hand { writer, entropy, clock };

    let mut entropy = Counting(200);
    let keys = Arc::new(DeviceKeys::generate(&mut entropy).unwrap());
    let device = keys.public();
    let committee = first.writer.committee();
    let (writer, block) = ChainWriter::begin(committee, keys, heads(&blocks), clock, &mut entropy).unwrap();
    blocks.push(block);
    let mut second = Hand { writer, entropy, clock: clock - 86_400_000 };

    first.act(&mut blocks, Act::DeviceAdded { person: member, device, label: "portable".to_owned() });
    let term = Term {
        id: TermId::from_uuid(uuid(0x40)),
        person: member,
        college: Some(CollegeId::from_uuid(uuid(0x50))),
        role: Role::Chair,
        from: NaiveDate::from_ymd_opt(2021, 2, 15).unwrap(),
        until: NaiveDate::from_ymd_opt(2024, 2, 14),
        predecessor: Some(TermId::from_uuid(uuid(0x41))),
    };
    first.act(&mut blocks, Act::TermRecorded { term });
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    second.act(&mut blocks, Act::SessionOpened { session: session(), at: at(14, 30) });
    second.act(&mut blocks, Act::SessionClosed { session: session(), at: at(17, 5) });
    second.act(&mut blocks, Act::SessionReopened { session: session() });
    second.act(&mut blocks, Act::SessionClosed { session: session(), at: at(17, 20) });
    first.act(&mut blocks, Act::Archived { target: Target::Person(founder) });
    first.act(&mut blocks, Act::Archived { target: Target::Item(session(), ItemId::from_uuid(uuid(0x31))) });
    first.act(&mut blocks, Act::Restored { target: Target::Person(founder) });

    let mut record = first.document();
    let fields = [
        ("title".to_owned(), Some(FieldValue::Text("Séance d'installation".to_owned()))),
        ("items/1/duration".to_owned(), Some(FieldValue::Integer(45))),
        ("remote".to_owned(), Some(FieldValue::Bool(true))),
    ];
    record.set_fields(&fields).unwrap();
    first.doc(&mut blocks, DocumentId::session(session()), &record);

    let mut text = first.document();
    text.edit_text(&text.version().unwrap(), &minutes_text()).unwrap();
    first.doc(&mut blocks, minutes(), &text);
    let mut other = second.document();
    other.apply(&text.own_updates(0).unwrap().unwrap().bytes).unwrap();
    let edit = Delta::new().retain(9, [].into()).insert(" de la séance", Attributes::new());
    other.edit_text(&other.version().unwrap(), &edit).unwrap();
    second.doc(&mut blocks, minutes(), &other);

    let attach = |key| AttachBody {
        hash: [0xab; 32],
        size: 123_456,
        name: "lettre de saisine.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        key,
    };
    first.write(&mut blocks, Body::Attach(attach(None)), Audience::EveryoneBut(vec![member]));
    first.write(&mut blocks, Body::Attach(attach(Some([0xcd; 32]))), Audience::OwnDevices);
    let ack = AckBody { heads: heads(&blocks), states: vec![(minutes(), other.state_hash().unwrap())] };
    second.write(&mut blocks, Body::Ack(ack), Audience::Everyone);
    second.act(&mut blocks, Act::Unknown { act_type: 4_000, bytes: vec![0xa1, 0x00, 0x63, b'n', b'e', b'w'] });
    blocks
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/format0.bin")
}

fn read() -> Vec<RawBlock> {
    let bytes = std::fs::read(path()).unwrap();
    let mut rest = bytes.as_slice();
    let mut blocks = Vec::new();
    while let Some((len, after)) = rest.split_first_chunk::<4>() {
        let (block, after) = after.split_at(u32::from_be_bytes(*len) as usize);
        blocks.push(RawBlock::new(block.to_vec()));
        rest = after;
    }
    assert!(rest.is_empty());
    blocks
}

#[test]
fn the_golden_file_of_format_0_is_read_and_understood() {
    let mut verifier = ChainVerifier::new(COMMITTEE.parse().unwrap());
    let blocks: Vec<Block> = read().iter().map(|raw| verifier.accept(raw).unwrap()).collect();
    assert_eq!(blocks.len(), 18);
    assert_eq!(verifier.heads().count(), 2);
    for kind in [BlockKind::Doc, BlockKind::Act, BlockKind::Attach, BlockKind::Ack] {
        assert!(blocks.iter().any(|block| block.header().kind == kind), "{kind:?}");
    }

    let acts: Vec<AttestedAct> = blocks.iter().filter_map(AttestedAct::of).collect();
    let decisions = reduce(&acts);
    let (name, by) = decisions.founding.unwrap();
    assert_eq!((name.as_str(), by.author), ("Comité modèle", PersonId::from_uuid(uuid(0x10))));
    assert_eq!(decisions.read_only, Some(4_000));
    let term = decisions.terms.values().next().unwrap();
    assert_eq!((term.role, term.until), (Role::Chair, NaiveDate::from_ymd_opt(2024, 2, 14)));
    let decided = &decisions.sessions[&session()];
    assert_eq!(decided.state, SessionState::Closed);
    assert_eq!(decided.opened_at, NaiveTime::from_hms_opt(14, 30, 0));
    assert_eq!(decided.closed_at, NaiveTime::from_hms_opt(17, 20, 0));
    let archived: Vec<_> = decisions.archived.keys().copied().collect();
    assert_eq!(archived, [Target::Item(session(), ItemId::from_uuid(uuid(0x31)))]);
    assert!(decisions.ignored.is_empty());

    let of = |document: DocumentId| {
        let bodies = blocks.iter().filter_map(move |block| match block.body() {
            Body::Doc(body) if body.document == document => Some(body.bytes.as_slice()),
            _ => None,
        });
        Document::load(1, None, bodies).unwrap()
    };
    let record = of(DocumentId::session(session())).record().unwrap();
    assert_eq!(record["title"], FieldValue::Text("Séance d'installation".to_owned()));
    assert_eq!(record["items/1/duration"], FieldValue::Integer(45));
    assert_eq!(record["remote"], FieldValue::Bool(true));
    let text = of(minutes());
    let edit = Delta::new().retain(9, [].into()).insert(" de la séance", Attributes::new());
    assert_eq!(text.text().unwrap(), edit.apply(&minutes_text()).unwrap());
    let state = text.state_hash().unwrap();
    assert_eq!(state.map(|byte| format!("{byte:02x}")).concat(), MINUTES_STATE);
    let acknowledged = blocks.iter().find_map(|block| match block.body() {
        Body::Ack(ack) => Some(ack.states.clone()),
        _ => None,
    });
    assert_eq!(acknowledged.unwrap(), [(minutes(), state)]);
}

#[test]
fn the_same_committee_is_still_written_in_the_same_bytes() {
    let written: Vec<RawBlock> = committee().iter().map(Block::to_raw).collect();
    assert_eq!(written, read());
}

/// Run by hand when a new format gets its golden file; those of released formats are never written again.
#[test]
#[ignore = "writes the golden file of the present format"]
fn write_the_golden_file() {
    let mut bytes = Vec::new();
    for block in committee() {
        bytes.extend_from_slice(&(block.as_bytes().len() as u32).to_be_bytes());
        bytes.extend_from_slice(block.as_bytes());
    }
    std::fs::write(path(), bytes).unwrap();
}
