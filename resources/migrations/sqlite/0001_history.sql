-- The history, and what is made from it. Instants are milliseconds UTC; persons, clients and words are numbers of the
-- dictionaries person, client, term; closed lists are the numbers of desk/history/vocabulary.h. Each statement ends in a line
-- that ends in a semicolon.

CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Dictionaries.
CREATE TABLE term(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE field(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- Records that belong to no ticket. body: the exchange record, canonical JSON; digest: over type, id and body.
CREATE TABLE client(id INTEGER PRIMARY KEY, ext TEXT NOT NULL UNIQUE, name TEXT NOT NULL, body TEXT NOT NULL, digest BLOB NOT NULL);
CREATE TABLE person(id INTEGER PRIMARY KEY, ext TEXT NOT NULL UNIQUE, name TEXT NOT NULL, email TEXT NOT NULL, role TEXT NOT NULL, body TEXT NOT NULL, digest BLOB NOT NULL);
CREATE TABLE setting(id INTEGER PRIMARY KEY, type TEXT NOT NULL, ext TEXT NOT NULL, valid_from TEXT NOT NULL, body TEXT NOT NULL, digest BLOB NOT NULL);
CREATE UNIQUE INDEX setting_key ON setting(type, ext, valid_from) WHERE ext <> '';

-- The history. Per ticket, seq counts the records in the order Steward learnt of them, messages, events and surveys alike.
-- link ends the hash chain there (storage/history/chain.h). creation: the ticket record, the root of the chain.
CREATE TABLE creation(ticket INTEGER PRIMARY KEY, at INTEGER NOT NULL, by INTEGER, body TEXT NOT NULL, salt BLOB NOT NULL, uid BLOB, link BLOB NOT NULL);
CREATE TABLE event(ticket INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, by INTEGER, field INTEGER NOT NULL, old, new, reason INTEGER, bounce INTEGER, blame, rid BLOB, more TEXT, link BLOB, PRIMARY KEY(ticket, seq)) WITHOUT ROWID;
CREATE TABLE message(id INTEGER PRIMARY KEY, ticket INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, by INTEGER, flags INTEGER NOT NULL, body TEXT NOT NULL, rid BLOB, more TEXT, link BLOB);
CREATE INDEX message_ticket ON message(ticket);
CREATE TABLE survey(ticket INTEGER NOT NULL, seq INTEGER NOT NULL, sent_at INTEGER NOT NULL, answered_at INTEGER, score INTEGER, scale INTEGER, comment TEXT, rid BLOB, more TEXT, link BLOB, PRIMARY KEY(ticket, seq)) WITHOUT ROWID;

-- Removed for good: the digest that stands for the record in the chain, or (digest null) the salt of one that stays.
CREATE TABLE redaction(ticket INTEGER NOT NULL, seq INTEGER NOT NULL, digest BLOB, salt BLOB, PRIMARY KEY(ticket, seq)) WITHOUT ROWID;

-- Files of messages, by content, in parts of 256 KiB.
CREATE TABLE content(sha256 BLOB NOT NULL, part INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(sha256, part)) WITHOUT ROWID;

-- Projections: each can be made anew from the history.
CREATE TABLE ticket(number INTEGER PRIMARY KEY, version INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, resolved_at INTEGER, due INTEGER, creator INTEGER, client INTEGER, requester INTEGER, assignee INTEGER, team INTEGER, state INTEGER NOT NULL, level INTEGER NOT NULL, priority INTEGER NOT NULL, kind INTEGER NOT NULL, channel INTEGER NOT NULL, category INTEGER, product INTEGER, product_version INTEGER, root_cause INTEGER, code INTEGER, fix INTEGER, kb INTEGER, ai INTEGER, reopened INTEGER NOT NULL, escalated INTEGER NOT NULL, handed_back INTEGER NOT NULL, deleted INTEGER NOT NULL, subject TEXT NOT NULL);
CREATE INDEX ticket_queue ON ticket(priority DESC, created_at, number) WHERE state < 4 AND deleted = 0;
CREATE INDEX ticket_order ON ticket(priority DESC, created_at, number);
CREATE TABLE custom(ticket INTEGER NOT NULL, field INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY(ticket, field)) WITHOUT ROWID;
CREATE INDEX custom_value ON custom(field, value);
CREATE TABLE tag(ticket INTEGER NOT NULL, term INTEGER NOT NULL, PRIMARY KEY(ticket, term)) WITHOUT ROWID;
CREATE INDEX tag_term ON tag(term);
CREATE TABLE rollup(month INTEGER NOT NULL, client INTEGER NOT NULL, created INTEGER NOT NULL, resolved INTEGER NOT NULL, reopened INTEGER NOT NULL, handed_back INTEGER NOT NULL, escalated INTEGER NOT NULL, PRIMARY KEY(month, client)) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(words, content='', detail=none, columnsize=0, tokenize='ascii', prefix='3');

-- Acts: what was answered to an op id, so that a retry changes nothing; and what other programs must hear of.
CREATE TABLE op_log(op BLOB PRIMARY KEY, ticket INTEGER NOT NULL, version INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE changes(number INTEGER PRIMARY KEY, ticket INTEGER NOT NULL);

-- Imports. place: where the run stands in its file.
CREATE TABLE import(id INTEGER PRIMARY KEY, format TEXT NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, fingerprint BLOB NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL, counts TEXT NOT NULL, done INTEGER NOT NULL, digest BLOB NOT NULL);

-- The history is only ever added to (redaction takes these off within its own transaction).
CREATE TRIGGER creation_stays BEFORE UPDATE ON creation BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER creation_remains BEFORE DELETE ON creation BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER event_remains BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER message_stays BEFORE UPDATE ON message BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER message_remains BEFORE DELETE ON message BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER survey_stays BEFORE UPDATE ON survey BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER survey_remains BEFORE DELETE ON survey BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
