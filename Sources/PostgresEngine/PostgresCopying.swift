import Engine

/// The text format of COPY: values after tabs, rows after line breaks, `\N` for NULL.
extension [UInt8] {
  /// Appends a value; throws if it is a text that the server would refuse.
  mutating func appendForCopy(_ value: Value) throws {
    switch value {
    case .null: append(contentsOf: "\\N".utf8)
    case .integer(let number): append(contentsOf: String(number).utf8)
    case .real(let number): append(contentsOf: String(number).utf8)
    case .text(let text): try appendForCopy(text)
    case .bytes(let bytes):
      append(contentsOf: "\\\\x".utf8)
      for byte in bytes {
        append(Self.digits[Int(byte >> 4)])
        append(Self.digits[Int(byte & 15)])
      }
    }
  }

  private mutating func appendForCopy(_ text: String) throws {
    for byte in text.utf8 {
      switch byte {
      case 0:
        throw EngineError(
          .textWithNUL, String(decoding: text.utf8.prefix { $0 != 0 }, as: UTF8.self))
      case UInt8(ascii: "\\"): append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): append(contentsOf: "\\t".utf8)
      default: append(byte)
      }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
