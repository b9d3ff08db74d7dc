//! Single readings straight from the store, each of the state of its own moment.

use delibere_domain::{College, Committee, DocumentId, ItemId, Person, Session, SessionId, Term};

use crate::{
    ArchivedRow, ChainHead, DocumentCache, Hit, SearchQuery, SessionSummary, Store, StoreError, StoredBlock, TextRow,
    TypedRow,
};

macro_rules! readings {
    ($($name:ident($($argument:ident: $kind:ty),*) -> $value:ty;)+) => {
        impl Store {$(
            #[doc = concat!("Reads as [`Reader::", stringify!($name), "`](crate::Reader::", stringify!($name), ").")]
            pub fn $name(&self, $($argument: $kind),*) -> Result<$value, StoreError> {
                self.read(|reader| reader.$name($($argument),*))
            }
        )+}
    };
}

readings! {
    blocks_after(position: u64) -> Vec<StoredBlock>;
    blocks_page(position: u64, limit: usize) -> Vec<StoredBlock>;
    blocks_of(document: DocumentId) -> Vec<StoredBlock>;
    blocks_of_after(document: DocumentId, position: u64) -> Vec<StoredBlock>;
    blocks_of_kind(kind: &str) -> Vec<StoredBlock>;
    documents() -> Vec<DocumentId>;
    heads() -> Vec<([u8; 32], u64)>;
    block(hash: &[u8; 32]) -> Option<StoredBlock>;
    last_of_chain(chain: &[u8; 32]) -> Option<StoredBlock>;
    last_position() -> u64;
    chains() -> Vec<ChainHead>;
    typed_all() -> Vec<TypedRow>;
    typed_of(document: DocumentId) -> Vec<TypedRow>;
    blob(hash: &[u8; 32]) -> Option<Vec<u8>>;
    has_blob(hash: &[u8; 32]) -> bool;
    meta(key: &str) -> Option<Vec<u8>>;
    document_cache(document: DocumentId) -> Option<DocumentCache>;
    committee() -> Option<Committee>;
    colleges() -> Vec<College>;
    persons() -> Vec<Person>;
    terms() -> Vec<Term>;
    sessions() -> Vec<SessionSummary>;
    session(id: SessionId) -> Option<Session>;
    session_of(item: ItemId) -> Option<SessionId>;
    text(document: DocumentId) -> Option<TextRow>;
    texts_recent(limit: usize) -> Vec<TextRow>;
    archived() -> Vec<ArchivedRow>;
    search(query: &SearchQuery) -> Vec<Hit>;
    dump_projections() -> String;
}
