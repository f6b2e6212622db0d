-- Captures, documents and their readings.  JSON columns hold what is never asked for by its parts.
-- Columns called *_words hold folded words between blanks (" sergey lavrov "), for filters.

CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  wording TEXT NOT NULL,             -- digest of title, date, issuer and body
  corrects TEXT,                     -- id of the version that this one replaces
  edition_of TEXT,                   -- id of the document whose bytes this one reads anew
  digest TEXT NOT NULL,
  path TEXT,
  url TEXT,
  media_type TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT,
  title_words TEXT NOT NULL,
  published_on TEXT,
  published_at TEXT,
  published_zone TEXT,
  page_date TEXT,
  event_on TEXT,
  event_place TEXT,
  day TEXT,                          -- of publication, else of the event
  genre TEXT NOT NULL,
  issuer_name TEXT,
  issuer_represents TEXT,
  issuer_words TEXT NOT NULL,
  first_published_in TEXT NOT NULL,  -- JSON
  language_versions TEXT NOT NULL,   -- JSON
  rules TEXT NOT NULL,               -- JSON: stage to version
  notes TEXT NOT NULL,               -- JSON
  text TEXT NOT NULL,                -- last, since a row is read from its beginning
  runs TEXT NOT NULL                 -- JSON: [start, end, place]
);
CREATE INDEX documents_day ON documents (day);
CREATE INDEX documents_title ON documents (title_words);
CREATE INDEX documents_url ON documents (url);
CREATE INDEX documents_corrects ON documents (corrects);

CREATE TABLE captures (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL,
  address TEXT NOT NULL,             -- url, else path: what makes two captures versions
  name TEXT NOT NULL,
  fetched TEXT NOT NULL,
  url TEXT,
  asked_url TEXT,
  status INTEGER,
  media_type TEXT,
  charset TEXT,
  warc_file TEXT,
  warc_offset INTEGER,
  warc_length INTEGER,
  etag TEXT,
  last_modified TEXT,
  document INTEGER REFERENCES documents (number),  -- empty: its bytes could not be read
  error_code TEXT,
  error_message TEXT,
  UNIQUE (digest, address, fetched)
);
CREATE INDEX captures_address ON captures (address, number);
CREATE INDEX captures_document ON captures (document);
CREATE INDEX captures_url ON captures (url);
CREATE INDEX captures_asked_url ON captures (asked_url);

CREATE TABLE participants (
  document INTEGER NOT NULL REFERENCES documents (number),
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT,
  represents TEXT,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE blocks (
  document INTEGER NOT NULL REFERENCES documents (number),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE clocks (
  document INTEGER NOT NULL REFERENCES documents (number),
  ordinal INTEGER NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  place TEXT NOT NULL,
  time TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE counters (
  document INTEGER NOT NULL REFERENCES documents (number),
  ordinal INTEGER NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  days INTEGER NOT NULL,
  subject TEXT NOT NULL,
  since TEXT,
  holds INTEGER,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE announced (
  document INTEGER NOT NULL REFERENCES documents (number),
  ordinal INTEGER NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  date TEXT,
  title TEXT NOT NULL,
  title_words TEXT NOT NULL,
  event_on TEXT,
  excerpt TEXT,
  url TEXT,
  arrived INTEGER REFERENCES documents (number),  -- the document itself, once it is here
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX announced_url ON announced (url);
CREATE INDEX announced_title ON announced (title_words, date);

CREATE TABLE turns (
  document INTEGER NOT NULL REFERENCES documents (number),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  speaker TEXT,
  speaker_words TEXT NOT NULL,
  represents TEXT,
  label TEXT,
  label_begins INTEGER,
  label_ends INTEGER,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE mentions (
  document INTEGER NOT NULL REFERENCES documents (number),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  text TEXT NOT NULL,
  words TEXT NOT NULL,
  rule TEXT NOT NULL,
  antecedent_begins INTEGER,
  antecedent_ends INTEGER,
  canonical TEXT,
  canonical_words TEXT NOT NULL,
  details TEXT NOT NULL,             -- JSON: what only this kind of mention has
  passage INTEGER,                   -- number of the passage that holds it
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX mentions_passage ON mentions (passage, kind);
CREATE INDEX mentions_words ON mentions (words, kind, canonical);
