// libzip and libexpat, opened when the first workbook is read, as library.c opens what writes them.

#define _GNU_SOURCE
#include "reading.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

static void *zipLibrary, *xmlLibrary;

int workbookReadingLoad(void) {
  if (zipLibrary == NULL) zipLibrary = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
  if (xmlLibrary == NULL) xmlLibrary = dlopen("libexpat.so.1", RTLD_NOW | RTLD_LOCAL);
  return zipLibrary != NULL && xmlLibrary != NULL;
}

#define HAND_OVER(library, result, name, parameters, arguments)                         \
  result name parameters {                                                              \
    static result(*theirs) parameters;                                                  \
    if (theirs == NULL) *(void **)&theirs = dlsym(library, #name);                      \
    return theirs arguments;                                                            \
  }

HAND_OVER(zipLibrary, zip_source_t *, zip_source_buffer_create,
          (const void *bytes, zip_uint64_t count, int frees, zip_error_t *error),
          (bytes, count, frees, error))
HAND_OVER(zipLibrary, zip_t *, zip_open_from_source,
          (zip_source_t * source, int flags, zip_error_t *error), (source, flags, error))
HAND_OVER(zipLibrary, void, zip_source_free, (zip_source_t * source), (source))
HAND_OVER(zipLibrary, void, zip_discard, (zip_t * archive), (archive))
HAND_OVER(zipLibrary, zip_int64_t, zip_get_num_entries, (zip_t * archive, zip_flags_t flags),
          (archive, flags))
HAND_OVER(zipLibrary, int, zip_stat_index,
          (zip_t * archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *found),
          (archive, index, flags, found))
HAND_OVER(zipLibrary, int, zip_stat,
          (zip_t * archive, const char *name, zip_flags_t flags, zip_stat_t *found),
          (archive, name, flags, found))
HAND_OVER(zipLibrary, zip_file_t *, zip_fopen, (zip_t * archive, const char *name, zip_flags_t flags),
          (archive, name, flags))
HAND_OVER(zipLibrary, zip_int64_t, zip_fread, (zip_file_t * file, void *bytes, zip_uint64_t count),
          (file, bytes, count))
HAND_OVER(zipLibrary, int, zip_fclose, (zip_file_t * file), (file))

HAND_OVER(xmlLibrary, XML_Parser, XML_ParserCreate, (const XML_Char *encoding), (encoding))
HAND_OVER(xmlLibrary, void, XML_ParserFree, (XML_Parser parser), (parser))
HAND_OVER(xmlLibrary, void, XML_SetUserData, (XML_Parser parser, void *data), (parser, data))
HAND_OVER(xmlLibrary, void, XML_SetElementHandler,
          (XML_Parser parser, XML_StartElementHandler start, XML_EndElementHandler end),
          (parser, start, end))
HAND_OVER(xmlLibrary, void, XML_SetCharacterDataHandler,
          (XML_Parser parser, XML_CharacterDataHandler handler), (parser, handler))
HAND_OVER(xmlLibrary, void, XML_SetStartDoctypeDeclHandler,
          (XML_Parser parser, XML_StartDoctypeDeclHandler handler), (parser, handler))
HAND_OVER(xmlLibrary, enum XML_Status, XML_StopParser, (XML_Parser parser, XML_Bool resumable),
          (parser, resumable))
HAND_OVER(xmlLibrary, enum XML_Status, XML_Parse,
          (XML_Parser parser, const char *text, int count, int isLast),
          (parser, text, count, isLast))

zip_t *workbookOpen(const void *bytes, zip_uint64_t count) {
  void *copy = malloc(count > 0 ? count : 1);
  if (copy == NULL) return NULL;
  memcpy(copy, bytes, count);
  zip_source_t *source = zip_source_buffer_create(copy, count, 1, NULL);
  if (source == NULL) {
    free(copy);
    return NULL;
  }
  zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, NULL);
  if (archive == NULL) zip_source_free(source);
  return archive;
}

int workbookEncrypted(zip_t *archive) {
  int encrypted = 0;
  zip_int64_t count = zip_get_num_entries(archive, 0);
  for (zip_int64_t index = 0; index < count; index++) {
    zip_stat_t found;
    if (zip_stat_index(archive, (zip_uint64_t)index, 0, &found) == 0 &&
        (found.valid & ZIP_STAT_ENCRYPTION_METHOD) && found.encryption_method != ZIP_EM_NONE)
      encrypted++;
  }
  return encrypted;
}

zip_uint64_t workbookSize(zip_t *archive, const char *name) {
  zip_stat_t found;
  if (zip_stat(archive, name, 0, &found) != 0 || !(found.valid & ZIP_STAT_SIZE)) return 0;
  return found.size;
}

const void *workbookFind(const void *bytes, size_t count, const void *sought, size_t length) {
  return memmem(bytes, count, sought, length);
}
