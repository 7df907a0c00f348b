-- The journal, the people and interviews that it is about, and the projections that lists read.
--
-- Instants (...At) are seconds since 1970-01-01T00:00:00Z; dates (...Date) are text, YYYY-MM-DD.
-- A deadline is either one: two columns, of which at most one is filled.
-- Tables in the first two parts hold what was said; those in the third are computed from them.

-- Part 1: who and what.

CREATE TABLE consultant (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE candidate (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL UNIQUE,
  -- Computed: those that the latest booking gave.
  phone TEXT,
  email TEXT
) STRICT;

CREATE TABLE employer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE vacancy (
  id INTEGER PRIMARY KEY,
  employer INTEGER NOT NULL REFERENCES employer (id),
  title TEXT NOT NULL CHECK (title <> ''),
  folded TEXT NOT NULL,
  UNIQUE (employer, folded)
) STRICT;

-- A number once given is never given again.
CREATE TABLE interview (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  candidate INTEGER NOT NULL REFERENCES candidate (id),
  vacancy INTEGER NOT NULL REFERENCES vacancy (id),
  consultant INTEGER NOT NULL REFERENCES consultant (id),
  stage TEXT CHECK (stage IN ('telephone', 'first', 'second', 'final', 'assessment'))
) STRICT;

CREATE INDEX interviewOfCandidate ON interview (candidate, vacancy);
CREATE INDEX interviewOfVacancy ON interview (vacancy);
CREATE INDEX interviewOfConsultant ON interview (consultant);

-- Part 2: the journal.

-- One recording command; undoes names the one that it took back.
CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  command TEXT NOT NULL CHECK (command <> ''),
  consultant INTEGER NOT NULL REFERENCES consultant (id),
  recordedAt INTEGER NOT NULL,
  clock TEXT NOT NULL CHECK (clock IN ('system', 'given')),
  undoes INTEGER REFERENCES batch (id) CHECK (undoes < id)
) STRICT;

CREATE INDEX batchOfConsultant ON batch (consultant);

CREATE TABLE entryKind (
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

INSERT INTO entryKind (name) VALUES
  ('booked'), ('rebooked'), ('cancelled'), ('noShow'), ('briefed'), ('debriefAgreed'), ('debrief'),
  ('feedback'), ('promise'), ('permission'), ('cleared'), ('contact'), ('thanked'), ('withdrawn'),
  ('nextBooked'), ('closed'), ('snoozed'), ('retraction');

-- An entry counts unless an entry that counts retracts it. Who recorded it and when stands in its
-- batch; what it says beyond its kind stands in the table of the kind.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch INTEGER NOT NULL REFERENCES batch (id),
  interview INTEGER REFERENCES interview (id),
  kind TEXT NOT NULL REFERENCES entryKind (name),
  happenedAt INTEGER NOT NULL,
  retracts INTEGER REFERENCES entry (id) CHECK (retracts < id),
  CHECK ((kind = 'retraction') = (retracts IS NOT NULL))
) STRICT;

CREATE INDEX entryOfBatch ON entry (batch);
CREATE INDEX entryOfInterview ON entry (interview, kind, happenedAt);
CREATE INDEX entryRetracting ON entry (retracts) WHERE retracts IS NOT NULL;

CREATE TABLE booking (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  startsAt INTEGER NOT NULL,
  endsAt INTEGER NOT NULL,
  phone TEXT,
  email TEXT,
  CHECK (startsAt <= endsAt)
) STRICT;

CREATE TABLE rebooking (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  startsAt INTEGER NOT NULL,
  endsAt INTEGER NOT NULL,
  CHECK (startsAt <= endsAt)
) STRICT;

CREATE TABLE cancellation (entry INTEGER PRIMARY KEY REFERENCES entry (id), why TEXT) STRICT;

CREATE TABLE agreement (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  untilDate TEXT CHECK (untilDate IS date(untilDate)),
  untilAt INTEGER,
  CHECK ((untilDate IS NULL) <> (untilAt IS NULL))
) STRICT;

CREATE TABLE debrief (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  interest TEXT CHECK (interest IN ('yes', 'unsure', 'no')),
  hearByDate TEXT CHECK (hearByDate IS date(hearByDate)),
  hearByAt INTEGER,
  passOn INTEGER NOT NULL CHECK (passOn IN (0, 1)),
  thanked INTEGER NOT NULL CHECK (thanked IN (0, 1)),
  rang TEXT CHECK (rang IN ('candidate', 'us')),
  went INTEGER CHECK (went BETWEEN 1 AND 5),
  discussed TEXT,
  next TEXT,
  note TEXT,
  CHECK (hearByDate IS NULL OR hearByAt IS NULL)
) STRICT;

