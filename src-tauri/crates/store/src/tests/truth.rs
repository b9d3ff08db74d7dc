//! Blocks, keystrokes, attachments and small facts.

use std::fs;
use std::sync::mpsc;
use std::time::Duration;

use delibere_domain::DocumentKind;

use super::kit::{block, day, document, key, minutes, store, text, typed};
use crate::{BlockRow, ChainHead, DocumentCache, MAX_BLOB_BYTES, Problem, Store, StoreError};

#[test]
fn blocks_come_back_in_the_order_of_arrival() {
    let (_dir, store) = store();
    let arrived = [block(2, 0), block(1, 0), block(2, 1), BlockRow { document: None, ..block(1, 1) }];
    store
        .write(|writer| {
            for (place, block) in arrived.iter().enumerate() {
                assert_eq!(writer.append_block(block)?, place as u64 + 1);
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let rows = |blocks: Vec<crate::StoredBlock>| blocks.into_iter().map(|block| block.row).collect::<Vec<_>>();
    assert_eq!(rows(store.blocks_after(0).unwrap()), arrived);
    assert_eq!(rows(store.blocks_after(2).unwrap()), arrived[2..]);
    assert_eq!(rows(store.blocks_page(1, 2).unwrap()), arrived[1..3]);
    assert_eq!(rows(store.blocks_of(minutes(1)).unwrap()), [block(1, 0)]);
    assert_eq!(rows(store.blocks_of_after(minutes(2), 1).unwrap()), [block(2, 1)]);
    assert_eq!(store.last_of_chain(&[2; 32]).unwrap().unwrap().row, block(2, 1));
    assert_eq!(store.last_of_chain(&[9; 32]).unwrap(), None);
    assert_eq!(store.block(&block(1, 0).hash).unwrap().unwrap().position, 2);
    assert_eq!(store.last_position().unwrap(), 4);
    let head = |chain| ChainHead { chain: [chain; 32], sequence: 1, hash: block(chain, 1).hash, blocks: 2 };
    assert_eq!(store.chains().unwrap(), [head(1), head(2)]);
}

#[test]
fn heads_documents_and_kinds_are_read_from_the_indexes_alone() {
    let (_dir, store) = store();
    assert_eq!((store.heads().unwrap(), store.documents().unwrap()), (Vec::new(), Vec::new()));
    let act = BlockRow { kind: "act".to_owned(), document: None, ..block(2, 1) };
    store
        .write(|writer| {
            for row in [&block(2, 0), &block(1, 0), &act, &block(3, 0), &block(3, 1)] {
                writer.append_block(row)?;
            }
            writer.append_typed(&typed(1, 0))?;
            writer.append_typed(&typed(7, 0))
        })
        .unwrap();
    assert_eq!(store.heads().unwrap(), [([1; 32], 0), ([2; 32], 1), ([3; 32], 1)]);
    assert_eq!(store.documents().unwrap(), [minutes(1), minutes(2), minutes(3), minutes(7)]);
    let acts = store.blocks_of_kind("act").unwrap();
    assert_eq!(acts.into_iter().map(|block| block.row).collect::<Vec<_>>(), [act]);
    let plan = |sql: &str| {
        store.read(|reader| reader.all(&format!("EXPLAIN QUERY PLAN {sql}"), [], |row| Ok(row.get::<_, String>(3)?)))
    };
    let steps = plan("SELECT * FROM block WHERE kind <> 'doc' AND kind = 'act' ORDER BY position").unwrap();
    assert!(steps.iter().all(|step| step.contains("block_kind")), "{steps:?}");
}

#[test]
fn a_block_is_stored_once_and_its_place_in_the_chain_is_taken_once() {
    let (_dir, store) = store();
    store.write(|writer| writer.append_block(&block(1, 0))).unwrap();
    let other = BlockRow { hash: [9; 32], ..block(1, 0) };
    for again in [block(1, 0), other] {
        let error = store.write(|writer| writer.append_block(&again)).unwrap_err();
        assert!(matches!(error, StoreError::Duplicate { .. }), "{error:?}");
    }
    assert_eq!(store.blocks_after(0).unwrap().len(), 1);
}

#[test]
fn keystrokes_are_taken_out_by_the_block_that_holds_them() {
    let (_dir, store) = store();
    let keys = [typed(1, 0), typed(2, 0), typed(1, 1)];
    for row in &keys {
        store.write(|writer| writer.append_typed(row)).unwrap();
    }
    assert_eq!(store.typed_all().unwrap(), keys);
    let taken = store
        .write(|writer| {
            let taken = writer.take_typed(minutes(1))?;
            writer.append_block(&block(1, 0))?;
            Ok::<_, StoreError>(taken)
        })
        .unwrap();
    assert_eq!(taken, [typed(1, 0), typed(1, 1)]);
    assert_eq!(store.typed_all().unwrap(), [typed(2, 0)]);
    assert_eq!(store.typed_of(minutes(1)).unwrap(), []);
}

#[test]
fn a_closure_that_fails_rolls_everything_back() {
    #[derive(Debug)]
    enum Refused {
        Rule,
        Store,
    }
    impl From<StoreError> for Refused {
        fn from(_: StoreError) -> Self {
            Self::Store
        }
    }
    let (_dir, store) = store();
    store.write(|writer| writer.append_typed(&typed(1, 0))).unwrap();
    let error = store
        .write(|writer| {
            writer.append_block(&block(1, 0))?;
            writer.take_typed(minutes(1))?;
            writer.put_blob(b"paper")?;
            writer.put_meta("key", b"value")?;
            writer.put_text(&text(1, "Bonjour", 1))?;
            Err::<(), _>(Refused::Rule)
        })
        .unwrap_err();
    assert!(matches!(error, Refused::Rule));
    assert_eq!(store.blocks_after(0).unwrap(), []);
    assert_eq!(store.typed_all().unwrap(), [typed(1, 0)]);
    assert_eq!(store.blob(blake3::hash(b"paper").as_bytes()).unwrap(), None);
    assert_eq!(store.meta("key").unwrap(), None);
    assert_eq!(store.text(minutes(1)).unwrap(), None);
}

#[test]
fn a_closure_that_panics_rolls_everything_back_and_the_store_lives_on() {
    let (_dir, store) = store();
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write(|writer| {
            writer.append_block(&block(1, 0))?;
            if writer.last_position()? == 1 {
                panic!("expected by this test");
            }
            Ok::<_, StoreError>(())
        })
    }));
    assert!(outcome.is_err());
    assert_eq!(store.blocks_after(0).unwrap(), []);
    store.write(|writer| writer.append_block(&block(1, 0))).unwrap();
}

