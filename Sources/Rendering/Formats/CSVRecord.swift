import Wording

/// Records of a comma-separated table, as RFC 4180 defines them, that spreadsheets open as text.
public struct CSVRecord {
  /// The start of a file, from which spreadsheets know that it is UTF-8.
  public static let byteOrderMark = "\u{FEFF}"

  private var bytes: [UInt8] = []
  private var isAtStart = true

  /// Creates an empty table.
  public init() {}

  /// The records that were added.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// One record with its end of line.
  public static func line(_ fields: [String]) -> String {
    var record = CSVRecord()
    for field in fields { record.add(field) }
    record.endLine()
    return record.text
  }

  /// Adds a field to the record.
  public mutating func add(_ field: String) {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    isAtStart = false
    addQuoted(field)
  }

  /// Ends the record.
  public mutating func endLine() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isAtStart = true
  }

  /// A legible text that no spreadsheet reads as a formula.
  public static func guarded(_ text: String) -> String { FormulaGuard.guarded(text.legible) }

  /// Adds a field, quoted if anything in it could be read as its end, whichever separator the
  /// reader's country uses.
  private mutating func addQuoted(_ field: String) {
    // Each of these is one byte, and no byte of any other character.
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
