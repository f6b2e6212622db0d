-- Words that texts write as names (with a capital letter inside a sentence), by a key that the
-- spellings of one name share whatever their script; and statements by where they begin.

CREATE TABLE name_words (
  key TEXT NOT NULL,
  word TEXT NOT NULL,                -- folded, as the index has it
  passages INTEGER NOT NULL,         -- how many have it so
  PRIMARY KEY (key, word)
) WITHOUT ROWID;

CREATE INDEX statements_begins ON statements (document, begins, kind);
