-- Where an interview is held: its place and its link, and a note on it. What a candidate wants to know
-- of the employer. Drafts that confirm an interview.

ALTER TABLE booking ADD COLUMN place TEXT CHECK (place <> '');
ALTER TABLE booking ADD COLUMN link TEXT CHECK (link <> '');
ALTER TABLE booking ADD COLUMN note TEXT CHECK (note <> '');

-- A CHECK cannot be altered, so the tables are made anew, with the same columns and rows; the views that
-- read one of them stand aside.
DROP VIEW debriefs;
DROP VIEW feedbacks;

CREATE TABLE newItem (
  entry INTEGER NOT NULL REFERENCES entry (id),
  list TEXT NOT NULL
    CHECK (list IN ('meets', 'met', 'forgot', 'concern', 'strength', 'question')),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  role TEXT CHECK (role IS NULL OR list = 'met'),
  PRIMARY KEY (entry, list, position)
) STRICT, WITHOUT ROWID;

INSERT INTO newItem (entry, list, position, text, role)
  SELECT entry, list, position, text, role FROM item;
DROP TABLE item;
ALTER TABLE newItem RENAME TO item;

CREATE TRIGGER itemUnchanged BEFORE UPDATE ON item BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER itemUndeleted BEFORE DELETE ON item WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;

CREATE TABLE newDraftTemplate (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  draft TEXT NOT NULL
    CHECK (draft IN
      ('thank-you', 'forgotten', 'chase', 'update', 'rejection', 'offer', 'change', 'confirmation',
        'handover')),
  source TEXT CHECK (source <> ''),
  text TEXT CHECK (text <> ''),
  CHECK ((source IS NULL) = (text IS NULL))
) STRICT;

INSERT INTO newDraftTemplate (entry, draft, source, text)
  SELECT entry, draft, source, text FROM draftTemplate;
DROP TABLE draftTemplate;
ALTER TABLE newDraftTemplate RENAME TO draftTemplate;

CREATE TRIGGER draftTemplateUnchanged BEFORE UPDATE ON draftTemplate BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER draftTemplateUndeleted BEFORE DELETE ON draftTemplate BEGIN SELECT RAISE(ABORT, 'never changed'); END;

CREATE VIEW debriefs AS
SELECT entries.id AS entry, entries.interview, interviews.candidate, interviews.employer,
  interviews.vacancy, entries.happened, entries.consultant, entries.counts,
  debrief.interest, debrief.rang, debrief.went, debrief.thanked, debrief.passOn,
  coalesce(debrief.hearByDate, strftime('%Y-%m-%dT%H:%M:%SZ', debrief.hearByAt, 'unixepoch'))
    AS hearBy,
  debrief.discussed, debrief.next,
  (SELECT group_concat(line, '; ') FROM (
    SELECT text || coalesce(', ' || role, '') AS line FROM item
    WHERE entry = debrief.entry AND list = 'met' ORDER BY position)) AS met,
  (SELECT group_concat(text, '; ') FROM (
    SELECT text FROM item
    WHERE entry = debrief.entry AND list = 'forgot' ORDER BY position)) AS forgot,
  (SELECT group_concat(text, '; ') FROM (
    SELECT text FROM item
    WHERE entry = debrief.entry AND list = 'concern' ORDER BY position)) AS concerns,
  debrief.note,
  (SELECT group_concat(text, '; ') FROM (
    SELECT text FROM item
    WHERE entry = debrief.entry AND list = 'question' ORDER BY position)) AS questions
FROM debrief
JOIN entries ON entries.id = debrief.entry
JOIN interviews ON interviews.id = entries.interview;

CREATE VIEW feedbacks AS
SELECT entries.id AS entry, entries.interview, interviews.candidate, interviews.employer,
  interviews.vacancy, entries.happened, entries.consultant, entries.counts,
  feedback.decision, feedback.rating, feedback.givenBy,
  coalesce(feedback.hearByDate, strftime('%Y-%m-%dT%H:%M:%SZ', feedback.hearByAt, 'unixepoch'))
    AS hearBy,
  coalesce(feedback.answerByDate, strftime('%Y-%m-%dT%H:%M:%SZ', feedback.answerByAt, 'unixepoch'))
    AS answerBy,
  feedback.said,
  (SELECT group_concat(text, '; ') FROM (
    SELECT text FROM item
    WHERE entry = feedback.entry AND list = 'strength' ORDER BY position)) AS strengths,
  (SELECT group_concat(text, '; ') FROM (
    SELECT text FROM item
    WHERE entry = feedback.entry AND list = 'concern' ORDER BY position)) AS concerns,
  feedback.confidential
FROM feedback
JOIN entries ON entries.id = feedback.entry
JOIN interviews ON interviews.id = entries.interview;
