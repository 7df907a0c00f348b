-- A recording command has a token of the program's or the caller's: run again with the same one, it
-- is not recorded again.
ALTER TABLE batch ADD COLUMN token TEXT CHECK (length(token) BETWEEN 1 AND 100);
CREATE UNIQUE INDEX batchOfToken ON batch (token) WHERE token IS NOT NULL;

-- The place of a seal in the hash chain: 1, 2, 3 without a gap, whatever the numbers of the entries.
DROP TRIGGER sealUnchanged;
ALTER TABLE seal ADD COLUMN place INTEGER CHECK (place > 0);
UPDATE seal SET place = numbered.place
FROM (SELECT entry, row_number() OVER (ORDER BY entry) AS place FROM seal) AS numbered
WHERE numbered.entry = seal.entry;
CREATE TRIGGER sealUnchanged BEFORE UPDATE ON seal
WHEN NEW.entry IS NOT OLD.entry OR NEW.content IS NOT OLD.content OR NEW.chain IS NOT OLD.chain
  OR (NEW.place IS NOT OLD.place AND OLD.place IS NOT NULL)
  OR ((NEW.place IS OLD.place OR NEW.salt IS NOT OLD.salt OR NEW.fields IS NOT OLD.fields)
    AND (NEW.salt IS NOT NULL OR NEW.fields IS NOT NULL
      OR OLD.entry NOT IN (SELECT erased FROM erasure)))
BEGIN SELECT RAISE(ABORT, 'never changed'); END;
