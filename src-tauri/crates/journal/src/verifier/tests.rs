use std::sync::Arc;

use delibere_domain::PersonId;
use uuid::Uuid;

use super::*;
use crate::act::Act;
use crate::block::{Audience, Body};
use crate::entropy::fake::Seeded;
use crate::keys::DeviceKeys;
use crate::writer::{ChainWriter, Founding};

fn found(seed: u64) -> (ChainWriter, Block, Arc<DeviceKeys>) {
    let mut entropy = Seeded::new(seed);
    let keys = Arc::new(DeviceKeys::generate(&mut entropy).unwrap());
    let founding = Founding { name: "Comité".to_owned(), founder: PersonId::from_uuid(Uuid::from_u128(1)) };
    let (writer, block) = ChainWriter::found(founding, keys.clone(), 0, &mut entropy).unwrap();
    (writer, block, keys)
}

/// The next block of a chain, taken as stored.
fn next(writer: &mut ChainWriter, mark: u8) -> Block {
    let block = prepare(writer, mark);
    writer.committed(&block).unwrap();
    block
}

fn prepare(writer: &ChainWriter, mark: u8) -> Block {
    let body = Body::Act(Act::Unknown { act_type: 900, bytes: vec![0x18, 100 + mark] });
    writer.write(body, Audience::Everyone, &[], 0, &mut Seeded::new(mark.into())).unwrap()
}

#[test]
fn chains_are_taken_in_stored_order_and_give_the_keys_of_their_devices() {
    let (mut writer, founding, keys) = found(1);
    let other = Arc::new(DeviceKeys::generate(&mut Seeded::new(2)).unwrap());
    let heads = vec![(writer.chain(), 0)];
    let (mut second, opening) =
        ChainWriter::begin(writer.committee(), other.clone(), heads, 0, &mut Seeded::new(3)).unwrap();
    let mut verifier = ChainVerifier::new(writer.committee());
    let blocks = [founding, opening, next(&mut writer, 1), next(&mut second, 2), next(&mut writer, 3)];
    for block in &blocks {
        assert_eq!(verifier.accept(&block.to_raw()).as_ref(), Ok(block));
    }
    assert_eq!(verifier.key(&writer.chain()), Some(keys.verify_key()));
    assert_eq!(verifier.key(&second.chain()), Some(other.verify_key()));
    assert_eq!(blocks[1].header().heads, [(writer.chain(), 0)]);

    let heads: Vec<_> = verifier.heads().collect();
    let mut resumed = ChainVerifier::resume(writer.committee(), heads);
    assert!(resumed.accept(&next(&mut writer, 4).to_raw()).is_ok());
    assert!(resumed.accept(&next(&mut second, 5).to_raw()).is_ok());
    let repeated = BlockError::Repeated { chain: writer.chain(), sequence: 1 };
    assert_eq!(resumed.accept(&blocks[2].to_raw()), Err(repeated));
}

#[test]
fn a_block_of_another_committee_is_refused() {
    let (writer, founding, _) = found(4);
    let (other, stranger, _) = found(5);
    let mut verifier = ChainVerifier::new(writer.committee());
    verifier.accept(&founding.to_raw()).unwrap();
    assert_eq!(verifier.accept(&stranger.to_raw()), Err(BlockError::WrongCommittee));
    assert_eq!(verifier.accept(&prepare(&other, 1).to_raw()), Err(BlockError::WrongCommittee));
}

#[test]
fn a_block_carried_into_another_chain_of_the_same_device_is_refused() {
    let (mut writer, founding, keys) = found(6);
    let (second, opening) =
        ChainWriter::begin(writer.committee(), keys.clone(), Vec::new(), 0, &mut Seeded::new(7)).unwrap();
    let mut verifier = ChainVerifier::new(writer.committee());
    verifier.accept(&founding.to_raw()).unwrap();
    verifier.accept(&opening.to_raw()).unwrap();
    let block = next(&mut writer, 1);
    let mut bytes = block.as_bytes().to_vec();
    let at = bytes.windows(32).position(|window| window == writer.chain().as_bytes()).unwrap();
    bytes[at..at + 32].copy_from_slice(second.chain().as_bytes());
    assert_eq!(verifier.accept(&RawBlock::new(bytes)), Err(BlockError::Signature));
}

