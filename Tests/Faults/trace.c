// Writes every statement that SQLite runs for a program, one after a line of its own that says so, to
// the file that TRACE_OUT names. For LD_PRELOAD.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static FILE *out;

static int note(unsigned event, void *context, void *statement, void *text) {
  const char *sql = text;
  // The statements of triggers are traced as comments.
  if (sql != NULL && sql[0] == '-' && sql[1] == '-') return 0;
  fprintf(out, "\n==\n%s", sqlite3_sql(statement));
  fflush(out);
  return 0;
}

int sqlite3_open_v2(const char *path, sqlite3 **connection, int flags, const char *system) {
  int (*opening)(const char *, sqlite3 **, int, const char *) = dlsym(RTLD_NEXT, "sqlite3_open_v2");
  int result = opening(path, connection, flags, system);
  if (out == NULL) out = fopen(getenv("TRACE_OUT"), "a");
  if (out != NULL && result == SQLITE_OK) {
    sqlite3_trace_v2(*connection, SQLITE_TRACE_STMT, note, NULL);
  }
  return result;
}
