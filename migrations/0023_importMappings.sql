-- How an agency's tables are read, under a name: what next month's file is read by. No part of the
-- journal: it says nothing of what happened, and a new one takes the place of the old.
CREATE TABLE importMapping (
  name TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL CHECK (position > 0),
  option TEXT NOT NULL CHECK (option <> ''),
  value TEXT NOT NULL,
  PRIMARY KEY (name, position)
) STRICT;
