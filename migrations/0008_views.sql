-- More views for people who open the file with another program: what was told, asked and promised, with
-- names for numbers and text for instants. What counts no longer is among it, with 0 under counts.

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
  debrief.note
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

CREATE VIEW promises AS
SELECT entries.id AS entry, entries.interview, interviews.candidate, interviews.employer,
  interviews.vacancy, entries.happened, entries.consultant, entries.counts,
  coalesce(promise.byDate, strftime('%Y-%m-%dT%H:%M:%SZ', promise.byAt, 'unixepoch'))
    AS decidesBy,
  promise.givenBy, promise.words
FROM promise
JOIN entries ON entries.id = promise.entry
JOIN interviews ON interviews.id = entries.interview;

CREATE VIEW contacts AS
SELECT entries.id AS entry, entries.interview, interviews.candidate, interviews.employer,
  interviews.vacancy, entries.happened, entries.consultant, entries.counts,
  contact.chaser, contact.target, contact.result, contact.note
FROM contact
JOIN entries ON entries.id = contact.entry
JOIN interviews ON interviews.id = entries.interview;
