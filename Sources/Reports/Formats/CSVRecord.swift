/// Records of a table with commas, as RFC 4180 writes them, that spreadsheets open as text.
enum CSVRecord {
  /// What a file begins with, so that spreadsheets read it as UTF-8.
  static let byteOrderMark = "\u{FEFF}"

  /// One record with its end of line.
  static func line(_ fields: [String]) -> String {
    var line = ""
    for (place, field) in fields.enumerated() {
      if place > 0 { line += "," }
      line += quoted(field)
    }
    return line + "\r\n"
  }

  /// A text that no spreadsheet takes for a formula.
  ///
  /// A field that begins like one gets an apostrophe before it, which spreadsheets show or hide but
  /// never compute; so does a telephone number such as `+44 7700 900123`, which stays readable.
  static func guarded(_ text: String) -> String {
    let text = text.legible
    // Nearly every text begins with a letter, and is none.
    if let first = text.utf8.first, isPlainLetter(first) { return text }
    let first = text.unicodeScalars.first { !isSkipped($0) }
    guard let first, triggers.contains(first) else { return text }
    return "'" + text
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

  /// The field in quotes where anything in it could be taken for the end of it, whichever mark the
  /// reader's country separates by.
  private static func quoted(_ field: String) -> String {
    // All of these are one byte, and no byte of any other letter.
    let blank = UInt8(ascii: " ")
    guard
      field.utf8.contains(where: isSpecial) || field.utf8.first == blank || field.utf8.last == blank
    else { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
