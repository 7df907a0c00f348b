import Wording

/// A completion: the text that replaces the typed word, and a description.
struct Offer: Hashable {
  /// The text to insert.
  let value: String
  /// The description, for shells that show it; empty if the value is clear without one.
  let about: String

  init(_ value: String, about: String = "") {
    self.value = value
    self.about = about
  }

  /// True if it can be shown and inserted as it is.
  ///
  /// A name cannot if it contains a line end, a terminal command or invisible characters, or if a
  /// shell would read it as an option or a home folder.
  var isPlain: Bool {
    !value.isEmpty && TerminalText.escaped(value) == value && !value.hasPrefix("~")
      && (!value.hasPrefix("-") || !value.contains(" "))
  }
}
