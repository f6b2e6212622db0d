-- Corrections by people, each as it was made.  Rows are only ever added; what is taken back is
-- taken back by a row of its own.  The document need not be here yet.

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL,            -- id of the document
  at TEXT NOT NULL,
  written TEXT NOT NULL              -- JSON: the correction, as it is exported
) WITHOUT ROWID;
CREATE INDEX corrections_document ON corrections (document);

CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END;
CREATE TRIGGER corrections_last BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'a correction is never dropped'); END;

-- What the rules have read where a person has said something of it.  The tables of turns and
-- statements have what stands: every filter, count and sum asks them alone.
CREATE TABLE as_read (
  document INTEGER NOT NULL REFERENCES documents (number),
  part TEXT NOT NULL,                -- the table: turns or statements
  ordinal INTEGER NOT NULL,
  row TEXT NOT NULL,                 -- JSON: the row of that table, by column
  PRIMARY KEY (document, part, ordinal)
) WITHOUT ROWID;
