#include "defence.h"

#include <sqlite3.h>
#include <stddef.h>
#include <string.h>

// In C because sqlite3_config and sqlite3_db_config are variadic, which Swift cannot call.
void sqliteWithoutMemoryCount(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

int sqliteDefence(struct sqlite3 *connection) {
  static const struct {
    int option;
    int value;
  } wanted[] = {
      {SQLITE_DBCONFIG_DEFENSIVE, 1},
      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
      {SQLITE_DBCONFIG_DQS_DDL, 0},
      {SQLITE_DBCONFIG_DQS_DML, 0},
  };
  for (unsigned long i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
    int now = -1;
    int result = sqlite3_db_config(connection, wanted[i].option, wanted[i].value, &now);
    if (result != SQLITE_OK) return result;
    if (now != wanted[i].value) return SQLITE_ERROR;
  }
  return SQLITE_OK;
}

void sqliteWithoutAuthorizer(struct sqlite3 *connection) {
  sqlite3_set_authorizer(connection, NULL, NULL);
}

int sqliteFileHasMoved(struct sqlite3 *connection) {
  int moved = 0;
  int result = sqlite3_file_control(connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return result == SQLITE_OK && moved;
}

const void *sqliteBytes(struct sqlite3_stmt *statement, int column, int *count) {
  if (sqlite3_column_type(statement, column) == SQLITE_NULL) return NULL;
  const void *bytes = sqlite3_column_blob(statement, column);
  *count = sqlite3_column_bytes(statement, column);
  // Of no bytes at all SQLite gives none; they are not nothing.
  return bytes != NULL ? bytes : "";
}

int sqliteCell(struct sqlite3_stmt *statement, int column, long long *number, const void **start) {
  int kind = sqlite3_column_type(statement, column);
  switch (kind) {
    case SQLITE_INTEGER:
      *number = sqlite3_column_int64(statement, column);
      break;
    case SQLITE_FLOAT: {
      double real = sqlite3_column_double(statement, column);
      memcpy(number, &real, sizeof real);
      break;
    }
    case SQLITE_TEXT:
      *start = sqlite3_column_text(statement, column);
      *number = sqlite3_column_bytes(statement, column);
      break;
    case SQLITE_BLOB:
      *start = sqlite3_column_blob(statement, column);
      *number = sqlite3_column_bytes(statement, column);
      break;
  }
  return kind;
}

int sqliteBegin(struct sqlite3_stmt *statement, int count) {
  // The result of the reset is that of the last step, which was told then.
  sqlite3_reset(statement);
  return sqlite3_bind_parameter_count(statement) == count ? SQLITE_OK : SQLITE_RANGE;
}

int sqliteBind(
    struct sqlite3_stmt *statement, int place, int kind, long long number, const void *start) {
  // Where nothing begins, SQLite would bind no value: they are an empty text, or no bytes.
  if (start == NULL) start = "";
  switch (kind) {
    case SQLITE_INTEGER:
      return sqlite3_bind_int64(statement, place, number);
    case SQLITE_FLOAT: {
      double real;
      memcpy(&real, &number, sizeof real);
      return sqlite3_bind_double(statement, place, real);
    }
    case SQLITE_TEXT:
      return sqlite3_bind_text64(
          statement, place, start, (sqlite3_uint64)number, SQLITE_TRANSIENT, SQLITE_UTF8);
    case SQLITE_BLOB:
      return sqlite3_bind_blob64(
          statement, place, start, (sqlite3_uint64)number, SQLITE_TRANSIENT);
    default:
      return sqlite3_bind_null(statement, place);
  }
}

int sqliteStep(struct sqlite3_stmt *statement) { return sqlite3_step(statement); }

void sqliteEnd(struct sqlite3_stmt *statement) { sqlite3_reset(statement); }
