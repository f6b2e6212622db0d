
-- A number that is drawn anew whenever the rows of a document are written: whoever holds what was
-- made of them can tell whether it still stands, also when another copy of the file takes its place.

CREATE TABLE revisions (
  document INTEGER PRIMARY KEY REFERENCES documents (number),
  number INTEGER NOT NULL
);
INSERT INTO revisions SELECT number, random() FROM documents;
