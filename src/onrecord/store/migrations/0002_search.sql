-- Passages: the paragraphs that search finds, and the index of their folded words.
-- The index holds no text: words and offsets are computed from the document's own text.

CREATE TABLE passages (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (number),
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  turn INTEGER                       -- ordinal of the turn that holds it
);
CREATE INDEX passages_document ON passages (document, begins);

CREATE VIRTUAL TABLE passage_words USING fts5 (words, content = '', tokenize = 'ascii');

CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
