-- Entries that correct earlier ones, and interviews that a colleague covers until a day.

-- An entry that corrects an earlier one, which a retraction of the same command retracts. It counts
-- in the place of `place`, as recorded when that was; NULL where it is news again, in its own.
CREATE TABLE amendment (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  amends INTEGER NOT NULL REFERENCES entry (id),
  place INTEGER REFERENCES entry (id),
  CHECK (amends < entry AND place < entry)
) STRICT;

CREATE TRIGGER amendmentUnchanged BEFORE UPDATE ON amendment BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER amendmentUndeleted BEFORE DELETE ON amendment WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- Until when an interview is lent; NULL where it is handed over for good.
ALTER TABLE handover ADD COLUMN untilAt INTEGER;

-- Computed: who looks after an interview in place of its consultant, and until when. A row from
-- before that time says nothing after it.
CREATE TABLE cover (
  interview INTEGER PRIMARY KEY REFERENCES interviewNow (interview),
  consultant INTEGER NOT NULL REFERENCES consultant (id),
  untilAt INTEGER NOT NULL
) STRICT;

CREATE INDEX coverOfConsultant ON cover (consultant, untilAt);
