import WorkingTime

/// Text in a `mailto:` link (RFC 6068): everything but letters, digits and four marks encoded.
enum PercentEncoding {
  /// Returns the text of a header field or of a body; a line end is CRLF.
  static func encoded(_ text: String) -> String {
    var link = ""
    for byte in text.replacing("\n", with: "\r\n").utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        link.unicodeScalars.append(UnicodeScalar(byte))
      default:
        link += "%" + Int(byte).digits(2, radix: 16).uppercased()
      }
    }
    return link
  }

  /// Returns an address, its `@` unencoded.
  static func encoded(_ address: MailAddress) -> String {
    address.text.split(separator: "@").map { encoded(String($0)) }.joined(separator: "@")
  }
}
