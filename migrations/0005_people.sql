-- Two records of one candidate, or of one employer, that are one from now on.

INSERT INTO entryKind (name) VALUES ('candidatesMerged'), ('employersMerged');

-- Both entries are of no interview. What was gone by a name goes by the other's since.
CREATE TABLE candidateMerge (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  gone INTEGER NOT NULL REFERENCES candidate (id),
  kept INTEGER NOT NULL REFERENCES candidate (id),
  CHECK (gone <> kept)
) STRICT;

CREATE TABLE employerMerge (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  gone INTEGER NOT NULL REFERENCES employer (id),
  kept INTEGER NOT NULL REFERENCES employer (id),
  CHECK (gone <> kept)
) STRICT;

CREATE TRIGGER candidateMergeUnchanged BEFORE UPDATE ON candidateMerge BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER candidateMergeUndeleted BEFORE DELETE ON candidateMerge BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER employerMergeUnchanged BEFORE UPDATE ON employerMerge BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER employerMergeUndeleted BEFORE DELETE ON employerMerge BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- Computed: whom an interview is with, and for what, after all merging that counts. In interview
-- and vacancy the columns of the same names keep what was said when it was booked.
ALTER TABLE interviewNow ADD COLUMN candidate INTEGER REFERENCES candidate (id);
ALTER TABLE interviewNow ADD COLUMN employer INTEGER REFERENCES employer (id);
ALTER TABLE interviewNow ADD COLUMN vacancy INTEGER REFERENCES vacancy (id);

UPDATE interviewNow SET (candidate, employer, vacancy) =
  (SELECT interview.candidate, vacancy.employer, vacancy.id
   FROM interview JOIN vacancy ON vacancy.id = interview.vacancy
   WHERE interview.id = interviewNow.interview);

CREATE INDEX interviewNowOfCandidate ON interviewNow (candidate, vacancy);
CREATE INDEX interviewNowOfEmployer ON interviewNow (employer);
CREATE INDEX interviewNowOfVacancy ON interviewNow (vacancy);

DROP VIEW interviews;

CREATE VIEW interviews AS
SELECT interview.id, candidate.name AS candidate, candidate.phone, candidate.email,
  employer.name AS employer, vacancy.title AS vacancy, interview.stage,
  consultant.name AS consultant,
  strftime('%Y-%m-%dT%H:%M:%SZ', startsAt, 'unixepoch') AS starts,
  strftime('%Y-%m-%dT%H:%M:%SZ', endsAt, 'unixepoch') AS ends,
  state, strftime('%Y-%m-%dT%H:%M:%SZ', stateAt, 'unixepoch') AS stateSince, outcome
FROM interviewNow
JOIN interview ON interview.id = interviewNow.interview
JOIN candidate ON candidate.id = interviewNow.candidate
JOIN vacancy ON vacancy.id = interviewNow.vacancy
JOIN employer ON employer.id = interviewNow.employer
JOIN consultant ON consultant.id = interviewNow.consultant;
