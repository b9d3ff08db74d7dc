-- The truth: signed blocks, the keystrokes not yet packed into one, attachments, and small facts of this device.
CREATE TABLE block (
    position INTEGER PRIMARY KEY,
    chain BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    document TEXT,
    hash BLOB NOT NULL UNIQUE,
    bytes BLOB NOT NULL,
    UNIQUE (chain, sequence)
) STRICT;
CREATE INDEX block_document ON block (document, position) WHERE document IS NOT NULL;

CREATE INDEX block_kind ON block (kind, position) WHERE kind <> 'doc';

CREATE TABLE typed (
    id INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    nonce BLOB NOT NULL,
    from_counter INTEGER NOT NULL,
    to_counter INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    written_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX typed_document ON typed (document, id);

CREATE TABLE blob (
    hash BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document_cache (
    document TEXT PRIMARY KEY,
    snapshot BLOB NOT NULL,
    position INTEGER NOT NULL
) STRICT;
