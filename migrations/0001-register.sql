-- Documents as they came, with what was last read in them. `meta` is the document without its text; bodies are `json`, not
-- `jsonb`, so that the order of fields is the one that was written.
CREATE TABLE documents (
  id         text PRIMARY KEY,
  meta       json NOT NULL,
  text       text NOT NULL,
  language   text NOT NULL,
  published  text,
  extractor  text NOT NULL,
  lexicon    text NOT NULL,
  reading    json NOT NULL,
  added_at   timestamptz NOT NULL DEFAULT now()
);

-- One document's account of one contact or agreement. Two mentions can be the same only if they share a block key.
CREATE TABLE mentions (
  key        text PRIMARY KEY,
  document   text NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  type       text NOT NULL CHECK (type IN ('contact', 'agreement')),
  block_keys text[] NOT NULL,
  body       json NOT NULL
);
CREATE INDEX mentions_document ON mentions (document);
CREATE INDEX mentions_block_keys ON mentions USING gin (block_keys);

-- Derived from the mentions, and rewritten block by block.
CREATE TABLE contacts (
  id         text PRIMARY KEY,
  sort_key   text NOT NULL,
  kind       text NOT NULL,
  status     text NOT NULL,
  date_from  text,
  date_to    text,
  sides      text[] NOT NULL,
  actors     text NOT NULL,
  dossiers   text NOT NULL,
  words      text NOT NULL,
  members    text[] NOT NULL,
  block_keys text[] NOT NULL,
  body       json NOT NULL
);
CREATE INDEX contacts_sort_key ON contacts (sort_key, id);
CREATE INDEX contacts_block_keys ON contacts USING gin (block_keys);

CREATE TABLE agreements (
  id         text PRIMARY KEY,
  sort_key   text NOT NULL,
  members    text[] NOT NULL,
  block_keys text[] NOT NULL,
  body       json NOT NULL
);
CREATE INDEX agreements_block_keys ON agreements USING gin (block_keys);

-- Why mentions stand together: the machine's judgements, by rules; a person's will stand beside them and win.
CREATE TABLE judgements (
  a          text NOT NULL,
  b          text NOT NULL,
  verdict    text NOT NULL,
  score      real NOT NULL,
  reasons    text[] NOT NULL,
  judged_by  text NOT NULL,
  PRIMARY KEY (a, b, judged_by)
);

-- Ids that were given once and now mean another record: a link that somebody kept still leads to the contact.
CREATE TABLE aliases (
  alias      text PRIMARY KEY,
  target     text NOT NULL
);
