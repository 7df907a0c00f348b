import Rendering

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
