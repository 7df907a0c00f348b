#ifndef SQLITE_DEFENCE_H
#define SQLITE_DEFENCE_H

struct sqlite3;

/// Hardens a connection: what a database file says about itself is not trusted, and SQL cannot
/// corrupt the file. Answers SQLite's result code, 0 where all of it was taken.
int sqliteDefence(struct sqlite3 *connection);

/// Whether the file that a connection is open to has gone from its name, or another has taken it.
int sqliteFileHasMoved(struct sqlite3 *connection);

#endif
