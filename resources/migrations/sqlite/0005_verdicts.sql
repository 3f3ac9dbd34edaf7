-- What the clocks of a ticket that have ended came to (bits of ClockVerdict in desk/sla/openclock.h); no row: none has.
-- Open clocks say since now whether they count, also where that began with the last record: all are counted anew.
CREATE TABLE verdict(ticket INTEGER PRIMARY KEY, verdicts INTEGER NOT NULL);
DELETE FROM figures;
DELETE FROM open_clock;
DELETE FROM counted;
INSERT OR REPLACE INTO counting(what, value) SELECT 'through', 0 WHERE EXISTS (SELECT 1 FROM creation);
