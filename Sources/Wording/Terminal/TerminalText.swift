/// Escaping of user text for a terminal.
///
/// A name or a note may contain characters that control a terminal, hide text or change its
/// direction. They are escaped. Marks that only choose how the emoji or letter before them is drawn
/// are dropped: terminals disagree on the width of the result.
public enum TerminalText {
  /// Returns the text with every character that is not plainly visible escaped: `\n`, `\t`, `\r`,
  /// `\u{1B}`, `\u{202E}`.
  ///
  /// Line ends are kept if `keepingLines` is true. White space other than the plain space and the
  /// no-break space is escaped too, so that nothing can pass for a gap. A backslash is unchanged:
  /// the result is for display, not for parsing.
  public static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    if isLatin(text) { return text }
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if isManner(scalar, of: last) { continue }
      last = scalar
      if isPlain(scalar) || (keepingLines && scalar == "\n") {
        result.unicodeScalars.append(scalar)
      } else {
        result += spelt(scalar)
      }
    }
    return result
  }

  /// True if all of a text is plainly visible and each character is one column and one scalar, as
  /// in most texts: ASCII and the accented Latin letters U+00C0 to U+023F, which UTF-8 writes as
  /// two bytes beginning with 0xC3 to 0xC8.
  public static func isLatin(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x20...0x7E, 0x80...0xBF, 0xC3...0xC8: true
      default: false
      }
    }
  }

  /// True if the scalar only changes how the one before it is drawn: the skin tone or colour of an
  /// emoji, or how it joins the next, as letters of some scripts do.
  private static func isManner(_ scalar: Unicode.Scalar, of last: Unicode.Scalar) -> Bool {
    let isPicture = last.properties.isEmoji && !last.isASCII
    switch scalar {
    case "\u{FE0E}", "\u{FE0F}": return isPicture
    case "\u{200D}": return isPicture || isJoining(last)
    case "\u{200C}": return isJoining(last)
    default: return scalar.properties.isEmojiModifier && last.properties.isEmojiModifierBase
    }
  }

  /// True for a letter or mark of a script whose letters join.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x1800...0x18AF:
      isPlain(scalar) && (scalar.properties.isAlphabetic || scalar.properties.isDiacritic)
    default: false
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20...0x7E).contains(scalar.value) }
    if scalar == "\u{A0}" { return true }
    guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default:
      // The blank Braille pattern is drawn as nothing.
      return scalar != "\u{2800}"
    }
  }

  private static func spelt(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }
}
