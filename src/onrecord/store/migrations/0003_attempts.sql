-- Every look at every source: whatever is said of coverage comes from these rows alone.

CREATE TABLE attempts (
  number INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  time TEXT NOT NULL,
  outcome TEXT NOT NULL,
  status INTEGER,
  listed INTEGER,
  new TEXT NOT NULL,                 -- JSON
  failed TEXT NOT NULL,              -- JSON
  reason TEXT
);
CREATE INDEX attempts_source ON attempts (source, time);
