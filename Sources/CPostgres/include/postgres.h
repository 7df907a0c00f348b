#ifndef POSTGRES_H
#define POSTGRES_H

// The part of libpq that we call, declared here so that nothing of it is needed to build. Its
// interface has been kept since version 14, which this program needs at least.

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef unsigned int PGoid;

/// A parameter of a connection, as an address is parsed into them; the last has no keyword.
typedef struct {
  char *keyword, *variable, *compiled, *value, *label, *display;
  int size;
} PGparameter;

enum { postgresConnected = 0 };
enum {
  postgresEmpty = 0,
  postgresDone = 1,
  postgresRows = 2,
  postgresCopying = 4,
};

/// Opens libpq, once; returns its version, such as 150020, or 0 where this machine has none. None of
/// its functions may be called before.
int postgresLoad(void);

/// Ignores the notices that the server sends next to its answers.
void postgresSilence(PGconn *connection);

PGconn *PQconnectdbParams(const char *const *keywords, const char *const *values, int expand);
void PQfinish(PGconn *connection);
int PQstatus(const PGconn *connection);
int PQserverVersion(const PGconn *connection);
int PQsocket(const PGconn *connection);
char *PQerrorMessage(const PGconn *connection);
char *PQhost(const PGconn *connection);
char *PQdb(const PGconn *connection);
PGparameter *PQconninfoParse(const char *address, char **fault);
void PQconninfoFree(PGparameter *parameters);
void PQfreemem(void *memory);

PGresult *PQexecParams(PGconn *connection, const char *statement, int count, const PGoid *types,
                       const char *const *values, const int *lengths, const int *formats,
                       int format);
int PQsendQuery(PGconn *connection, const char *statements);
int PQsendQueryParams(PGconn *connection, const char *statement, int count, const PGoid *types,
                      const char *const *values, const int *lengths, const int *formats,
                      int format);
int PQenterPipelineMode(PGconn *connection);
int PQexitPipelineMode(PGconn *connection);
int PQpipelineSync(PGconn *connection);
int PQconsumeInput(PGconn *connection);
int PQisBusy(PGconn *connection);
PGresult *PQgetResult(PGconn *connection);
int PQputCopyData(PGconn *connection, const char *bytes, int count);
int PQputCopyEnd(PGconn *connection, const char *fault);

int PQresultStatus(const PGresult *result);
char *PQresultErrorField(const PGresult *result, int field);
char *PQresultErrorMessage(const PGresult *result);
char *PQcmdStatus(PGresult *result);
int PQntuples(const PGresult *result);
int PQnfields(const PGresult *result);
char *PQfname(const PGresult *result, int column);
PGoid PQftype(const PGresult *result, int column);
int PQgetisnull(const PGresult *result, int row, int column);
char *PQgetvalue(const PGresult *result, int row, int column);
int PQgetlength(const PGresult *result, int row, int column);
void PQclear(PGresult *result);

#endif
