-- Who takes part, of which states, and who carried it: asked for in feeds, on the pages of outlets, and in the matrix. What is derived is
-- made anew when the register is opened.
ALTER TABLE contacts ADD COLUMN participants text[] NOT NULL DEFAULT '{}';
ALTER TABLE contacts ADD COLUMN states text[] NOT NULL DEFAULT '{}';
ALTER TABLE contacts ADD COLUMN carriers text[] NOT NULL DEFAULT '{}';
CREATE INDEX contacts_participants ON contacts USING gin (participants);
CREATE INDEX contacts_carriers ON contacts USING gin (carriers);

-- What came last, for feeds.
CREATE INDEX documents_added ON documents (added_at);
