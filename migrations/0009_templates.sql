-- Templates of drafts: what an agency writes in the place of ours.
--
-- In force of each kind of draft is what the newest entry of the kind templateSet says that counts.

INSERT INTO entryKind (name) VALUES ('templateSet');

-- The template as it was read, and the file that it came from; neither where ours is taken up again.
CREATE TABLE draftTemplate (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  draft TEXT NOT NULL
    CHECK (draft IN ('thank-you', 'forgotten', 'chase', 'update', 'rejection', 'handover')),
  source TEXT CHECK (source <> ''),
  text TEXT CHECK (text <> ''),
  CHECK ((source IS NULL) = (text IS NULL))
) STRICT;

CREATE TRIGGER draftTemplateUnchanged BEFORE UPDATE ON draftTemplate BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER draftTemplateUndeleted BEFORE DELETE ON draftTemplate BEGIN SELECT RAISE(ABORT, 'never changed'); END;
