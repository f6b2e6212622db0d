-- Statements and findings.  A column *_words holds the folded words of each name between bars
-- ("| ada berg | ivo maric |"), a column *_codes codes in capitals ("|XN|XV|"): a filter asks
-- for a name by whole words, and for a code whole.

CREATE TABLE statements (
  document INTEGER NOT NULL REFERENCES documents (number),
  ordinal INTEGER NOT NULL,          -- in the reading
  kind TEXT NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  act INTEGER NOT NULL,              -- among the statements of the same span
  measure TEXT,
  holder_words TEXT NOT NULL,        -- of who is said to have said it, not of those who relay it
  holder_codes TEXT NOT NULL,
  target_words TEXT NOT NULL,
  target_codes TEXT NOT NULL,
  agent_words TEXT NOT NULL,
  agent_codes TEXT NOT NULL,
  instrument_words TEXT NOT NULL,
  text TEXT NOT NULL,
  rule TEXT NOT NULL,
  attribution TEXT NOT NULL,         -- JSON: levels, the innermost first
  details TEXT NOT NULL,             -- JSON: everything else
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE findings (
  document INTEGER NOT NULL REFERENCES documents (number),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  holds INTEGER,
  spans TEXT NOT NULL,               -- JSON
  explanation TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
