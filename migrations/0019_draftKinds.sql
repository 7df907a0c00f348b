-- Two more kinds of drafts: an offer, and a change of an interview.

-- A CHECK cannot be altered, so the table is made anew, with the same columns and rows.
CREATE TABLE newDraftTemplate (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  draft TEXT NOT NULL
    CHECK (draft IN
      ('thank-you', 'forgotten', 'chase', 'update', 'rejection', 'offer', 'change', 'handover')),
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
