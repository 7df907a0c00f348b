-- People at employers, with numbers and addresses of their own; how to reach consultants and the
-- agency.

INSERT INTO entryKind (name) VALUES
  ('contactAdded'), ('contactEdited'), ('contactsMerged'), ('consultantEdited'), ('agencyEdited'),
  ('contactForgotten');

-- A number once given is never given again. What is known of a contact, the entries say.
CREATE TABLE employerContact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  employer INTEGER NOT NULL REFERENCES employer (id)
) STRICT;

CREATE INDEX employerContactOf ON employerContact (employer);

-- What an entry says of a contact, a row for each value; a value that is NULL says that there is
-- none. An entry with a telephone number or an e-mail address names all of them, in order.
CREATE TABLE contactDetail (
  entry INTEGER NOT NULL REFERENCES entry (id),
  field TEXT NOT NULL CHECK (field IN ('name', 'role', 'phone', 'email', 'main', 'left')),
  position INTEGER NOT NULL CHECK (position >= 0),
  contact INTEGER NOT NULL REFERENCES employerContact (id),
  value TEXT CHECK (value <> ''),
  PRIMARY KEY (entry, field, position),
  CHECK (field <> 'name' OR value IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX contactDetailOf ON contactDetail (contact);

-- Two records of one contact.
CREATE TABLE contactMerge (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  gone INTEGER NOT NULL REFERENCES employerContact (id),
  kept INTEGER NOT NULL REFERENCES employerContact (id),
  CHECK (gone <> kept)
) STRICT;

CREATE INDEX contactMergeGone ON contactMerge (gone);
CREATE INDEX contactMergeKept ON contactMerge (kept);

-- A contact whose data was erased, by an entry of no interview; the number stays.
CREATE TABLE contactForgetting (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  contact INTEGER NOT NULL REFERENCES employerContact (id)
) STRICT;

DROP TRIGGER erasureByForgetting;
CREATE TRIGGER erasureByForgetting BEFORE INSERT ON erasure
WHEN (SELECT kind FROM entry WHERE id = NEW.entry) NOT IN ('candidateForgotten', 'contactForgotten')
BEGIN SELECT RAISE(ABORT, 'never changed'); END;

CREATE TRIGGER contactForgettingUnchanged BEFORE UPDATE ON contactForgetting BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER contactForgettingUndeleted BEFORE DELETE ON contactForgetting BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- Whom at the employer a call or a message was with, as typed.
ALTER TABLE contact ADD COLUMN withWhom TEXT CHECK (withWhom <> '');

-- A consultant's name that was changed, by an entry of no interview, with the name until then; both
-- with the forms that they are found by.
CREATE TABLE consultantNaming (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  consultant INTEGER NOT NULL REFERENCES consultant (id),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  was TEXT NOT NULL CHECK (was <> ''),
  wasFolded TEXT NOT NULL
) STRICT;

CREATE INDEX consultantNamingOf ON consultantNaming (consultant);
CREATE INDEX consultantNamingFolded ON consultantNaming (folded);
CREATE INDEX consultantNamingWasFolded ON consultantNaming (wasFolded);

-- How to reach a consultant; a value that is NULL says that there is no way of that kind.
CREATE TABLE consultantDetail (
  entry INTEGER NOT NULL REFERENCES entry (id),
  field TEXT NOT NULL CHECK (field IN ('phone', 'email')),
  consultant INTEGER NOT NULL REFERENCES consultant (id),
  value TEXT CHECK (value <> ''),
  PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;

CREATE INDEX consultantDetailOf ON consultantDetail (consultant);

-- What stands at the head and the foot of what the agency sends: all of it, in each entry.
CREATE TABLE agencyDetail (
  entry INTEGER NOT NULL REFERENCES entry (id),
  field TEXT NOT NULL CHECK (field IN ('name', 'phone', 'email', 'line')),
  position INTEGER NOT NULL CHECK (position >= 0),
  value TEXT CHECK (value <> ''),
  PRIMARY KEY (entry, field, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER consultantNamingUnchanged BEFORE UPDATE ON consultantNaming BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER consultantNamingUndeleted BEFORE DELETE ON consultantNaming BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER consultantDetailUnchanged BEFORE UPDATE ON consultantDetail BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER consultantDetailUndeleted BEFORE DELETE ON consultantDetail BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER agencyDetailUnchanged BEFORE UPDATE ON agencyDetail BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER agencyDetailUndeleted BEFORE DELETE ON agencyDetail BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER contactDetailUnchanged BEFORE UPDATE ON contactDetail BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER contactDetailUndeleted BEFORE DELETE ON contactDetail WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER contactMergeUnchanged BEFORE UPDATE ON contactMerge BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER contactMergeUndeleted BEFORE DELETE ON contactMerge WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