CREATE TABLE feedback (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  decision TEXT NOT NULL
    CHECK (decision IN ('undecided', 'hold', 'progress', 'offer', 'reject')),
  hearByDate TEXT CHECK (hearByDate IS date(hearByDate)),
  hearByAt INTEGER,
  answerByDate TEXT CHECK (answerByDate IS date(answerByDate)),
  answerByAt INTEGER,
  givenBy TEXT,
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  said TEXT,
  confidential TEXT,
  CHECK (hearByDate IS NULL OR hearByAt IS NULL),
  CHECK (answerByDate IS NULL OR answerByAt IS NULL)
) STRICT;

CREATE TABLE promise (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  byDate TEXT CHECK (byDate IS date(byDate)),
  byAt INTEGER,
  givenBy TEXT,
  words TEXT,
  CHECK ((byDate IS NULL) <> (byAt IS NULL))
) STRICT;

CREATE TABLE permission (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  allowed INTEGER NOT NULL CHECK (allowed IN (0, 1)),
  agreedBy TEXT CHECK (agreedBy IS NULL OR allowed = 1),
  why TEXT CHECK (why IS NULL OR allowed = 0)
) STRICT;

CREATE TABLE contact (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  chaser TEXT NOT NULL CHECK (chaser IN ('consultant', 'candidate', 'employer')),
  target TEXT NOT NULL CHECK (target IN ('consultant', 'candidate', 'employer')),
  result TEXT NOT NULL CHECK (result IN ('reached', 'noAnswer', 'voicemail', 'wrote')),
  note TEXT,
  CHECK (chaser <> target)
) STRICT;

CREATE TABLE thanks (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  via TEXT NOT NULL CHECK (via IN ('direct', 'consultant'))
) STRICT;

CREATE TABLE withdrawal (entry INTEGER PRIMARY KEY REFERENCES entry (id), why TEXT) STRICT;

-- The later interview that an entry of kind nextBooked, of the earlier one, is about.
CREATE TABLE nextBooking (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  next INTEGER NOT NULL REFERENCES interview (id)
) STRICT;

CREATE TABLE closure (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  outcome TEXT NOT NULL
    CHECK (outcome IN ('placed', 'rejected', 'withdrawn', 'filled', 'abandoned'))
) STRICT;

CREATE TABLE snooze (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  untilAt INTEGER NOT NULL,
  why TEXT NOT NULL,
  rule TEXT
) STRICT;

-- The lists of an entry, line by line; whom the candidate met may have a role.
CREATE TABLE item (
  entry INTEGER NOT NULL REFERENCES entry (id),
  list TEXT NOT NULL CHECK (list IN ('meets', 'met', 'forgot', 'concern', 'strength')),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  role TEXT CHECK (role IS NULL OR list = 'met'),
  PRIMARY KEY (entry, list, position)
) STRICT, WITHOUT ROWID;

-- What was said is never changed and never deleted; a mistake is retracted.

CREATE TRIGGER batchUnchanged BEFORE UPDATE ON batch BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER batchUndeleted BEFORE DELETE ON batch BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER entryUnchanged BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER entryUndeleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER bookingUnchanged BEFORE UPDATE ON booking BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER bookingUndeleted BEFORE DELETE ON booking BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER rebookingUnchanged BEFORE UPDATE ON rebooking BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER rebookingUndeleted BEFORE DELETE ON rebooking BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER cancellationUnchanged BEFORE UPDATE ON cancellation BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER cancellationUndeleted BEFORE DELETE ON cancellation BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER agreementUnchanged BEFORE UPDATE ON agreement BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER agreementUndeleted BEFORE DELETE ON agreement BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER debriefUnchanged BEFORE UPDATE ON debrief BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER debriefUndeleted BEFORE DELETE ON debrief BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER feedbackUnchanged BEFORE UPDATE ON feedback BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER feedbackUndeleted BEFORE DELETE ON feedback BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER promiseUnchanged BEFORE UPDATE ON promise BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER promiseUndeleted BEFORE DELETE ON promise BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER permissionUnchanged BEFORE UPDATE ON permission BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER permissionUndeleted BEFORE DELETE ON permission BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER contactUnchanged BEFORE UPDATE ON contact BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER contactUndeleted BEFORE DELETE ON contact BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER thanksUnchanged BEFORE UPDATE ON thanks BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER thanksUndeleted BEFORE DELETE ON thanks BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER withdrawalUnchanged BEFORE UPDATE ON withdrawal BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER withdrawalUndeleted BEFORE DELETE ON withdrawal BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER nextBookingUnchanged BEFORE UPDATE ON nextBooking BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER nextBookingUndeleted BEFORE DELETE ON nextBooking BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER closureUnchanged BEFORE UPDATE ON closure BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER closureUndeleted BEFORE DELETE ON closure BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER snoozeUnchanged BEFORE UPDATE ON snooze BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER snoozeUndeleted BEFORE DELETE ON snooze BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER itemUnchanged BEFORE UPDATE ON item BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER itemUndeleted BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- Part 3: projections, rewritten in the transaction that appends an entry.

