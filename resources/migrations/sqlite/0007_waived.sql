-- What a waiver leaves out says since now how much of it was met: where something was waived all is counted anew.
CREATE TEMP TABLE waived AS SELECT 1 WHERE EXISTS
    (SELECT 1 FROM event WHERE field = (SELECT id FROM field WHERE name = 'sla_waiver'));
DELETE FROM figures WHERE EXISTS (SELECT 1 FROM waived);
DELETE FROM open_clock WHERE EXISTS (SELECT 1 FROM waived);
DELETE FROM counted WHERE EXISTS (SELECT 1 FROM waived);
DELETE FROM verdict WHERE EXISTS (SELECT 1 FROM waived);
INSERT OR REPLACE INTO counting(what, value) SELECT 'through', 0 FROM waived;
DROP TABLE waived;
