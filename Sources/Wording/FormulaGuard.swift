/// The apostrophe that keeps spreadsheets from computing a text: our tables are written with it, and
/// read without it.
///
/// `unguarded(guarded(text))` is the text, whatever the text is.
public enum FormulaGuard {
  /// A text that no spreadsheet takes for a formula.
  ///
  /// One that begins like a formula gets an apostrophe before it, which spreadsheets show or hide but
  /// never compute; so does a telephone number such as `+44 7700 900123`, which stays readable, and
  /// a text that begins like one that has the apostrophe already.
  public static func guarded(_ text: String) -> String {
    // Nearly every text begins with a letter, and needs none.
    if let first = text.utf8.first, isPlainLetter(first) { return text }
    return isGuardable(text.unicodeScalars[...]) ? "'" + text : text
  }

  /// The text without the apostrophe that `guarded` put before it; any other text as it is.
  public static func unguarded(_ text: String) -> String {
    guard text.unicodeScalars.first == "'" else { return text }
    let rest = text.unicodeScalars.dropFirst()
    return isGuardable(rest) ? String(rest) : text
  }

  /// Whether a text begins like a formula, or with apostrophes before what does.
  private static func isGuardable(_ text: Substring.UnicodeScalarView) -> Bool {
    let first = text.drop { $0 == "'" }.first { !isSkipped($0) }
    return first.map(triggers.contains) ?? false
  }

  private static func isPlainLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// What begins a formula, in the narrow and the full width, or makes a spreadsheet look further.
  private static let triggers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// What some spreadsheets drop before they look for a formula: spaces and what has no width.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .spaceSeparator
      || scalar.properties.isDefaultIgnorableCodePoint
  }
}
