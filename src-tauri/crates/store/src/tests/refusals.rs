//! A disk that is full, or that cannot be written.

use std::fs;
use std::path::Path;

use super::kit::{block, given_place, key, open_to_all, place, second_process, store};
use crate::{BlockRow, Store, StoreError};

fn limit_pages(store: &Store, more: i64) {
    store
        .write(|writer| {
            let pages: i64 = writer.connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
            writer.connection.query_row(&format!("PRAGMA max_page_count = {}", pages + more), [], |_| Ok(()))?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn a_full_disk_is_told_and_leaves_everything_as_it_was() {
    let (_dir, store) = store();
    store.write(|writer| writer.append_block(&block(1, 0))).unwrap();
    let before = (store.blocks_after(0).unwrap(), store.dump_projections().unwrap());
    limit_pages(&store, 3);
    let large = BlockRow { bytes: vec![1; 200_000], ..block(1, 1) };
    let error = store
        .write(|writer| {
            writer.put_meta("small", b"fits")?;
            writer.append_block(&large)
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::DiskFull), "{error:?}");
    assert_eq!((store.blocks_after(0).unwrap(), store.dump_projections().unwrap()), before);
    assert_eq!(store.meta("small").unwrap(), None);
    limit_pages(&store, 1_000);
    store.write(|writer| writer.append_block(&large)).unwrap();
    assert_eq!(store.integrity().unwrap(), []);
}

#[test]
fn a_swallowed_failure_does_not_let_half_a_transaction_through() {
    let (_dir, store) = store();
    limit_pages(&store, 3);
    let error = store
        .write(|writer| {
            writer.put_meta("before", b"1")?;
            let _ = writer.append_block(&BlockRow { bytes: vec![1; 200_000], ..block(1, 0) });
            let _ = writer.put_meta("after", b"2");
            Ok::<_, StoreError>(())
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::Aborted), "{error:?}");
    assert_eq!(store.meta("before").unwrap(), None);
    assert_eq!(store.meta("after").unwrap(), None);
    assert_eq!(store.blocks_after(0).unwrap(), []);
}

#[test]
fn a_database_that_cannot_be_written_is_told_and_stays_as_it_was() {
    let (_dir, store) = store();
    store.write(|writer| writer.append_block(&block(1, 0))).unwrap();
    let error = store
        .write(|writer| {
            writer.connection.pragma_update(None, "query_only", true)?;
            let outcome = writer.append_block(&block(1, 1));
            writer.connection.pragma_update(None, "query_only", false)?;
            outcome
        })
        .unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly), "{error:?}");
    assert_eq!(store.blocks_after(0).unwrap().len(), 1);
}

/// Runs a test of this program as a user who owns nothing: the permissions that these tests take away would not
/// stop the administrator.
#[cfg(unix)]
fn run_without_rights(test: &str, path: &Path) {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    let dir = place();
    let program = dir.path().join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = second_process(&program, test, path);
    if fs::metadata(dir.path()).unwrap().uid() == 0 {
        command.uid(65534).gid(65534);
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_store_on_a_disk_that_cannot_be_written_is_refused_untouched() {
    let (dir, store) = store();
    let path = store.directory().to_owned();
    drop(store);
    for file in fs::read_dir(&path).unwrap() {
        set_mode(&file.unwrap().path(), 0o444);
    }
    set_mode(&path, 0o555);
    let names = || fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().file_name()).collect::<Vec<_>>();
    let before = names();
    run_without_rights("tests::refusals::finds_a_store_that_it_cannot_write", &path);
    assert_eq!(names(), before);
    set_mode(&path, 0o755);
    drop(dir);
}

#[test]
#[ignore = "the second process of another test"]
fn finds_a_store_that_it_cannot_write() {
    let path = given_place();
    let error = Store::open(&path, &key()).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly), "{error:?}");
    let error = Store::create(&path.join("inside"), &key()).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly), "{error:?}");
}

#[cfg(unix)]
#[test]
fn a_database_file_alone_that_cannot_be_written_is_refused_too() {
    let (dir, store) = store();
    let path = store.directory().to_owned();
    drop(store);
    open_to_all(&path);
    set_mode(&path.join("store.db"), 0o444);
    set_mode(&path.join("lock"), 0o666);
    run_without_rights("tests::refusals::finds_a_database_that_it_cannot_write", &path);
    drop(dir);
}

#[test]
#[ignore = "the second process of another test"]
fn finds_a_database_that_it_cannot_write() {
    let error = Store::open(&given_place(), &key()).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly), "{error:?}");
}
