-- How often a requester came is asked with every ticket that is opened.
CREATE INDEX ticket_requester ON ticket(requester);
