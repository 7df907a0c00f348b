-- The policy: what an agency chose in the place of the defaults, in the journal like all that was said.
--
-- An entry about the policy is of no interview.

INSERT INTO entryKind (name) VALUES ('policySet'), ('policyAdopted');

-- The entries of no interview, the newest of which tells whether what holds for all has changed.
CREATE INDEX entryOfNoInterview ON entry (id) WHERE interview IS NULL;

-- What an entry chose: for one employer or, where that is NULL, for the whole agency. A value that
-- is NULL takes a choice back. Before the choices of a policyAdopted all earlier ones are dropped.
CREATE TABLE policyChange (
  entry INTEGER NOT NULL REFERENCES entry (id),
  position INTEGER NOT NULL,
  employer INTEGER REFERENCES employer (id),
  name TEXT NOT NULL CHECK (name <> ''),
  value TEXT CHECK (value <> ''),
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

-- The file that was adopted, as it was read.
CREATE TABLE policyFile (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  source TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TRIGGER policyChangeUnchanged BEFORE UPDATE ON policyChange BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER policyChangeUndeleted BEFORE DELETE ON policyChange BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER policyFileUnchanged BEFORE UPDATE ON policyFile BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER policyFileUndeleted BEFORE DELETE ON policyFile BEGIN SELECT RAISE(ABORT, 'never changed'); END;

-- For people who open the file with another program.
CREATE VIEW policies AS
SELECT entry.id, entry.kind, employer.name AS employer, policyChange.name, policyChange.value,
  entry.id NOT IN (SELECT entry FROM retractedNow) AS counts,
  strftime('%Y-%m-%dT%H:%M:%SZ', batch.recordedAt, 'unixepoch') AS recorded,
  consultant.name AS consultant, policyFile.source
FROM entry
JOIN batch ON batch.id = entry.batch
JOIN consultant ON consultant.id = batch.consultant
LEFT JOIN policyChange ON policyChange.entry = entry.id
LEFT JOIN employer ON employer.id = policyChange.employer
LEFT JOIN policyFile ON policyFile.entry = entry.id
WHERE entry.kind IN ('policySet', 'policyAdopted');
