-- Judgements of people on who is who, each as it was made.  Rows are only ever added; what is
-- taken back is taken back by a row of its own.

CREATE TABLE judgements (
  id TEXT PRIMARY KEY,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  verdict TEXT NOT NULL,             -- same, not_same, unsure; undone for one that takes back
  judge TEXT NOT NULL,
  at TEXT NOT NULL,                  -- in UTC
  why TEXT NOT NULL,
  undoes TEXT                        -- id of the one that is taken back
) WITHOUT ROWID;

CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed'); END;
CREATE TRIGGER judgements_last BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never dropped'); END;
