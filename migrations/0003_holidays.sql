-- Bank holidays as other lists have them: the government's newer ones, or a calendar file's.
--
-- Those in force are the built-in ones under the lists of every entry of the kind holidaysImported
-- that counts, in the order of the entries.

INSERT INTO entryKind (name) VALUES ('holidaysImported');

CREATE TABLE holidayImport (
  entry INTEGER PRIMARY KEY REFERENCES entry (id),
  file TEXT NOT NULL CHECK (file <> '')
) STRICT;

-- A holiday of a list.
CREATE TABLE listedHoliday (
  entry INTEGER NOT NULL REFERENCES entry (id),
  division TEXT NOT NULL
    CHECK (division IN ('england-and-wales', 'scotland', 'northern-ireland')),
  date TEXT NOT NULL CHECK (date IS date(date)),
  name TEXT NOT NULL CHECK (name <> ''),
  isSubstitute INTEGER NOT NULL CHECK (isSubstitute IN (0, 1)),
  PRIMARY KEY (entry, division, date)
) STRICT, WITHOUT ROWID;

-- A year that a list gives whole: no date counts in it but those listed.
CREATE TABLE listedYear (
  entry INTEGER NOT NULL REFERENCES entry (id),
  division TEXT NOT NULL
    CHECK (division IN ('england-and-wales', 'scotland', 'northern-ireland')),
  year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  PRIMARY KEY (entry, division, year)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER holidayImportUnchanged BEFORE UPDATE ON holidayImport BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER holidayImportUndeleted BEFORE DELETE ON holidayImport BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER listedHolidayUnchanged BEFORE UPDATE ON listedHoliday BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER listedHolidayUndeleted BEFORE DELETE ON listedHoliday BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER listedYearUnchanged BEFORE UPDATE ON listedYear BEGIN SELECT RAISE(ABORT, 'never changed'); END;
CREATE TRIGGER listedYearUndeleted BEFORE DELETE ON listedYear BEGIN SELECT RAISE(ABORT, 'never changed'); END;