#[test]
fn a_reading_does_not_wait_for_a_writing_nor_see_it_before_its_end() {
    let (_dir, store) = store();
    let (started, start) = mpsc::channel();
    let (read, seen) = mpsc::channel();
    std::thread::scope(|scope| {
        let store = &store;
        scope.spawn(move || {
            store.write(|writer| {
                writer.append_block(&block(1, 0))?;
                started.send(()).unwrap();
                let count: usize = seen.recv_timeout(Duration::from_secs(20)).expect("the reading ends meanwhile");
                assert_eq!(count, 0);
                Ok::<_, StoreError>(())
            })
        });
        start.recv().unwrap();
        read.send(store.blocks_after(0).unwrap().len()).unwrap();
    });
    assert_eq!(store.blocks_after(0).unwrap().len(), 1);
}

#[test]
fn several_readings_see_one_state() {
    let (_dir, store) = store();
    store
        .read(|reader| {
            assert_eq!(reader.last_position()?, 0);
            store.write(|writer| writer.append_block(&block(1, 0)))?;
            assert_eq!(reader.last_position()?, 0);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(store.last_position().unwrap(), 1);
}

#[test]
fn an_attachment_is_kept_once_under_its_hash() {
    let (_dir, store) = store();
    let first = store.write(|writer| writer.put_blob(b"paper")).unwrap();
    let second = store.write(|writer| writer.put_blob(b"paper")).unwrap();
    assert_eq!(first, second);
    assert_eq!(first, *blake3::hash(b"paper").as_bytes());
    assert_eq!(store.blob(&first).unwrap().unwrap(), b"paper");
    assert!(store.has_blob(&first).unwrap());
    assert!(!store.has_blob(&[0; 32]).unwrap());
    let empty = store.write(|writer| writer.put_blob(b"")).unwrap();
    assert_eq!(store.blob(&empty).unwrap().unwrap(), b"");
}

#[test]
fn an_attachment_of_the_largest_size_fits_and_one_byte_more_does_not() {
    let (_dir, store) = store();
    let mut bytes = vec![5; MAX_BLOB_BYTES];
    let hash = store.write(|writer| writer.put_blob(&bytes)).unwrap();
    assert_eq!(store.blob(&hash).unwrap().unwrap(), bytes);
    bytes.push(5);
    let error = store.write(|writer| writer.put_blob(&bytes)).unwrap_err();
    assert!(matches!(error, StoreError::TooLarge { size, limit } if size == limit + 1));
}

#[test]
fn a_changed_attachment_is_noticed_and_repaired_by_keeping_it_again() {
    let (_dir, store) = store();
    let hash = store.write(|writer| writer.put_blob(b"paper")).unwrap();
    store.write(|writer| writer.run("UPDATE blob SET bytes = x'00'", [])).unwrap();
    assert!(matches!(store.blob(&hash).unwrap_err(), StoreError::Damaged { .. }));
    assert_eq!(store.integrity().unwrap(), [Problem::Blob { hash }]);
    store.write(|writer| writer.put_blob(b"paper")).unwrap();
    assert_eq!(store.blob(&hash).unwrap().unwrap(), b"paper");
    assert_eq!(store.integrity().unwrap(), []);
}

#[test]
fn small_facts_and_snapshots_are_replaced_and_forgotten() {
    let (_dir, store) = store();
    let person = document(DocumentKind::Person, 4);
    store
        .write(|writer| {
            writer.put_meta("chain", b"one")?;
            writer.put_meta("chain", b"two")?;
            writer.put_meta("other", b"")?;
            writer.remove_meta("other")?;
            writer.put_document_cache(person, b"old", 1)?;
            writer.put_document_cache(person, b"new", 2)
        })
        .unwrap();
    assert_eq!(store.meta("chain").unwrap().unwrap(), b"two");
    assert_eq!(store.meta("other").unwrap(), None);
    let cache = DocumentCache { snapshot: b"new".to_vec(), position: 2 };
    assert_eq!(store.document_cache(person).unwrap(), Some(cache));
}

#[test]
fn a_flipped_bit_in_any_page_is_found() {
    let (_dir, store) = store();
    let blob: Vec<u8> = (0..60_000_u32).flat_map(u32::to_le_bytes).collect();
    store.write(|writer| writer.put_blob(&blob)).unwrap();
    let path = store.directory().to_owned();
    drop(store);
    let sound = fs::read(path.join("store.db")).unwrap();
    let pages = sound.len() / 4096;
    for page in (1..pages).step_by(pages / 6) {
        let mut bytes = sound.clone();
        bytes[page * 4096 + 1_000] ^= 0x10;
        fs::write(path.join("store.db"), &bytes).unwrap();
        match Store::open(&path, &key()) {
            Ok(store) => assert!(!store.integrity().unwrap().is_empty(), "page {page}"),
            Err(error) => assert!(matches!(error, StoreError::Damaged { .. }), "page {page}: {error:?}"),
        }
    }
    fs::write(path.join("store.db"), &sound).unwrap();
    assert_eq!(Store::open(&path, &key()).unwrap().integrity().unwrap(), []);
}

#[test]
fn a_damaged_page_met_while_reading_is_told_as_damage() {
    let (_dir, store) = store();
    store.write(|writer| writer.append_block(&block(1, 0))).unwrap();
    let hash = store.write(|writer| writer.put_blob(&[7; 100_000])).unwrap();
    let path = store.directory().to_owned();
    drop(store);
    let mut bytes = fs::read(path.join("store.db")).unwrap();
    // In the middle of the attachment, which was written last and takes some twenty-five pages.
    let inside = bytes.len() - 10 * 4096;
    bytes[inside] ^= 1;
    fs::write(path.join("store.db"), &bytes).unwrap();
    let store = Store::open(&path, &key()).unwrap();
    let error = store.blob(&hash).unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    assert_eq!(store.blocks_after(0).unwrap()[0].row, block(1, 0), "what is sound stays in reach");
    store.write(|writer| writer.blob(&hash).map(drop)).unwrap_err();
    store.write(|writer| writer.append_block(&block(1, 1))).unwrap();
    assert!(matches!(store.backup(&path.join("copy")).unwrap_err(), StoreError::Damaged { .. }));
    assert!(!path.join("copy").exists() && !path.join("copy.unfinished").exists());
}

#[test]
fn a_backup_is_a_store_with_the_same_content_and_key() {
    let (dir, store) = store();
    store.write(|writer| writer.append_block(&block(1, 0))).unwrap();
    let to = dir.path().join("copy");
    store.backup(&to).unwrap();
    assert!(matches!(store.backup(&to).unwrap_err(), StoreError::AlreadyThere));
    assert!(!fs::read(to.join("store.db")).unwrap().starts_with(b"SQLite format 3"));
    assert!(matches!(Store::open(&to, &crate::StoreKey::new([8; 32])).unwrap_err(), StoreError::WrongKey));
    let copy = Store::open(&to, &key()).unwrap();
    assert_eq!(copy.blocks_after(0).unwrap(), store.blocks_after(0).unwrap());
    assert_eq!(copy.integrity().unwrap(), []);
}

#[test]
fn a_day_has_one_backup_and_old_ones_go() {
    let (_dir, store) = store();
    let mut today = day("2026-01-01");
    for _ in 0..12 {
        assert!(store.run_backup(today).unwrap().is_some());
        assert_eq!(store.run_backup(today).unwrap(), None);
        today = today.succ_opt().unwrap();
    }
    let kept: Vec<String> = store.backups().unwrap().iter().map(ToString::to_string).collect();
    // The 4th ended the first week of the year; the others are the last seven days.
    let last_seven = (6..=12).map(|number| format!("2026-01-{number:02}"));
    assert_eq!(kept, [String::from("2026-01-04")].into_iter().chain(last_seven).collect::<Vec<_>>());
}
