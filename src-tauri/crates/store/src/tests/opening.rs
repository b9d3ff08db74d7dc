//! Creating and opening: every way in which a directory is not a store that this program may open.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;

use super::kit::{block, committee_id, given_place, key, kill, place, second_process, store};
use crate::{FORMAT, HEADER_FILE, Store, StoreError, StoreHeader, StoreKey};
use delibere_domain::Committee;

/// Every file of a directory with its bytes, without the lock.
fn content(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_name() != "lock" && entry.file_type().unwrap().is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

/// A closed store that holds one block.
fn closed() -> (tempfile::TempDir, std::path::PathBuf) {
    let (dir, store) = store();
    store.write(|writer| writer.append_block(&block(1, 0))).unwrap();
    let path = store.directory().to_owned();
    drop(store);
    (dir, path)
}

fn refused(path: &Path, key: &StoreKey) -> StoreError {
    let before = content(path);
    let error = Store::open(path, key).unwrap_err();
    assert_eq!(content(path), before, "a refusal writes nothing: {error}");
    error
}

#[test]
fn what_was_written_is_there_after_opening_again() {
    let (_dir, path) = closed();
    let store = Store::open(&path, &key()).unwrap();
    assert_eq!(store.blocks_after(0).unwrap()[0].row, block(1, 0));
    assert_eq!(store.integrity().unwrap(), []);
}

#[test]
fn nothing_of_what_is_stored_can_be_read_without_the_key() {
    let (_dir, store) = store();
    store.write(|writer| writer.put_meta("word", b"a sentence nobody else may read")).unwrap();
    let path = store.directory().to_owned();
    for (name, bytes) in content(&path) {
        assert!(!bytes.windows(10).any(|window| window == b"a sentence"), "{name}");
        assert!(!bytes.starts_with(b"SQLite format 3"), "{name}");
    }
}

#[test]
fn a_directory_without_a_store_is_not_a_store() {
    let dir = place();
    assert!(matches!(refused(dir.path(), &key()), StoreError::NotAStore));
    assert!(matches!(Store::open(&dir.path().join("absent"), &key()).unwrap_err(), StoreError::NotAStore));
    fs::write(dir.path().join("file"), "x").unwrap();
    assert!(matches!(Store::open(&dir.path().join("file"), &key()).unwrap_err(), StoreError::NotAStore));
    assert!(!dir.path().join("lock").exists());
}

#[test]
fn a_store_is_never_created_over_another() {
    let (_dir, path) = closed();
    let before = content(&path);
    assert!(matches!(Store::create(&path, &key()).unwrap_err(), StoreError::AlreadyThere));
    assert_eq!(content(&path), before);
}

#[test]
fn another_key_is_a_wrong_key_and_not_damage() {
    let (_dir, path) = closed();
    assert!(matches!(refused(&path, &StoreKey::new([8; 32])), StoreError::WrongKey));
    Store::open(&path, &key()).unwrap();
}

#[test]
fn a_key_of_another_length_is_no_key() {
    assert!(matches!(StoreKey::from_slice(&[]).unwrap_err(), StoreError::MissingKey));
    assert!(matches!(StoreKey::from_slice(&[1; 31]).unwrap_err(), StoreError::MissingKey));
    assert_eq!(StoreKey::from_slice(&[7; 32]).unwrap().as_bytes(), key().as_bytes());
}

#[test]
fn a_newer_store_is_refused_by_its_header() {
    let (_dir, path) = closed();
    StoreHeader::new(FORMAT + 2, None, &key()).write(&path).unwrap();
    let error = refused(&path, &key());
    assert!(matches!(error, StoreError::Newer { found, known } if found == FORMAT + 2 && known == FORMAT), "{error}");
}

#[test]
fn a_newer_database_behind_an_older_header_is_refused_too() {
    let (_dir, path) = closed();
    let database = crate::store::connect(&path, &key(), rusqlite::OpenFlags::empty()).unwrap();
    database.pragma_update(None, "user_version", FORMAT + 1).unwrap();
    drop(database);
    assert!(matches!(refused(&path, &key()), StoreError::Newer { found, .. } if found == FORMAT + 1));
}

#[test]
fn a_damaged_database_is_damage_and_not_a_wrong_key() {
    let (_dir, path) = closed();
    let mut bytes = fs::read(path.join("store.db")).unwrap();
    bytes[100] ^= 1;
    fs::write(path.join("store.db"), &bytes).unwrap();
    let error = refused(&path, &key());
    assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
}

#[test]
fn a_truncated_or_missing_database_is_damage() {
    let (_dir, path) = closed();
    fs::write(path.join("store.db"), b"too short").unwrap();
    assert!(matches!(refused(&path, &key()), StoreError::Damaged { .. }));
    fs::remove_file(path.join("store.db")).unwrap();
    assert!(matches!(refused(&path, &key()), StoreError::Damaged { .. }));
    assert!(!path.join("store.db").exists(), "an absence is never answered with an empty store");
}

#[test]
fn an_emptied_database_is_damage_and_stays_as_it_is() {
    let (_dir, path) = closed();
    fs::write(path.join("store.db"), b"").unwrap();
    assert!(matches!(refused(&path, &key()), StoreError::Damaged { .. }));
}

#[test]
fn a_creation_that_was_interrupted_can_be_done_again() {
    let dir = place();
    let path = dir.path().join("committee");
    fs::create_dir(&path).unwrap();
    fs::write(path.join("store.db"), b"").unwrap();
    assert!(matches!(refused(&path, &key()), StoreError::NotAStore));
    drop(Store::create(&path, &key()).unwrap());
    fs::remove_file(path.join(HEADER_FILE)).unwrap();
    let error = Store::create(&path, &key()).unwrap_err();
    assert!(matches!(error, StoreError::AlreadyThere), "{error:?}");
    Store::open(&path, &key()).unwrap();
}

#[test]
fn a_lost_or_damaged_header_is_written_anew_when_the_key_fits() {
    let (_dir, path) = closed();
    let sound = fs::read(path.join(HEADER_FILE)).unwrap();
    for broken in [b"".as_slice(), b"delibere-store\nformat 2\n", b"\xff\xfe", b"something else"] {
        fs::write(path.join(HEADER_FILE), broken).unwrap();
        assert!(matches!(refused(&path, &StoreKey::new([8; 32])), StoreError::Damaged { .. }));
        drop(Store::open(&path, &key()).unwrap());
        assert_eq!(fs::read(path.join(HEADER_FILE)).unwrap(), sound);
    }
    fs::remove_file(path.join(HEADER_FILE)).unwrap();
    assert_eq!(Store::open(&path, &key()).unwrap().blocks_after(0).unwrap().len(), 1);
    assert_eq!(fs::read(path.join(HEADER_FILE)).unwrap(), sound);
}

#[test]
fn every_flipped_bit_of_the_header_is_noticed() {
    let (_dir, path) = closed();
    let sound = fs::read(path.join(HEADER_FILE)).unwrap();
    for place in 0..sound.len() - 1 {
        let mut bytes = sound.clone();
        bytes[place] ^= 1;
        fs::write(path.join(HEADER_FILE), &bytes).unwrap();
        assert!(StoreHeader::read(&path).is_err(), "byte {place}");
    }
}

#[test]
fn the_header_names_the_committee_once_it_is_known() {
    let (_dir, store) = store();
    assert_eq!(StoreHeader::read(store.directory()).unwrap().committee, None);
    let committee = Committee {
        id: committee_id(5),
        name: "Comité".to_owned(),
        institution: String::new(),
        letterhead: Vec::new(),
        language: "fr".to_owned(),
        zone: "Europe/Paris".to_owned(),
        notice: String::new(),
    };
    store.write(|writer| writer.put_committee(&committee)).unwrap();
    assert_eq!(StoreHeader::read(store.directory()).unwrap().committee, Some(committee_id(5)));
    let path = store.directory().to_owned();
    drop(store);
    drop(Store::open(&path, &key()).unwrap());
    assert_eq!(StoreHeader::read(&path).unwrap().committee, Some(committee_id(5)));
}

#[test]
fn a_store_in_use_names_the_process_that_holds_it() {
    let (_dir, store) = store();
    let error = Store::open(store.directory(), &key()).unwrap_err();
    assert!(matches!(error, StoreError::InUse { pid: Some(pid) } if pid == std::process::id()), "{error}");
    let path = store.directory().to_owned();
    drop(store);
    Store::open(&path, &key()).unwrap();
}

#[test]
fn another_process_keeps_the_store_until_it_ends_however_it_ends() {
    let (_dir, path) = closed();
    let program = std::env::current_exe().unwrap();
    let mut child = second_process(&program, "tests::opening::holds_a_store", &path).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.map_while(Result::ok).any(|line| line.ends_with("held")), "the second process holds the store");
    let error = Store::open(&path, &key()).unwrap_err();
    assert!(matches!(error, StoreError::InUse { pid: Some(pid) } if pid == child.id()), "{error}");
    kill(child);
    Store::open(&path, &key()).unwrap();
}

#[test]
#[ignore = "the second process of another test"]
#[allow(clippy::print_stdout, reason = "the first process reads it")]
fn holds_a_store() {
    let _store = Store::open(&given_place(), &key()).unwrap();
    println!("\nheld");
    std::io::stdin().lines().for_each(drop);
}
