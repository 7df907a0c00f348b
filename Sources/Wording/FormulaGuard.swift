/// The apostrophe that keeps spreadsheets from evaluating a text as a formula.
///
/// Our tables are written with it and read without it.
///
/// `unguarded(guarded(text))` equals `text` for every text.
public enum FormulaGuard {
  /// Returns a text that no spreadsheet takes for a formula.
  ///
  /// A text that begins like a formula gets an apostrophe before it, which spreadsheets show or
  /// hide but never evaluate. So does a telephone number such as `+44 7700 900123`, which stays
  /// readable, and a text that begins like one that has the apostrophe already.
  public static func guarded(_ text: String) -> String {
    // Most texts begin with a letter and need no guard.
    if let first = text.utf8.first, isPlainLetter(first) { return text }
    return isGuardable(text.unicodeScalars[...]) ? "'" + text : text
  }

  /// Returns the text without the apostrophe that `guarded` added; any other text unchanged.
  public static func unguarded(_ text: String) -> String {
    guard text.unicodeScalars.first == "'" else { return text }
    let rest = text.unicodeScalars.dropFirst()
    return isGuardable(rest) ? String(rest) : text
  }

  /// True if a text begins like a formula, or with apostrophes followed by such a beginning.
  private static func isGuardable(_ text: Substring.UnicodeScalarView) -> Bool {
    let first = text.drop { $0 == "'" }.first { !isSkipped($0) }
    return first.map(triggers.contains) ?? false
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Characters that begin a formula, in normal and full width, or make a spreadsheet look further.
  private static let triggers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// True for characters that some spreadsheets skip before a formula: spaces and zero-width ones.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .spaceSeparator
      || scalar.properties.isDefaultIgnorableCodePoint
  }
}
