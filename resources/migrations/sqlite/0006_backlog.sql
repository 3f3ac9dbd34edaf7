-- What of a client is not resolved is asked with every review of it.
CREATE INDEX ticket_unresolved ON ticket(client, created_at) WHERE state < 4 AND deleted = 0;
