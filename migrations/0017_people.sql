-- Candidates are people with a number of their own: two of one name may be on record.

PRAGMA defer_foreign_keys = ON;

-- The table is built again without UNIQUE on folded. What refers to it finds the same rows at the
-- end of the transaction.
CREATE TABLE candidateBefore AS SELECT id, name, folded, phone, email FROM candidate;

DROP TABLE candidate;

CREATE TABLE candidate (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  -- Computed: the number and the address to use first.
  phone TEXT,
  email TEXT
) STRICT;

INSERT INTO candidate (id, name, folded, phone, email)
SELECT id, name, folded, phone, email FROM candidateBefore;

DROP TABLE candidateBefore;

CREATE INDEX candidateFolded ON candidate (folded);
CREATE INDEX candidateMergeGone ON candidateMerge (gone);

INSERT INTO entryKind (name) VALUES ('candidateAdded'), ('candidateSplit');

-- A candidate recorded without an interview, by an entry of no interview.
CREATE TABLE candidateAddition (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  candidate INTEGER NOT NULL REFERENCES candidate (id)
) STRICT;

CREATE INDEX candidateAdditionOf ON candidateAddition (candidate);

-- The hours at which a candidate likes to be called, HH:MM; both NULL: at any.
CREATE TABLE callHours (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  afterTime TEXT CHECK (afterTime GLOB '[0-2][0-9]:[0-5][0-9]'),
  beforeTime TEXT CHECK (beforeTime GLOB '[0-2][0-9]:[0-5][0-9]')
) STRICT;

CREATE INDEX callHoursOf ON callHours (candidate);

-- One record that was of two people: some of its interviews are of another, new one since.
CREATE TABLE candidateSplit (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  part INTEGER NOT NULL REFERENCES candidate (id),
  CHECK (candidate <> part)
) STRICT;

CREATE INDEX candidateSplitOf ON candidateSplit (candidate);
CREATE INDEX candidateSplitPart ON candidateSplit (part);

CREATE TABLE splitInterview (
  entry INTEGER NOT NULL REFERENCES candidateSplit (entry) DEFERRABLE INITIALLY DEFERRED,
  interview INTEGER NOT NULL REFERENCES interview (id),
  PRIMARY KEY (entry, interview)
) STRICT, WITHOUT ROWID;

CREATE INDEX splitInterviewOf ON splitInterview (interview);

-- Under which record and name an interview was booked that a split gave to another: the booking is
-- sealed with both. interview.candidate is computed for these: the part of the last split that
-- counts, or else this record.
CREATE TABLE bookedAs (
  interview INTEGER PRIMARY KEY REFERENCES interview (id),
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE INDEX bookedAsOf ON bookedAs (candidate);

CREATE TRIGGER candidateAdditionUnchanged BEFORE UPDATE ON candidateAddition BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER candidateAdditionUndeleted BEFORE DELETE ON candidateAddition WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER callHoursUnchanged BEFORE UPDATE ON callHours BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER callHoursUndeleted BEFORE DELETE ON callHours WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER candidateSplitUnchanged BEFORE UPDATE ON candidateSplit BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER candidateSplitUndeleted BEFORE DELETE ON candidateSplit WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER splitInterviewUnchanged BEFORE UPDATE ON splitInterview BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER splitInterviewUndeleted BEFORE DELETE ON splitInterview WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- Computed: what a candidate is known by, names that they have or had among it. normal is the form
-- for comparing, backwards the same from its end; position 1 of a kind is the one to use.
CREATE TABLE knownBy (
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  kind TEXT NOT NULL CHECK (kind IN ('name', 'phone', 'email')),
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  normal TEXT NOT NULL,
  backwards TEXT,
  PRIMARY KEY (candidate, kind, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX knownByNormal ON knownBy (normal);
CREATE INDEX knownByBackwards ON knownBy (backwards) WHERE backwards IS NOT NULL;
