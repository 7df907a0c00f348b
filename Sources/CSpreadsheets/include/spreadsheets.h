#ifndef SPREADSHEETS_H
#define SPREADSHEETS_H

#include <xlsxwriter.h>

#include "reading.h"

// The calls that libxlsxwriter leaves to its users, in C because its structures are.

/// Opens the library, once; 0 where this machine has none of the version that we are built with.
/// Nothing else here, and none of its own functions, may be called before.
int spreadsheetLoad(void);

/// Begins a workbook that keeps one row of a sheet in memory, and the others in files without a
/// name in a folder; NULL where there is no memory.
lxw_workbook *spreadsheetBegin(const char *path, const char *folder);

/// Whether everything that was written to a sheet has reached its file: the library does not look.
int spreadsheetIsWhole(lxw_worksheet *sheet);

/// Frees a workbook that is never to be written.
void spreadsheetAbandon(lxw_workbook *workbook);

#endif
