-- The bounce ledger finds the few events that sent a ticket back, and what was said of them, without a look at the others
-- (18: the field `bounce_state` of desk/history/vocabulary.h).
CREATE INDEX event_bounce ON event(at) WHERE bounce IS NOT NULL;
CREATE INDEX event_ruling ON event(ticket) WHERE field = 18;
