#ifndef CTOML_H
#define CTOML_H

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin
#ifdef __cplusplus
extern "C" {
#endif

/// A text of that many bytes in UTF-8, a NUL among them or not.
struct toml_text {
  const char *_Nullable bytes;
  size_t length;
};

/// A line and a column, from 1; columns count code points.
struct toml_place {
  size_t line;
  size_t column;
};

/// The kinds of what a name stands for.
enum toml_kind { toml_table, toml_list, toml_value };

/// A name in a document, with the tables around it counted, and what it stands for: for a value one
/// text, for a list a text for each of its elements, for a table none.
struct toml_name {
  size_t depth;
  struct toml_text key;
  struct toml_place place;
  enum toml_kind kind;
  struct toml_place value_place;
  const struct toml_text *_Nullable texts;
  size_t count;
};

/// The first mistake in a document.
struct toml_mistake {
  char description[256];
  struct toml_place place;
};

/// Reads a document and visits its names; a visitor that answers true for a table is shown the names
/// in it next. Answers false, with the mistake, for a document that is not TOML.
bool toml_read(struct toml_text document, void *context,
               bool (*visit)(void *context, const struct toml_name *name),
               struct toml_mistake *mistake);

#ifdef __cplusplus
}
#endif
#pragma clang assume_nonnull end

#endif
