-- Interviews that came from a diary: by which name the diary knows them.

-- The entry is the one that took over what the diary said: a booking, a move or a cancellation. The
-- newest of a name that counts is what the diary said last.
CREATE TABLE diaryEvent (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  uid TEXT NOT NULL CHECK (uid <> '')
) STRICT;

CREATE INDEX diaryEventOf ON diaryEvent (uid, entry);

CREATE TRIGGER diaryEventUnchanged BEFORE UPDATE ON diaryEvent BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER diaryEventUndeleted BEFORE DELETE ON diaryEvent BEGIN SELECT RAISE(ABORT, 'never changed'); END;
