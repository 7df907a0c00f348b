-- What other systems say of interviews, and in which version.

-- An interview that was recognised in a file: it was booked here otherwise, or the file has a newer
-- version of what it said, which changes nothing.
INSERT INTO entryKind (name) VALUES ('recognised');

-- The version: the number of changes, and when the last was made. The time is what the file said,
-- where the entry itself does not say it; both are NULL where it said that the interview is off.
ALTER TABLE diaryEvent ADD COLUMN sequence INTEGER CHECK (sequence >= 0);
ALTER TABLE diaryEvent ADD COLUMN changedAt INTEGER;
ALTER TABLE diaryEvent ADD COLUMN startsAt INTEGER;
ALTER TABLE diaryEvent ADD COLUMN endsAt INTEGER;
