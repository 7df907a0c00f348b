/// Text of people's making, on its way to a terminal.
///
/// A name or a note may hold characters that command a terminal, hide text or turn its direction.
/// They are shown instead of sent.
public enum TerminalText {
  /// The text with every character that is not plainly visible spelt out: `\n`, `\t`, `\r`,
  /// `\u{1B}`, `\u{202E}`.
  ///
  /// Line ends stay where `keepingLines` is true. White space other than the plain space and the
  /// no-break space is spelt out too, so that nothing can be passed off as a gap. A backslash
  /// stays as it is: this is for eyes, not for reading back.
  public static func escaped(_ text: String, keepingLines: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isPlain(scalar) || (keepingLines && scalar == "\n") {
        result.unicodeScalars.append(scalar)
      } else {
        result += spelt(scalar)
      }
    }
    return result
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
