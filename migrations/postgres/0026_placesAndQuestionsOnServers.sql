-- Where an interview is held: its place and its link, and a note on it. What a candidate wants to know
-- of the employer. Drafts that confirm an interview.

ALTER TABLE booking
  ADD COLUMN place text COLLATE "C" CHECK (place <> ''),
  ADD COLUMN link text COLLATE "C" CHECK (link <> ''),
  ADD COLUMN note text COLLATE "C" CHECK (note <> '');

ALTER TABLE item DROP CONSTRAINT item_list_check;
ALTER TABLE item ADD CONSTRAINT item_list_check
  CHECK (list IN ('meets', 'met', 'forgot', 'concern', 'strength', 'question'));

ALTER TABLE draftTemplate DROP CONSTRAINT drafttemplate_draft_check;
ALTER TABLE draftTemplate ADD CONSTRAINT drafttemplate_draft_check
  CHECK (draft IN
    ('thank-you', 'forgotten', 'chase', 'update', 'rejection', 'offer', 'change', 'confirmation',
      'handover'));

CREATE OR REPLACE VIEW debriefs AS
SELECT entries.id AS entry, entries.interview, interviews.candidate, interviews.employer,
  interviews.vacancy, entries.happened, entries.consultant, entries.counts,
  debrief.interest, debrief.rang, debrief.went, debrief.thanked, debrief.passOn,
  coalesce(debrief.hearByDate, shownAt(debrief.hearByAt)) AS hearBy,
  debrief.discussed, debrief.next,
  (SELECT string_agg(text || coalesce(', ' || role, ''), '; ' ORDER BY position) FROM item
    WHERE entry = debrief.entry AND list = 'met') AS met,
  (SELECT string_agg(text, '; ' ORDER BY position) FROM item
    WHERE entry = debrief.entry AND list = 'forgot') AS forgot,
  (SELECT string_agg(text, '; ' ORDER BY position) FROM item
    WHERE entry = debrief.entry AND list = 'concern') AS concerns,
  debrief.note,
  (SELECT string_agg(text, '; ' ORDER BY position) FROM item
    WHERE entry = debrief.entry AND list = 'question') AS questions
FROM debrief
JOIN entries ON entries.id = debrief.entry
JOIN interviews ON interviews.id = entries.interview;

UPDATE debriefSchema SET number = 26, readableFrom = 26, writableFrom = 26;
