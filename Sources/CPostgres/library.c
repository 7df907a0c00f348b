// libpq, opened when an address of a server is given, as the workbook libraries are.
//
// With what it needs it would cost every command five milliseconds of its start. Each function of it
// that we call stands here under its own name and hands over to the library.

#define _GNU_SOURCE
#include "postgres.h"

#include <dlfcn.h>
#include <stddef.h>

static void *library;

#define HAND_OVER(result, name, parameters, arguments)                                  \
  result name parameters {                                                              \
    static result(*theirs) parameters;                                                  \
    if (theirs == NULL) *(void **)&theirs = dlsym(library, #name);                      \
    return theirs arguments;                                                            \
  }

int postgresLoad(void) {
  if (library == NULL) library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return 0;
  int (*version)(void);
  *(void **)&version = dlsym(library, "PQlibVersion");
  return version == NULL ? 1 : version();
}

HAND_OVER(PGconn *, PQconnectdbParams,
          (const char *const *keywords, const char *const *values, int expand),
          (keywords, values, expand))
HAND_OVER(void, PQfinish, (PGconn * connection), (connection))
HAND_OVER(int, PQstatus, (const PGconn *connection), (connection))
HAND_OVER(int, PQserverVersion, (const PGconn *connection), (connection))
HAND_OVER(int, PQsocket, (const PGconn *connection), (connection))
HAND_OVER(char *, PQerrorMessage, (const PGconn *connection), (connection))
HAND_OVER(char *, PQhost, (const PGconn *connection), (connection))
HAND_OVER(char *, PQdb, (const PGconn *connection), (connection))
HAND_OVER(PGparameter *, PQconninfoParse, (const char *address, char **fault), (address, fault))
HAND_OVER(void, PQconninfoFree, (PGparameter * parameters), (parameters))
HAND_OVER(void, PQfreemem, (void *memory), (memory))

HAND_OVER(PGresult *, PQexecParams,
          (PGconn * connection, const char *statement, int count, const PGoid *types,
           const char *const *values, const int *lengths, const int *formats, int format),
          (connection, statement, count, types, values, lengths, formats, format))
HAND_OVER(int, PQsendQuery, (PGconn * connection, const char *statements),
          (connection, statements))
HAND_OVER(int, PQsendQueryParams,
          (PGconn * connection, const char *statement, int count, const PGoid *types,
           const char *const *values, const int *lengths, const int *formats, int format),
          (connection, statement, count, types, values, lengths, formats, format))
HAND_OVER(int, PQenterPipelineMode, (PGconn * connection), (connection))
HAND_OVER(int, PQexitPipelineMode, (PGconn * connection), (connection))
HAND_OVER(int, PQpipelineSync, (PGconn * connection), (connection))
HAND_OVER(int, PQconsumeInput, (PGconn * connection), (connection))
HAND_OVER(int, PQisBusy, (PGconn * connection), (connection))
HAND_OVER(PGresult *, PQgetResult, (PGconn * connection), (connection))
HAND_OVER(int, PQputCopyData, (PGconn * connection, const char *bytes, int count),
          (connection, bytes, count))
HAND_OVER(int, PQputCopyEnd, (PGconn * connection, const char *fault), (connection, fault))

HAND_OVER(int, PQresultStatus, (const PGresult *result), (result))
HAND_OVER(char *, PQresultErrorField, (const PGresult *result, int field), (result, field))
HAND_OVER(char *, PQresultErrorMessage, (const PGresult *result), (result))
HAND_OVER(char *, PQcmdStatus, (PGresult * result), (result))
HAND_OVER(int, PQntuples, (const PGresult *result), (result))
HAND_OVER(int, PQnfields, (const PGresult *result), (result))
HAND_OVER(char *, PQfname, (const PGresult *result, int column), (result, column))
HAND_OVER(PGoid, PQftype, (const PGresult *result, int column), (result, column))
HAND_OVER(int, PQgetisnull, (const PGresult *result, int row, int column), (result, row, column))
HAND_OVER(char *, PQgetvalue, (const PGresult *result, int row, int column), (result, row, column))
HAND_OVER(int, PQgetlength, (const PGresult *result, int row, int column), (result, row, column))
HAND_OVER(void, PQclear, (PGresult * result), (result))

typedef void (*Receiver)(void *context, const PGresult *result);
static HAND_OVER(Receiver, PQsetNoticeReceiver,
                 (PGconn * connection, Receiver receiver, void *context),
                 (connection, receiver, context))

static void ignore(void *context, const PGresult *result) {
  (void)context;
  (void)result;
}

void postgresSilence(PGconn *connection) { PQsetNoticeReceiver(connection, ignore, NULL); }
