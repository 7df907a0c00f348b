-- Contacts at employers can ask about the data held of them, and be kept from being forgotten.

PRAGMA defer_foreign_keys = ON;

INSERT INTO entryKind (name) VALUES ('contactHeld');

-- A column's NOT NULL cannot be altered, so both tables are built again, with the same rows. What
-- refers to them finds the rows at the end of the transaction.
CREATE TABLE dataRequestBefore AS SELECT entry, candidate, asks, note FROM dataRequest;

DROP TABLE dataRequest;

-- Who asked for what, a candidate or a contact; when it was heard, the entry says.
CREATE TABLE dataRequest (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  candidate INTEGER REFERENCES candidate (id),
  asks TEXT NOT NULL CHECK (asks IN ('access', 'erasure', 'objection', 'rectification')),
  note TEXT CHECK (note <> ''),
  contact INTEGER REFERENCES employerContact (id),
  CHECK ((candidate IS NULL) <> (contact IS NULL))
) STRICT;

INSERT INTO dataRequest (entry, candidate, asks, note)
SELECT entry, candidate, asks, note FROM dataRequestBefore;

DROP TABLE dataRequestBefore;

CREATE INDEX dataRequestOf ON dataRequest (candidate);
CREATE INDEX dataRequestOfContact ON dataRequest (contact) WHERE contact IS NOT NULL;

CREATE TABLE holdBefore AS SELECT entry, candidate, reason, untilDate FROM hold;

DROP TABLE hold;

-- A candidate or a contact whom nobody is to forget before the end of a date.
CREATE TABLE hold (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  candidate INTEGER REFERENCES candidate (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  untilDate TEXT NOT NULL CHECK (untilDate IS date(untilDate)),
  contact INTEGER REFERENCES employerContact (id),
  CHECK ((candidate IS NULL) <> (contact IS NULL))
) STRICT;

INSERT INTO hold (entry, candidate, reason, untilDate)
SELECT entry, candidate, reason, untilDate FROM holdBefore;

DROP TABLE holdBefore;

CREATE INDEX holdOf ON hold (candidate);
CREATE INDEX holdOfContact ON hold (contact) WHERE contact IS NOT NULL;

CREATE TRIGGER dataRequestUnchanged BEFORE UPDATE ON dataRequest BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER dataRequestUndeleted BEFORE DELETE ON dataRequest WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER holdUnchanged BEFORE UPDATE ON hold BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER holdUndeleted BEFORE DELETE ON hold WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
