// libxlsxwriter, opened when the first workbook is begun.
//
// Loaded with the program it and what it needs would cost every command more than a millisecond of
// its start, and nearly none of them writes a workbook. Each function of it that we call stands here
// under its own name and hands over to the library.

#define _GNU_SOURCE
#include "spreadsheets.h"

#include <dlfcn.h>

static void *library;

int spreadsheetLoad(void) {
  // The version whose header we are built with: its structures are ours too.
  if (library == NULL) library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  return library != NULL;
}

#define HAND_OVER(result, name, parameters, arguments)                                  \
  result name parameters {                                                              \
    static result(*theirs) parameters;                                                  \
    if (theirs == NULL) *(void **)&theirs = dlsym(library, #name);                      \
    return theirs arguments;                                                            \
  }

#define HAND_OVER_FORMAT(name, parameters, arguments)                                   \
  void name parameters {                                                                \
    static void(*theirs) parameters;                                                    \
    if (theirs == NULL) *(void **)&theirs = dlsym(library, #name);                      \
    theirs arguments;                                                                   \
  }

HAND_OVER(lxw_workbook *, workbook_new_opt, (const char *path, lxw_workbook_options *options),
          (path, options))
HAND_OVER(lxw_error, workbook_set_properties,
          (lxw_workbook * workbook, lxw_doc_properties *properties), (workbook, properties))
HAND_OVER(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * workbook, const char *name),
          (workbook, name))
HAND_OVER(lxw_format *, workbook_add_format, (lxw_workbook * workbook), (workbook))
HAND_OVER(lxw_error, workbook_close, (lxw_workbook * workbook), (workbook))
HAND_OVER_FORMAT(lxw_workbook_free, (lxw_workbook * workbook), (workbook))

HAND_OVER_FORMAT(worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column),
                 (sheet, row, column))
HAND_OVER(lxw_error, worksheet_autofilter,
          (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_row_t lastRow,
           lxw_col_t lastColumn),
          (sheet, row, column, lastRow, lastColumn))
HAND_OVER(lxw_error, worksheet_set_column,
          (lxw_worksheet * sheet, lxw_col_t column, lxw_col_t lastColumn, double width,
           lxw_format *format),
          (sheet, column, lastColumn, width, format))
HAND_OVER(lxw_error, worksheet_write_string,
          (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text,
           lxw_format *format),
          (sheet, row, column, text, format))
HAND_OVER(lxw_error, worksheet_write_number,
          (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number,
           lxw_format *format),
          (sheet, row, column, number, format))

HAND_OVER_FORMAT(format_set_bold, (lxw_format * format), (format))
HAND_OVER_FORMAT(format_set_text_wrap, (lxw_format * format), (format))
HAND_OVER_FORMAT(format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
HAND_OVER_FORMAT(format_set_num_format, (lxw_format * format, const char *shown), (format, shown))

HAND_OVER(char *, lxw_strerror, (lxw_error number), (number))
