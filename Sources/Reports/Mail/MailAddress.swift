/// An address that mail can be sent to as it stands: `name@host`, in ASCII, nothing around it.
///
/// What people type may be anything, so that an address is one only where it has this form; any
/// other text never reaches the head of a message.
struct MailAddress: Hashable, Sendable {
  /// The address.
  let text: String

  /// The address in a text; nil where it is none (RFC 5322, `addr-spec` of two `dot-atom`s, as long
  /// as RFC 5321 allows).
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
