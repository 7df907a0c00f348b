/// Text of people's making, on its way to a terminal.
///
/// A name or a note may hold characters that command a terminal, hide text or turn its direction.
/// They are shown instead of sent. Marks that only choose how a picture or a letter before them is
/// drawn are neither: terminals do not agree on how much room it then takes.
public enum TerminalText {
  /// The text with every character that is not plainly visible spelt out: `\n`, `\t`, `\r`,
  /// `\u{1B}`, `\u{202E}`.
  ///
  /// Line ends stay where `keepingLines` is true. White space other than the plain space and the
  /// no-break space is spelt out too, so that nothing can be passed off as a gap. A backslash
  /// stays as it is: this is for eyes, not for reading back.
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

  /// Whether all of a text is plainly visible, and each letter a column and a scalar of its own, as
  /// most texts are: of ASCII, and of the accented Latin letters U+00C0 to U+023F, which UTF-8 writes
  /// as two bytes that begin with 0xC3 to 0xC8.
  public static func isLatin(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x20...0x7E, 0x80...0xBF, 0xC3...0xC8: true
      default: false
      }
    }
  }

  /// Whether it only says how the scalar before it is drawn: the tone or the colour of a picture, or
  /// how it joins the next, as letters of some scripts do.
  private static func isManner(_ scalar: Unicode.Scalar, of last: Unicode.Scalar) -> Bool {
    let isPicture = last.properties.isEmoji && !last.isASCII
    switch scalar {
    case "\u{FE0E}", "\u{FE0F}": return isPicture
    case "\u{200D}": return isPicture || isJoining(last)
    case "\u{200C}": return isJoining(last)
    default: return scalar.properties.isEmojiModifier && last.properties.isEmojiModifierBase
    }
  }

  /// Whether it is a letter or mark of a script whose letters join: none of those that are written
  /// letter by letter.
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
      // A letter of Braille with no dots raised is drawn as nothing.
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
