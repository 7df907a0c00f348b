-- Seals: what makes a change of the journal behind its back be noticed.
--
-- content is the SHA-256 of the salt and of all that the entry says; chain that of the seal before,
-- of the entry's header and of content. fields has eight bytes for each column that the entry
-- fills: four of its name, four of its salted value, so that a check can name what was changed.
-- Where an entry is erased, its salt and its fields go, and the chain stays whole.
CREATE TABLE seal (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  salt BLOB CHECK (length(salt) = 16),
  content BLOB NOT NULL CHECK (length(content) = 32),
  fields BLOB,
  chain BLOB NOT NULL CHECK (length(chain) = 32),
  CHECK ((salt IS NULL) = (fields IS NULL))
) STRICT;

CREATE TRIGGER sealUnchanged BEFORE UPDATE ON seal
WHEN NEW.salt IS NOT NULL OR NEW.fields IS NOT NULL OR NEW.entry IS NOT OLD.entry
  OR NEW.content IS NOT OLD.content OR NEW.chain IS NOT OLD.chain
BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER sealUndeleted BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'never changed'); END;
