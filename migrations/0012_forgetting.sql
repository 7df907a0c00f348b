-- Forgetting a candidate: what was said of them goes out of the journal, and the journal says that it went.

INSERT INTO entryKind (name) VALUES ('candidateForgotten'), ('candidateHeld');

-- An entry of no interview: of whom, and what went. After `words` the particulars that the law wants
-- kept are left, to the end of a date; after `notes` all but what was written of some interviews;
-- after `all` nothing but numbers and moments.
CREATE TABLE forgetting (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  part TEXT NOT NULL CHECK (part IN ('words', 'notes', 'all')),
  untilDate TEXT CHECK (untilDate IS date(untilDate)),
  CHECK ((part = 'words') = (untilDate IS NOT NULL))
) STRICT;

CREATE INDEX forgettingOf ON forgetting (candidate);

-- Whose content such an entry took out.
CREATE TABLE erasure (
  entry INTEGER NOT NULL REFERENCES entry (id),
  erased INTEGER NOT NULL UNIQUE REFERENCES entry (id),
  PRIMARY KEY (entry, erased),
  CHECK (erased < entry)
) STRICT, WITHOUT ROWID;

-- A candidate whom nobody is to forget before the end of a date, by an entry of no interview.
CREATE TABLE hold (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  untilDate TEXT NOT NULL CHECK (untilDate IS date(untilDate))
) STRICT;

CREATE INDEX holdOf ON hold (candidate);

-- That the file may still have traces of what was taken out: it is not written anew yet.
CREATE TABLE unswept (forgetting INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER forgettingUnchanged BEFORE UPDATE ON forgetting BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER forgettingUndeleted BEFORE DELETE ON forgetting BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER erasureUnchanged BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER erasureUndeleted BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER holdUnchanged BEFORE UPDATE ON hold BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- Only an entry that says so takes out what others say, and what others say of the policy, of
-- employers, or of nobody is not taken out.
CREATE TRIGGER erasureByForgetting BEFORE INSERT ON erasure
WHEN (SELECT kind FROM entry WHERE id = NEW.entry) IS NOT 'candidateForgotten'
BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- The one exception to never deleting, for the sake of the law: what an entry says may go once the
-- journal says that it goes. That mark is what lets it, so that nothing goes without a mark; the
-- mark never goes, and the entry stays, with its kind, its moment and its place in the chain.
DROP TRIGGER bookingUndeleted;
DROP TRIGGER rebookingUndeleted;
DROP TRIGGER cancellationUndeleted;
DROP TRIGGER agreementUndeleted;
DROP TRIGGER debriefUndeleted;
DROP TRIGGER feedbackUndeleted;
DROP TRIGGER promiseUndeleted;
DROP TRIGGER permissionUndeleted;
DROP TRIGGER contactUndeleted;
DROP TRIGGER thanksUndeleted;
DROP TRIGGER withdrawalUndeleted;
DROP TRIGGER nextBookingUndeleted;
DROP TRIGGER closureUndeleted;
DROP TRIGGER snoozeUndeleted;
DROP TRIGGER itemUndeleted;
DROP TRIGGER diaryEventUndeleted;
DROP TRIGGER handoverUndeleted;
DROP TRIGGER candidateMergeUndeleted;
DROP TRIGGER candidateNamingUndeleted;
DROP TRIGGER particularUndeleted;
CREATE TRIGGER bookingUndeleted BEFORE DELETE ON booking WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER rebookingUndeleted BEFORE DELETE ON rebooking WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER cancellationUndeleted BEFORE DELETE ON cancellation WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER agreementUndeleted BEFORE DELETE ON agreement WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER debriefUndeleted BEFORE DELETE ON debrief WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER feedbackUndeleted BEFORE DELETE ON feedback WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER promiseUndeleted BEFORE DELETE ON promise WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER permissionUndeleted BEFORE DELETE ON permission WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER contactUndeleted BEFORE DELETE ON contact WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER thanksUndeleted BEFORE DELETE ON thanks WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER withdrawalUndeleted BEFORE DELETE ON withdrawal WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER nextBookingUndeleted BEFORE DELETE ON nextBooking WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER closureUndeleted BEFORE DELETE ON closure WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER snoozeUndeleted BEFORE DELETE ON snooze WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER itemUndeleted BEFORE DELETE ON item WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER diaryEventUndeleted BEFORE DELETE ON diaryEvent WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER handoverUndeleted BEFORE DELETE ON handover WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER candidateMergeUndeleted BEFORE DELETE ON candidateMerge WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER candidateNamingUndeleted BEFORE DELETE ON candidateNaming WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER particularUndeleted BEFORE DELETE ON particular WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER holdUndeleted BEFORE DELETE ON hold WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- Of a seal, salt and fields go with the content, and nothing else ever does.
DROP TRIGGER sealUnchanged;
CREATE TRIGGER sealUnchanged BEFORE UPDATE ON seal
WHEN NEW.salt IS NOT NULL OR NEW.fields IS NOT NULL OR NEW.entry IS NOT OLD.entry
  OR NEW.content IS NOT OLD.content OR NEW.chain IS NOT OLD.chain
  OR OLD.entry NOT IN (SELECT erased FROM erasure)
BEGIN SELECT RAISE(ABORT, 'never changed'); END;