#[test]
fn a_chain_without_its_first_block_is_unknown() {
    let (mut writer, _, _) = found(8);
    let mut verifier = ChainVerifier::new(writer.committee());
    let block = next(&mut writer, 1);
    assert_eq!(verifier.accept(&block.to_raw()), Err(BlockError::UnknownChain(writer.chain())));
}

#[test]
fn a_gap_is_named_and_heals_when_the_missing_block_comes() {
    let (mut writer, founding, _) = found(9);
    let mut verifier = ChainVerifier::new(writer.committee());
    verifier.accept(&founding.to_raw()).unwrap();
    let (first, second) = (next(&mut writer, 1), next(&mut writer, 2));
    let gap = BlockError::Gap { chain: writer.chain(), expected: 1, found: 2 };
    assert_eq!(verifier.accept(&second.to_raw()), Err(gap));
    assert!(verifier.accept(&first.to_raw()).is_ok());
    assert!(verifier.accept(&second.to_raw()).is_ok());
}

#[test]
fn a_wrong_previous_block_is_refused() {
    let (writer, founding, keys) = found(10);
    let wrong = ChainWriter::resume(writer.committee(), writer.chain(), 0, BlockHash::from_bytes([1; 32]), keys);
    let mut verifier = ChainVerifier::new(writer.committee());
    verifier.accept(&founding.to_raw()).unwrap();
    let refused = BlockError::WrongPrevious { chain: writer.chain(), sequence: 1 };
    assert_eq!(verifier.accept(&prepare(&wrong, 1).to_raw()), Err(refused));
}

#[test]
fn two_blocks_with_one_number_are_a_proof_and_freeze_the_chain() {
    let (mut writer, founding, _) = found(11);
    let mut verifier = ChainVerifier::new(writer.committee());
    verifier.accept(&founding.to_raw()).unwrap();
    let twin = prepare(&writer, 1);
    let first = next(&mut writer, 2);
    verifier.accept(&first.to_raw()).unwrap();
    let repeated = BlockError::Repeated { chain: writer.chain(), sequence: 1 };
    assert_eq!(verifier.accept(&first.to_raw()), Err(repeated));
    assert!(!verifier.is_frozen(&writer.chain()));
    let fork = BlockError::Fork { chain: writer.chain(), sequence: 1, first: first.hash(), second: twin.hash() };
    assert_eq!(verifier.accept(&twin.to_raw()), Err(fork));
    assert!(verifier.is_frozen(&writer.chain()));
    assert_eq!(verifier.accept(&next(&mut writer, 3).to_raw()), Err(BlockError::Frozen(writer.chain())));
}

#[test]
fn a_forged_twin_freezes_nothing() {
    let (mut writer, founding, _) = found(12);
    let mut verifier = ChainVerifier::new(writer.committee());
    verifier.accept(&founding.to_raw()).unwrap();
    let twin = prepare(&writer, 1);
    verifier.accept(&next(&mut writer, 2).to_raw()).unwrap();
    let mut forged = twin.as_bytes().to_vec();
    let last = forged.len() - 1;
    forged[last] ^= 1;
    assert_eq!(verifier.accept(&RawBlock::new(forged)), Err(BlockError::BodyHash));
    assert!(verifier.accept(&next(&mut writer, 3).to_raw()).is_ok());
}

#[test]
fn a_number_is_taken_only_when_the_block_is_stored() {
    let (mut writer, _, _) = found(13);
    let lost = prepare(&writer, 1);
    let stored = prepare(&writer, 2);
    assert_eq!(lost.header().sequence, stored.header().sequence);
    writer.committed(&stored).unwrap();
    assert_eq!(writer.committed(&lost), Err(BlockError::NotNext));
    assert_eq!(writer.committed(&stored), Err(BlockError::NotNext));
    assert_eq!(next(&mut writer, 3).header().previous, Some(stored.hash()));
}
