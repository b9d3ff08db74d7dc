//! What the tests build stores from.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use chrono::NaiveDate;
use delibere_domain::{CommitteeId, DocumentId, DocumentKind, ItemId, PersonId, SessionId};
use tempfile::TempDir;

use crate::{BlockRow, Store, StoreKey, TextRow, TypedRow};

pub(super) const PLACE: &str = "DELIBERE_STORE_TEST_PLACE";

pub(super) fn key() -> StoreKey {
    StoreKey::new([7; 32])
}

/// A directory that every user of the machine may enter.
pub(super) fn place() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    open_to_all(dir.path());
    dir
}

pub(super) fn open_to_all(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o777)).unwrap();
    }
    #[cfg(not(unix))]
    let _ = path;
}

pub(super) fn store() -> (TempDir, Store) {
    let dir = place();
    let store = Store::create(&dir.path().join("committee"), &key()).unwrap();
    (dir, store)
}

fn uuid(number: u128) -> String {
    format!("{number:032x}")
}

pub(super) fn committee_id(number: u128) -> CommitteeId {
    uuid(number).parse().unwrap()
}

pub(super) fn person_id(number: u128) -> PersonId {
    uuid(number).parse().unwrap()
}

pub(super) fn session_id(number: u128) -> SessionId {
    uuid(number).parse().unwrap()
}

pub(super) fn item_id(number: u128) -> ItemId {
    uuid(number).parse().unwrap()
}

pub(super) fn minutes(number: u128) -> DocumentId {
    DocumentId::minutes(item_id(number))
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn block(chain: u8, sequence: u64) -> BlockRow {
    let bytes = format!("block {chain} {sequence}").into_bytes();
    BlockRow {
        chain: [chain; 32],
        sequence,
        kind: "doc".to_owned(),
        document: Some(minutes(u128::from(chain))),
        hash: blake3::hash(&bytes).into(),
        bytes,
    }
}

pub(super) fn typed(number: u128, from: i64) -> TypedRow {
    TypedRow {
        document: minutes(number),
        nonce: [3; 16],
        from_counter: from,
        to_counter: from + 1,
        bytes: vec![0, 1, 2, from as u8],
        written_ms: 1_000 + from,
    }
}

pub(super) fn text(number: u128, plain: &str, updated_ms: i64) -> TextRow {
    TextRow {
        document: minutes(number),
        delta_json: format!("[{{\"insert\":{plain:?}}}]"),
        plain: plain.to_owned(),
        updated_ms,
        updated_by: "someone".to_owned(),
    }
}

pub(super) fn document(kind: DocumentKind, number: u128) -> DocumentId {
    format!("{}:{}", kind.name(), uuid(number)).parse().unwrap()
}

/// This test program again, in a process of its own, running one test that is written for that.
pub(super) fn second_process(program: &Path, test: &str, place: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["--exact", test, "--ignored", "--nocapture"]).env(PLACE, place).current_dir("/");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The place that the first process gave to this one.
pub(super) fn given_place() -> std::path::PathBuf {
    std::env::var_os(PLACE).expect("runs only as the second process of another test").into()
}

pub(super) fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}
