#ifndef SQLITE_DEFENCE_H
#define SQLITE_DEFENCE_H

struct sqlite3;
struct sqlite3_stmt;

/// Hardens a connection: what a database file says about itself is not trusted, and SQL cannot
/// corrupt the file. Answers SQLite's result code, 0 where all of it was taken.
int sqliteDefence(struct sqlite3 *connection);

/// Keeps SQLite from counting its memory, which takes a lock for each piece of it. Before any connection is
/// opened; later it does nothing.
void sqliteWithoutMemoryCount(void);

/// Prepares statements of a connection without asking about each column that they name, from now on.
void sqliteWithoutAuthorizer(struct sqlite3 *connection);

/// Whether the file that a connection is open to has gone from its name, or another has taken it.
int sqliteFileHasMoved(struct sqlite3 *connection);

/// What a column holds in the row on which a statement stands, as SQLite numbers the kinds of values:
/// 1 for an integer and 2 for a real number, by its bits; 3 for a text and 4 for bytes, of which it
/// gives the number, and where they begin until the statement is moved on; 5 for nothing.
int sqliteCell(struct sqlite3_stmt *statement, int column, long long *number, const void **start);

/// The bytes in a column of the row on which a statement stands, those of a number as SQLite writes it,
/// until it is moved on, and how many there are; NULL where the column holds nothing.
const void *sqliteBytes(struct sqlite3_stmt *statement, int column, int *count);

/// Puts a statement at its beginning, for that many arguments. Answers SQLite's result code, which is not 0
/// where it has another number of them.
int sqliteBegin(struct sqlite3_stmt *statement, int count);

/// Gives a statement an argument, the first in place 1, as `sqliteCell` gives a value. A text and bytes are
/// copied. Answers SQLite's result code.
int sqliteBind(
    struct sqlite3_stmt *statement, int place, int kind, long long number, const void *start);

/// Moves a statement on. Answers SQLite's result code: 100 at a row, 101 at the end.
int sqliteStep(struct sqlite3_stmt *statement);

/// Ends a statement, wherever it stands.
void sqliteEnd(struct sqlite3_stmt *statement);

#endif
