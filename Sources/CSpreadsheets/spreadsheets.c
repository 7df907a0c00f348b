#include "spreadsheets.h"

lxw_workbook *spreadsheetBegin(const char *path, const char *folder) {
  lxw_workbook_options options = {
      .constant_memory = LXW_TRUE,
      .tmpdir = (char *)folder,
      .use_zip64 = LXW_FALSE,
  };
  return workbook_new_opt(path, &options);
}

int spreadsheetIsWhole(lxw_worksheet *sheet) {
  FILE *file = sheet->optimize_tmpfile;
  return file == NULL || (fflush(file) == 0 && !ferror(file));
}

void spreadsheetAbandon(lxw_workbook *workbook) { lxw_workbook_free(workbook); }
