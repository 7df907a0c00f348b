-- What people asked about the data held of them, and what became of it, by entries of no interview.

INSERT INTO entryKind (name) VALUES ('requestHeard'), ('requestExtended'), ('requestAnswered');

-- Who asked for what; when it was heard, the entry says.
CREATE TABLE dataRequest (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  asks TEXT NOT NULL CHECK (asks IN ('access', 'erasure', 'objection', 'rectification')),
  note TEXT CHECK (note <> '')
) STRICT;

-- That its time was extended, and why; or that it was answered, and how. Both may be erased with the
-- request in any order, so the reference is looked at when that is done.
CREATE TABLE requestStep (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  request INTEGER NOT NULL REFERENCES dataRequest (entry) DEFERRABLE INITIALLY DEFERRED,
  note TEXT CHECK (note <> ''),
  CHECK (request < entry)
) STRICT;

CREATE INDEX dataRequestOf ON dataRequest (candidate);
CREATE INDEX requestStepOf ON requestStep (request);

CREATE TRIGGER dataRequestUnchanged BEFORE UPDATE ON dataRequest BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER dataRequestUndeleted BEFORE DELETE ON dataRequest WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER requestStepUnchanged BEFORE UPDATE ON requestStep BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER requestStepUndeleted BEFORE DELETE ON requestStep WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