-- The entries that do not count.
CREATE TABLE retractedNow (
  entry INTEGER PRIMARY KEY REFERENCES entry (id)
) STRICT;

-- Each interview whose booking counts, as it stands after all that counts. agreedUntilAt is when
-- the call-back that was agreed with the candidate is over.
CREATE TABLE interviewNow (
  interview INTEGER PRIMARY KEY REFERENCES interview (id),
  startsAt INTEGER NOT NULL,
  endsAt INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('scheduled', 'cancelled', 'noShow')),
  stateAt INTEGER,
  outcome TEXT CHECK (outcome IN ('placed', 'rejected', 'withdrawn', 'filled', 'abandoned')),
  agreedUntilAt INTEGER,
  CHECK (startsAt <= endsAt),
  CHECK (state <> 'scheduled' OR stateAt IS NULL)
) STRICT;

CREATE INDEX interviewNowByStart ON interviewNow (startsAt, interview);

-- The plan. because lists its facts and settings, a blank between two.
CREATE TABLE duty (
  interview INTEGER NOT NULL REFERENCES interviewNow (interview),
  rule TEXT NOT NULL,
  consultant INTEGER NOT NULL REFERENCES consultant (id),
  chaser TEXT NOT NULL CHECK (chaser IN ('consultant', 'candidate', 'employer')),
  target TEXT NOT NULL CHECK (target IN ('consultant', 'candidate', 'employer')),
  fromAt INTEGER NOT NULL,
  lateAt INTEGER,
  untilAt INTEGER,
  because TEXT NOT NULL CHECK (because <> ''),
  snoozedUntilAt INTEGER,
  PRIMARY KEY (interview, rule)
) STRICT, WITHOUT ROWID;

CREATE INDEX dutyFrom ON duty (fromAt);
CREATE INDEX dutyOfConsultantFrom ON duty (consultant, fromAt);
CREATE INDEX dutyOfRuleLate ON duty (rule, lateAt);
CREATE INDEX dutyOfRuleOfConsultantLate ON duty (rule, consultant, lateAt);

-- For people who open the file with another program: names for numbers, text for instants.

CREATE VIEW interviews AS
SELECT interview.id, candidate.name AS candidate, candidate.phone, candidate.email,
  employer.name AS employer, vacancy.title AS vacancy, interview.stage,
  consultant.name AS consultant,
  strftime('%Y-%m-%dT%H:%M:%SZ', startsAt, 'unixepoch') AS starts,
  strftime('%Y-%m-%dT%H:%M:%SZ', endsAt, 'unixepoch') AS ends,
  state, strftime('%Y-%m-%dT%H:%M:%SZ', stateAt, 'unixepoch') AS stateSince, outcome
FROM interviewNow
JOIN interview ON interview.id = interviewNow.interview
JOIN candidate ON candidate.id = interview.candidate
JOIN vacancy ON vacancy.id = interview.vacancy
JOIN employer ON employer.id = vacancy.employer
JOIN consultant ON consultant.id = interview.consultant;

CREATE VIEW entries AS
SELECT entry.id, entry.interview, entry.kind, entry.retracts,
  entry.id NOT IN (SELECT entry FROM retractedNow) AS counts,
  strftime('%Y-%m-%dT%H:%M:%SZ', happenedAt, 'unixepoch') AS happened,
  strftime('%Y-%m-%dT%H:%M:%SZ', recordedAt, 'unixepoch') AS recorded,
  batch.clock, consultant.name AS consultant, batch.command, entry.batch
FROM entry
JOIN batch ON batch.id = entry.batch
JOIN consultant ON consultant.id = batch.consultant;

CREATE VIEW duties AS
SELECT duty.interview, interviews.candidate, interviews.employer, interviews.vacancy,
  interviews.consultant, duty.rule, duty.chaser, duty.target,
  strftime('%Y-%m-%dT%H:%M:%SZ', fromAt, 'unixepoch') AS "from",
  strftime('%Y-%m-%dT%H:%M:%SZ', lateAt, 'unixepoch') AS late,
  strftime('%Y-%m-%dT%H:%M:%SZ', untilAt, 'unixepoch') AS until,
  strftime('%Y-%m-%dT%H:%M:%SZ', snoozedUntilAt, 'unixepoch') AS snoozedUntil,
  duty.because
FROM duty
JOIN interviews ON interviews.id = duty.interview;
