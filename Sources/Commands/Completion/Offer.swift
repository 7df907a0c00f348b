import Wording

/// Something that Tab may put in the place of what was typed, and a word on it.
struct Offer: Hashable {
  /// What would be typed.
  let value: String
  /// What it is, for shells that show it; empty where the value says it all.
  let about: String

  init(_ value: String, about: String = "") {
    self.value = value
    self.about = about
  }

  /// Whether it can be shown and inserted as it is.
  ///
  /// A name that holds a line end, a command to the
  /// terminal or characters that hide cannot, nor one that a shell would take for an option or for
  /// somebody's home.
  var isPlain: Bool {
    !value.isEmpty && TerminalText.escaped(value) == value && !value.hasPrefix("~")
      && (!value.hasPrefix("-") || !value.contains(" "))
  }
}
