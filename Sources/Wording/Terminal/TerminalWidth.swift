extension TerminalText {
  /// How many columns of a terminal the text takes; what would be escaped counts as it stands.
  public static func width(of text: String) -> Int {
    guard isLatin(text) else { return text.reduce(0) { $0 + width(of: $1) } }
    // The bytes but those that go on with a letter.
    return text.utf8.count { $0 & 0xC0 != 0x80 }
  }

  /// The text with spaces after it, up to so many columns; longer text stays as it is.
  public static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(of: text)))
  }

  /// The text, or as much of it as fits so many columns with an ellipsis for the rest.
  public static func truncated(_ text: String, to columns: Int) -> String {
    guard width(of: text) > columns else { return text }
    guard columns > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      let next = width(of: character)
      guard used + next < columns else { break }
      kept.append(character)
      used += next
    }
    return kept + "\u{2026}"
  }

  /// The text in exactly so many columns: cut where it is longer, filled where it is shorter.
  public static func fitted(_ text: String, to columns: Int) -> String {
    padded(truncated(text, to: columns), to: columns)
  }

  /// The columns of what a reader sees as one character: 0, 1 or 2.
  private static func width(of character: Character) -> Int {
    if let ascii = character.asciiValue, (0x20...0x7E).contains(ascii) { return 1 }
    let scalars = character.unicodeScalars
    guard let base = scalars.first(where: { !isZeroWidth($0) }) else { return 0 }
    if base.properties.isEmojiPresentation || isWide(base) { return 2 }
    // A text symbol that a variation selector turns into a picture.
    if base.properties.isEmoji, scalars.contains("\u{FE0F}") { return 2 }
    return 1
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether a scalar that is no emoji is drawn two columns wide.
  ///
  /// A table of our own of the Wide and Fullwidth blocks of Unicode Standard Annex 11, by block
  /// where it has gaps: the C library's `wcwidth` depends on the locale that the program runs in,
  /// and the same list must come out alike everywhere.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
      0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
      0x1F200...0x1F2FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default:
      false
    }
  }
}
