#include "CTOML.h"

#include <cstdio>
#include <sstream>
#include <exception>
#include <string>
#include <vector>

// The library asserts what it then finds out itself and reports as a mistake of the text; without
// assertions at all it would have the compiler take it for granted.
#undef NDEBUG
#define TOML_ASSERT(condition) static_cast<void>(0)
#include <toml++/toml.h>

namespace {

using Visit = bool (*)(void *, const toml_name *);

toml_place place(const toml::source_region &source) {
  return {source.begin.line, source.begin.column};
}

toml_text view(std::string_view text) { return {text.data(), text.size()}; }

/// A text as it is; anything else as TOML writes it.
std::string text(const toml::node &node) {
  if (const auto *string = node.as_string()) return string->get();
  std::ostringstream written;
  written << toml::toml_formatter{node, toml::format_flags::none};
  return written.str();
}

void visitNames(const toml::table &table, size_t depth, void *context, Visit visit) {
  for (const auto &[key, node] : table) {
    std::vector<std::string> texts;
    auto kind = toml_table;
    if (const auto *list = node.as_array()) {
      kind = toml_list;
      for (const auto &element : *list) texts.push_back(text(element));
    } else if (!node.is_table()) {
      kind = toml_value;
      texts.push_back(text(node));
    }
    std::vector<toml_text> views;
    for (const auto &text : texts) views.push_back(view(text));
    const toml_name name{depth, view(key.str()), place(key.source()), kind,
                         place(node.source()), views.data(), views.size()};
    if (visit(context, &name) && node.is_table()) visitNames(*node.as_table(), depth + 1, context, visit);
  }
}

void describe(toml_mistake *mistake, std::string_view description, toml_place place) {
  std::snprintf(mistake->description, sizeof mistake->description, "%.*s",
                static_cast<int>(description.size()), description.data());
  mistake->place = place;
}

}  // namespace

bool toml_read(toml_text document, void *context, Visit visit, toml_mistake *mistake) {
  try {
    visitNames(toml::parse(std::string_view(document.bytes, document.length)), 0, context, visit);
    return true;
  } catch (const toml::parse_error &error) {
    describe(mistake, error.description(), place(error.source()));
  } catch (const std::exception &error) {
    describe(mistake, error.what(), {1, 1});
  }
  return false;
}
