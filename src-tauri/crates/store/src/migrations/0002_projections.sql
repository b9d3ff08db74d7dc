-- Projections: everything here follows from the truth and may be emptied and filled again. No table asks for more
-- than its own key, so that odd data in a block can never keep the block itself from being stored.
CREATE TABLE committee (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    institution TEXT NOT NULL,
    letterhead TEXT NOT NULL,
    language TEXT NOT NULL,
    zone TEXT NOT NULL,
    notice TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE college (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sort TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    quality TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    college TEXT,
    role TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT,
    predecessor TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    start TEXT,
    planned_end TEXT,
    place TEXT NOT NULL,
    zone TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_at TEXT,
    closed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_item (
    session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    duration INTEGER,
    sort TEXT NOT NULL,
    PRIMARY KEY (session, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_id ON agenda_item (id);

CREATE TABLE attendance (
    session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    person TEXT NOT NULL,
    status TEXT NOT NULL,
    arrived TEXT,
    departed TEXT,
    PRIMARY KEY (session, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
    session TEXT NOT NULL,
    item_place INTEGER NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (session, item_place, place),
    FOREIGN KEY (session, item_place) REFERENCES agenda_item (session, place) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE text (
    document TEXT PRIMARY KEY,
    delta_json TEXT NOT NULL,
    plain TEXT NOT NULL,
    characters INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL,
    updated_by TEXT NOT NULL
) STRICT;
CREATE INDEX text_updated ON text (updated_ms, document);

CREATE TABLE archived (
    target TEXT PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    context TEXT NOT NULL,
    date TEXT
) STRICT;

-- Words come already cut, folded and stemmed, separated by spaces: the plainest tokenizer keeps them as they are.
CREATE VIRTUAL TABLE search_index USING fts5 (
    title, folded, stems,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_words USING fts5vocab (search_index, instance);
