-- What desks entered by hand.  It stands apart from what documents say, and is never changed: an
-- entry that is withdrawn stays, and every withdrawal and restoration is a row of its own.

CREATE TABLE entries (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sheet TEXT NOT NULL,
  about TEXT NOT NULL,               -- the day that it is about
  account TEXT NOT NULL,
  by TEXT NOT NULL,                  -- the desk
  entered TEXT NOT NULL,             -- UTC
  details TEXT NOT NULL,             -- JSON: the columns of its sheet
  document TEXT,                     -- id of the document that is its evidence
  note TEXT,                         -- else a note, who signed it, and its day
  signed TEXT,
  dated TEXT,
  file TEXT NOT NULL,
  line INTEGER NOT NULL
);

CREATE TABLE entry_changes (
  number INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entries (number),
  restored INTEGER NOT NULL,         -- 0: withdrawn
  by TEXT NOT NULL,
  because TEXT NOT NULL,
  time TEXT NOT NULL                 -- UTC
);
CREATE INDEX entry_changes_entry ON entry_changes (entry);
