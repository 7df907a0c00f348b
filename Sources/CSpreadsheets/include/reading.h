#ifndef SPREADSHEETS_READING_H
#define SPREADSHEETS_READING_H

#include <expat.h>
#include <zip.h>

/// Opens libzip and libexpat, once; 0 where this machine does not have both. None of their functions
/// may be called before.
int workbookReadingLoad(void);

/// Opens an archive in memory, of which a copy is kept until it is closed; NULL where it is none.
zip_t *workbookOpen(const void *bytes, zip_uint64_t count);

/// The files in an archive that are encrypted, in number.
int workbookEncrypted(zip_t *archive);

/// The bytes of a file of an archive; 0 where it has none of that name.
zip_uint64_t workbookSize(zip_t *archive, const char *name);

/// The place of some bytes among others; NULL where they are not there.
const void *workbookFind(const void *bytes, size_t count, const void *sought, size_t length);

#endif
