import Rendering
import WorkingTime

/// An address to which mail can be sent as it stands: `name@host`, in ASCII, nothing around it.
///
/// People may type anything, so only a text of this form is an address; no other text reaches the
/// head of a message.
struct MailAddress: Hashable, Sendable {
  /// The address.
  let text: String

  /// Creates the address in a text; nil if it is not one (RFC 5322, `addr-spec` of two `dot-atom`s,
  /// of the length that RFC 5321 allows).
  init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, parts[0].utf8.count <= 64,
      Self.isDotted(parts[0], of: Self.isAtomic), Self.isDotted(parts[1], of: Self.isOfHost)
    else { return nil }
    self.text = text
  }

  private static func isDotted(
    _ text: Substring, of isAllowed: (Unicode.Scalar) -> Bool
  ) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isAllowed) }
  }

  private static func isAtomic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIAlphanumeric || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
  }

  private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIAlphanumeric || scalar == "-"
  }
}

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

  /// Returns a link without the characters that none may have.
  static func completed(_ link: String) -> String {
    link.utf8.map { byte in
      (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + Int(byte).digits(2, radix: 16).uppercased()
    }.joined()
  }

  /// Returns an address, its `@` unencoded.
  static func encoded(_ address: MailAddress) -> String {
    address.text.split(separator: "@").map { encoded(String($0)) }.joined(separator: "@")
  }
}
