-- Pairs of participants with the day: only accounts that share one can be a fuller and a shorter list of one contact's participants.
ALTER TABLE mentions ADD COLUMN day_keys text[] NOT NULL DEFAULT '{}';
CREATE INDEX mentions_day_keys ON mentions USING gin (day_keys);
