-- What people decided: never rewritten, only undone by a later row. `body` holds what the decision is anchored in (documents and
-- places in them, so that it survives a new reading) and the facts that were given.
CREATE TABLE corrections (
  number     int PRIMARY KEY,
  at         timestamptz NOT NULL,
  by_whom    text NOT NULL,
  why        text NOT NULL,
  action     text NOT NULL CHECK (action IN ('accept', 'correct', 'reject', 'merge', 'split', 'undo')),
  contact    text NOT NULL,
  documents  text[] NOT NULL,
  body       json NOT NULL,
  undone_by  int REFERENCES corrections (number)
);
CREATE INDEX corrections_documents ON corrections USING gin (documents);

-- Ids whose record is gone without another in its place, with what it was and why it went.
CREATE TABLE tombstones (
  id         text PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT now(),
  because    text NOT NULL,
  body       json NOT NULL
);

-- Every batch that changed the register, and what it changed in records that were there before.
CREATE TABLE runs (
  number     int PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT now(),
  kind       text NOT NULL,
  extractor  text NOT NULL,
  lexicon    text NOT NULL,
  note       text NOT NULL,
  documents  int NOT NULL
);
CREATE TABLE changes (
  run        int NOT NULL REFERENCES runs (number),
  id         text NOT NULL,
  what       text NOT NULL CHECK (what IN ('added', 'changed', 'renamed', 'merged', 'removed')),
  target     text,
  before     json,
  after      json,
  PRIMARY KEY (run, id)
);
CREATE INDEX changes_id ON changes (id);

-- Readings that a later version of the program replaced.
CREATE TABLE earlier_readings (
  document   text NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  run        int NOT NULL,
  extractor  text NOT NULL,
  lexicon    text NOT NULL,
  reading    json NOT NULL,
  PRIMARY KEY (document, run)
);

-- By code units, not by the database's locale: pages of documents come in the same order on every machine.
CREATE INDEX documents_in_order ON documents (id COLLATE "C");

-- Readings that wait for `reread` to be confirmed. Nothing else looks at them.
CREATE TABLE staged_readings (
  document   text PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  extractor  text NOT NULL,
  lexicon    text NOT NULL,
  reading    json NOT NULL
);

-- Texts and statements as they are searched: words by their stems, people and things by their ids, names by their sound.
CREATE TABLE passages (
  document   text NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  number     int NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('source', 'statement')),
  place      int NOT NULL,
  statement  text,
  mention    text,
  body       text NOT NULL,
  words      tsvector NOT NULL,
  PRIMARY KEY (document, number)
);
CREATE INDEX passages_words ON passages USING gin (words);

-- How much a contact asks for a person's look, and why.
ALTER TABLE contacts ADD COLUMN doubt real NOT NULL DEFAULT 0;
ALTER TABLE contacts ADD COLUMN doubts json NOT NULL DEFAULT '[]';
ALTER TABLE contacts ADD COLUMN state text NOT NULL DEFAULT 'unseen';
-- Of everything in the row: what has not changed is not written again.
ALTER TABLE contacts ADD COLUMN digest text NOT NULL DEFAULT '';
CREATE INDEX contacts_doubt ON contacts (doubt DESC, id);
CREATE INDEX contacts_members ON contacts USING gin (members);
CREATE INDEX agreements_members ON agreements USING gin (members);
CREATE INDEX aliases_target ON aliases (target);
CREATE INDEX judgements_b ON judgements (b);

-- The version of what is derived from documents and corrections; behind the program's, everything derived is made anew at the next opening.
CREATE TABLE derived (
  one        boolean PRIMARY KEY DEFAULT true CHECK (one),
  version    int NOT NULL
);
