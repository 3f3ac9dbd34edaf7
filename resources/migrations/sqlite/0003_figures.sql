-- The figures of the metrics (desk/metrics/tally.h), by table, zone (a term), client or person, and month; entries as
-- storage/metrics/figurerow.h writes them. They take the place of the counts by month and client.
DROP TABLE rollup;
CREATE TABLE figures(tbl INTEGER NOT NULL, zone INTEGER NOT NULL, who INTEGER NOT NULL, month INTEGER NOT NULL, entries BLOB NOT NULL, PRIMARY KEY(tbl, zone, who, month)) WITHOUT ROWID;

-- Clocks that have not ended, as of the instant `at` their ticket was counted; `next`: when the first of them breaches.
CREATE TABLE open_clock(ticket INTEGER NOT NULL, metric INTEGER NOT NULL, level INTEGER NOT NULL, start INTEGER NOT NULL, cycle INTEGER NOT NULL, state INTEGER NOT NULL, flags INTEGER NOT NULL, due INTEGER, warn INTEGER, budget INTEGER NOT NULL, used INTEGER NOT NULL, target INTEGER, calendar INTEGER, PRIMARY KEY(ticket, metric, level, start)) WITHOUT ROWID;
CREATE TABLE counted(ticket INTEGER PRIMARY KEY, at INTEGER NOT NULL, next INTEGER);
CREATE INDEX counted_next ON counted(next) WHERE next IS NOT NULL;

-- `through`: tickets up to this number are in the figures; all of them where there is no such row. `replaced`: how often
-- a client or person was replaced.
CREATE TABLE counting(what TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counting(what, value) SELECT 'through', 0 WHERE EXISTS (SELECT 1 FROM creation);
