
-- How often the rows of a document were written: whoever holds what was made of them can tell
-- whether it still stands.

CREATE TABLE revisions (
  document INTEGER PRIMARY KEY REFERENCES documents (number),
  number INTEGER NOT NULL
);
