import WorkingTime

/// Encodes a text as a message body that any mail program accepts: ASCII, in lines of at most 76
/// (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// Returns the text with CRLF line ends; every other control character is encoded.
  static func encoded(_ text: String) -> String {
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    return lines.map { encoded(line: Array(String($0).utf8)) }.joined(separator: "\r\n") + "\r\n"
  }

  private static let most = 75

  private static func encoded(line: [UInt8]) -> String {
    var text = ""
    var column = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      let piece = isPlain(byte, at: index, of: line, isLast: isLast) ? ascii(byte) : hex(byte)
      if column + piece.utf8.count > most {
        text += "=\r\n"
        column = 0
      }
      text += piece
      column += piece.utf8.count
    }
    return text
  }

  /// True if a byte needs no encoding.
  ///
  /// White space at the end of a line is lost in transit, and so may be a line that begins with
  /// `From ` or is a single full stop.
  private static func isPlain(_ byte: UInt8, at index: Int, of line: [UInt8], isLast: Bool) -> Bool
  {
    switch byte {
    case UInt8(ascii: "="): false
    case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
    case UInt8(ascii: "."): index > 0
    case UInt8(ascii: "F"): !(index == 0 && line.starts(with: Array("From ".utf8)))
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func ascii(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private static func hex(_ byte: UInt8) -> String {
    "=" + Int(byte).digits(2, radix: 16).uppercased()
  }
}
