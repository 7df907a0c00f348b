-- Interviews that one consultant handed over to another.

INSERT INTO entryKind (name) VALUES ('handedOver');

-- Who looked after the interview until then, and who does since.
CREATE TABLE handover (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  fromConsultant INTEGER NOT NULL REFERENCES consultant (id),
  toConsultant INTEGER NOT NULL REFERENCES consultant (id),
  CHECK (fromConsultant <> toConsultant)
) STRICT;

CREATE TRIGGER handoverUnchanged BEFORE UPDATE ON handover BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER handoverUndeleted BEFORE DELETE ON handover BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- Computed: who looks after it, whoever it was handed to last, else whom it was booked for. In
-- interview the column of the same name keeps whom it was booked for.
ALTER TABLE interviewNow ADD COLUMN consultant INTEGER REFERENCES consultant (id);

UPDATE interviewNow SET consultant =
  (SELECT consultant FROM interview WHERE interview.id = interviewNow.interview);

DROP INDEX interviewOfConsultant;
CREATE INDEX interviewNowOfConsultant ON interviewNow (consultant);

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
JOIN candidate ON candidate.id = interview.candidate
JOIN vacancy ON vacancy.id = interview.vacancy
JOIN employer ON employer.id = vacancy.employer
JOIN consultant ON consultant.id = interviewNow.consultant;
