-- What is known of a candidate or an employer, changed by hand.

INSERT INTO entryKind (name) VALUES ('candidateEdited'), ('employerEdited');

-- A name that was changed, by an entry of no interview, with the name until then; both with the
-- forms that they are found by. No two records ever had one name.
CREATE TABLE candidateNaming (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  was TEXT NOT NULL CHECK (was <> ''),
  wasFolded TEXT NOT NULL
) STRICT;

CREATE TABLE employerNaming (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  employer INTEGER NOT NULL REFERENCES employer (id),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  was TEXT NOT NULL CHECK (was <> ''),
  wasFolded TEXT NOT NULL
) STRICT;

CREATE INDEX candidateNamingOf ON candidateNaming (candidate);
CREATE INDEX candidateNamingFolded ON candidateNaming (folded);
CREATE INDEX candidateNamingWasFolded ON candidateNaming (wasFolded);
CREATE INDEX employerNamingOf ON employerNaming (employer);
CREATE INDEX employerNamingFolded ON employerNaming (folded);
CREATE INDEX employerNamingWasFolded ON employerNaming (wasFolded);

-- How to reach a candidate; a value that is NULL says that there is no way of that kind.
CREATE TABLE particular (
  entry INTEGER NOT NULL REFERENCES entry (id),
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  field TEXT NOT NULL CHECK (field IN ('phone', 'email')),
  value TEXT CHECK (value <> ''),
  PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;

CREATE INDEX particularOf ON particular (candidate, field);

CREATE TRIGGER candidateNamingUnchanged BEFORE UPDATE ON candidateNaming BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER candidateNamingUndeleted BEFORE DELETE ON candidateNaming BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER employerNamingUnchanged BEFORE UPDATE ON employerNaming BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER employerNamingUndeleted BEFORE DELETE ON employerNaming BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER particularUnchanged BEFORE UPDATE ON particular BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER particularUndeleted BEFORE DELETE ON particular BEGIN SELECT RAISE(ABORT, 'never changed'); END;
