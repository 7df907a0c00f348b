-- By which edition of the policy's rules the plans of the interviews were computed.

-- One row. A program with another edition computes every plan anew when it opens the database; 0 is
-- what no program has, so that this happens once after this migration.
CREATE TABLE planEdition (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  edition INTEGER NOT NULL CHECK (edition >= 0)
) STRICT;

INSERT INTO planEdition (one, edition) VALUES (1, 0);
