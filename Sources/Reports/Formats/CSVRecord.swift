/// Records of a table with commas, as RFC 4180 writes them, that spreadsheets open as text.
struct CSVRecord {
  /// What a file begins with, so that spreadsheets read it as UTF-8.
  static let byteOrderMark = "\u{FEFF}"

  private var bytes: [UInt8] = []
  private var isAtStart = true

  /// The records that were added.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// One record with its end of line.
  static func line(_ fields: [String]) -> String {
    var record = CSVRecord()
    for field in fields { record.add(field) }
    record.endLine()
    return record.text
  }

  /// Adds a field to the record.
  mutating func add(_ field: String) {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    isAtStart = false
    addQuoted(field)
  }

  /// Ends the record.
  mutating func endLine() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isAtStart = true
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

  /// Adds a field, in quotes where anything in it could be taken for the end of it, whichever mark
  /// the reader's country separates by.
  private mutating func addQuoted(_ field: String) {
    // All of these are one byte, and no byte of any other letter.
    let blank = UInt8(ascii: " ")
    guard
      field.hasByte(where: Self.isSpecial) || field.utf8.first == blank
        || field.utf8.last == blank
    else { return bytes.append(contentsOf: field.utf8) }
    let mark = UInt8(ascii: "\"")
    bytes.append(mark)
    for byte in field.utf8 {
      if byte == mark { bytes.append(mark) }
      bytes.append(byte)
    }
    bytes.append(mark)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
      || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
