-- What a file of another system notes of an interview: its column of notes, and the words in it that
-- are not understood otherwise.
CREATE TABLE fileNote (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  note TEXT NOT NULL CHECK (note <> '')
) STRICT;
CREATE TRIGGER fileNoteUnchanged BEFORE UPDATE ON fileNote BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER fileNoteUndeleted BEFORE DELETE ON fileNote WHEN OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN SELECT RAISE(ABORT, 'never changed'); END;
