-- What a waiver or a ruling leaves out says since now how much of it was met, and whose tickets it was of; records before
-- their ticket's creation and several cycles of one instant are judged as sla.md says. All is counted anew.
DELETE FROM figures;
DELETE FROM open_clock;
DELETE FROM counted;
DELETE FROM verdict;
INSERT OR REPLACE INTO counting(what, value) SELECT 'through', 0 WHERE EXISTS (SELECT 1 FROM creation);
