extension TerminalText {
  /// Returns the terminal columns of a text; characters that would be escaped count unescaped.
  public static func width(of text: String) -> Int {
    guard isLatin(text) else { return text.reduce(0) { $0 + width(of: $1) } }
    // Counts the bytes that are not UTF-8 continuation bytes.
    return text.utf8.count { $0 & 0xC0 != 0x80 }
  }

  /// Pads a text with spaces to a width; longer text is unchanged.
  public static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(of: text)))
  }

  /// Truncates a text to a width, ending in an ellipsis if it was cut.
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

  /// Truncates or pads a text to exactly this width.
  public static func fitted(_ text: String, to columns: Int) -> String {
    padded(truncated(text, to: columns), to: columns)
  }

  /// Returns the columns of a grapheme cluster: 0, 1 or 2.
  private static func width(of character: Character) -> Int {
    if let ascii = character.asciiValue, (0x20...0x7E).contains(ascii) { return 1 }
    let scalars = character.unicodeScalars
    guard let base = scalars.first(where: { !isZeroWidth($0) }) else { return 0 }
    if base.properties.isEmojiPresentation || isWide(base) { return 2 }
    // A text symbol that a variation selector turns into an emoji.
    if base.properties.isEmoji, scalars.contains("\u{FE0F}") { return 2 }
    return 1
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// True if a scalar that is not an emoji is drawn two columns wide.
  ///
  /// Our own table of the Wide and Fullwidth blocks of Unicode Standard Annex 11, by block where it
  /// has gaps: the C library's `wcwidth` depends on the locale, and the same list must look the
  /// same everywhere.
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
