-- What the second edition of the policy reads: who caused a change, what a contact was about, what
-- everybody knows already, and the candidate's answer to an offer.
--
-- An entry from before has NULL in the new columns: nobody known caused the change, the contact was
-- about everything, and everybody knew of the closing.

INSERT INTO entryKind (name) VALUES ('answered');

ALTER TABLE rebooking ADD COLUMN causedBy TEXT
  CHECK (causedBy IN ('candidate', 'employer', 'agency'));
ALTER TABLE cancellation ADD COLUMN causedBy TEXT
  CHECK (causedBy IN ('candidate', 'employer', 'agency'));

-- Who did not come; an entry of kind noShow without a row does not say.
CREATE TABLE absence (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  causedBy TEXT NOT NULL CHECK (causedBy IN ('candidate', 'employer', 'agency'))
) STRICT;

-- The rules whose matter it dealt with, a blank between two; '' for none.
ALTER TABLE contact ADD COLUMN about TEXT;

-- 1 where it came as a message.
ALTER TABLE debrief ADD COLUMN wrote INTEGER CHECK (wrote IS NULL OR wrote = 1);

-- 1 where it is one voice, such as one of a panel's, which decides nothing.
ALTER TABLE feedback ADD COLUMN voice INTEGER
  CHECK (voice IS NULL OR (voice = 1 AND decision = 'undecided'));

-- 1 where the employer knows already.
ALTER TABLE withdrawal ADD COLUMN told INTEGER CHECK (told IS NULL OR told = 1);

-- 0 where somebody is still to be told, 1 where everybody knows.
ALTER TABLE closure ADD COLUMN told INTEGER CHECK (told IS NULL OR told IN (0, 1));

-- The candidate's answer to an offer.
CREATE TABLE answer (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  yes INTEGER NOT NULL CHECK (yes IN (0, 1)),
  why TEXT
) STRICT;

CREATE TRIGGER absenceUnchanged BEFORE UPDATE ON absence BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER absenceUndeleted BEFORE DELETE ON absence WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER answerUnchanged BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER answerUndeleted BEFORE DELETE ON answer WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
