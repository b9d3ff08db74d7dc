//! The store of ten years: typing, searching, rebuilding.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use delibere_app::{App, Ports, Scale};
use delibere_domain::DocumentId;
use delibere_journal::{Body, ChainVerifier, RawBlock};
use delibere_store::{Store, StoreHeader, StoreKey};
use loro::LoroDoc;
use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::measure::{Line, against, time};

/// The decade, on a shelf of its own.
pub(crate) struct Decade {
    home: TempDir,
    pub(crate) blocks: u64,
    pub(crate) seconds: f64,
}

impl Decade {
    /// Makes ten years of work.
    pub(crate) fn make() -> Self {
        let home = TempDir::new().unwrap();
        let app = App::start(Some(home.path().to_owned()), Ports::system()).unwrap();
        let (took, ()) = time(|| app.make_shelved_demo(Scale::Decade).unwrap());
        let check = call(&app, "check_run", json!({}));
        assert_eq!(check["clean"], true, "{check:#}");
        app.close().unwrap();
        Self { home, blocks: check["blocks"].as_u64().unwrap(), seconds: took.as_secs_f64() }
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn megabytes(&self) -> u64 {
        std::fs::metadata(self.store().join("store.db")).unwrap().len() >> 20
    }

    fn store(&self) -> PathBuf {
        let stores = self.home.path().join("data/committees");
        std::fs::read_dir(stores).unwrap().next().unwrap().unwrap().path()
    }

    fn open(&self) -> App {
        App::open_default(Some(self.home.path().to_owned())).unwrap()
    }
}

fn call(app: &App, name: &str, request: Value) -> Value {
    app.dispatch(name, request).unwrap_or_else(|error| panic!("{name}: {error}"))["value"].clone()
}

/// A bare encrypted database with the durability of the store.
fn bare(directory: &Path) -> Connection {
    let path: PathBuf = directory.join("bare.db");
    let connection = Connection::open(path).unwrap();
    connection
        .pragma_update(None, "key", "x'00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'")
        .unwrap();
    connection.pragma_update(None, "journal_mode", "WAL").unwrap();
    connection.pragma_update(None, "synchronous", "FULL").unwrap();
    connection
}

/// One difference of the editor, until it is durable, against a commit of the same number of bytes.
pub(crate) fn keystroke(decade: &Decade) -> Line {
    let app = decade.open();
    let session = call(&app, "sessions_view", json!({}))["sessions"][0]["session"].clone();
    let document = call(&app, "session_view", json!({ "session": session }))["items"][2]["document"].clone();
    let text = call(&app, "text_open", json!({ "document": document }));
    let mut version = text["version"].clone();
    let length = text["content"].to_string().len();
    let directory = TempDir::new().unwrap();
    let connection = bare(directory.path());
    connection
        .execute_batch("CREATE TABLE typed (bytes BLOB); CREATE TABLE text (id INTEGER PRIMARY KEY, bytes BLOB)")
        .unwrap();
    // What a keystroke stores: its operation, and the row of its text.
    let (operation, row) = (vec![7u8; 120], vec![7u8; 2 * length]);
    let line = against(
        "keystroke to durable, 3,000 characters",
        "SQLite commit of the same bytes",
        200,
        || {
            let request = json!({ "document": document, "base": version, "delta": [{ "insert": "a" }] });
            let (took, saved) = time(|| call(&app, "text_save", request));
            version = saved["version"].clone();
            took
        },
        || {
            time(|| {
                connection.execute_batch("BEGIN IMMEDIATE").unwrap();
                connection.execute("INSERT INTO typed VALUES (?)", [&operation]).unwrap();
                connection.execute("INSERT OR REPLACE INTO text VALUES (1, ?)", [&row]).unwrap();
                connection.execute_batch("COMMIT").unwrap();
            })
            .0
        },
    );
    app.close().unwrap();
    line
}

/// A search over ten years, against the bare full-text query on the same texts.
pub(crate) fn search(decade: &Decade) -> Line {
    let app = decade.open();
    let directory = TempDir::new().unwrap();
    let mut connection = bare(directory.path());
    connection.execute_batch("CREATE VIRTUAL TABLE entry USING fts5 (folded, stems)").unwrap();
    let fill = connection.transaction().unwrap();
    for card in call(&app, "sessions_view", json!({}))["sessions"].as_array().unwrap() {
        for item in call(&app, "minutes_text", json!({ "session": card["session"] }))["items"].as_array().unwrap() {
            let text = item["text"].as_str().unwrap().to_lowercase();
            fill.execute("INSERT INTO entry VALUES (?1, ?1)", [&text]).unwrap();
        }
    }
    fill.commit().unwrap();
    let line = against(
        "search over ten years, two words",
        "FTS5 query on the same texts",
        40,
        || time(|| call(&app, "search", json!({ "words": "écart publics", "limit": 20 }))).0,
        || {
            let sql = "SELECT rowid, snippet(entry, 0, '', '', '…', 30) FROM entry
                       WHERE entry MATCH 'écarts AND publics*' ORDER BY bm25(entry) LIMIT 20";
            time(|| {
                let mut statement = connection.prepare_cached(sql).unwrap();
                statement.query_map([], |row| row.get::<_, String>(1)).unwrap().count()
            })
            .0
        },
    );
    app.close().unwrap();
    line
}

/// Projecting ten years again, against what cannot be left out: merging every document's operations.
pub(crate) fn rebuild(decade: &Decade) -> Line {
    let documents = operations(decade);
    let app = decade.open();
    let line = against(
        "rebuild of ten years",
        "merging the same operations with bare Loro",
        3,
        || time(|| call(&app, "rebuild_run", json!({}))).0,
        || {
            time(|| {
                for operations in documents.values() {
                    LoroDoc::new().import_batch(operations).unwrap();
                }
            })
            .0
        },
    );
    app.close().unwrap();
    line
}

/// The operations of every document, as the blocks of the store hold them.
fn operations(decade: &Decade) -> BTreeMap<DocumentId, Vec<Vec<u8>>> {
    let directory = decade.store();
    let header = StoreHeader::read(&directory).unwrap();
    let key = std::fs::read(decade.home().join("data/keys").join(format!("{}.key", header.key_name()))).unwrap();
    let store = Store::open(&directory, &StoreKey::from_slice(&key).unwrap()).unwrap();
    let blocks = store.blocks_after(0).unwrap();
    let committee = RawBlock::new(blocks[0].row.bytes.clone()).header().unwrap().committee;
    let mut verifier = ChainVerifier::new(committee);
    let mut documents: BTreeMap<DocumentId, Vec<Vec<u8>>> = BTreeMap::new();
    for stored in blocks {
        let block = verifier.accept(&RawBlock::new(stored.row.bytes)).unwrap();
        if let Body::Doc(doc) = block.body() {
            documents.entry(doc.document).or_default().push(doc.bytes.clone());
        }
    }
    documents
}
