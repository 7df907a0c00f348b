import Rendering

/// A sender or addressee: a name, and an address if known.
public struct Mailbox: Hashable, Sendable {
  /// The name as typed.
  let name: String
  /// The address; nil if none is on record to which mail can be sent.
  let address: MailAddress?

  /// Creates a mailbox with a name, and an address if the text given is one.
  init(name: String, address: String? = nil) {
    self.name = name
    self.address = address.flatMap(MailAddress.init)
  }

  /// Parses what was typed: `Ann Lee`, `ann@acme.example` or `Ann Lee <ann@acme.example>`; nil if
  /// it is neither a name nor an address.
  public init?(typed: String) {
    let typed = typed.onOneLine
    if let open = typed.lastIndex(of: "<"), typed.hasSuffix(">") {
      let inner = String(typed[typed.index(after: open)...].dropLast())
      guard let address = MailAddress(inner) else { return nil }
      let name = String(typed[..<open]).onOneLine
      self.init(name: name.isEmpty ? inner : name, address: address.text)
    } else if !typed.contains(" "), typed.contains("@") {
      guard let address = MailAddress(typed) else { return nil }
      self.init(name: typed, address: address.text)
    } else {
      guard !typed.isEmpty else { return nil }
      self.init(name: typed)
    }
  }

  /// The mailbox in the head of a message, after the field name.
  ///
  /// If the address is not known, the name is a group without members, which both RFC 5322 (for
  /// addressees) and RFC 6854 (for the sender) allow: the name is shown, and there is no address to
  /// send to until one is filled in.
  var field: String {
    guard let address else {
      let name = HeaderText.phrase(name)
      // An encoded word has to be separate from what follows it (RFC 2047, section 5).
      return name.hasSuffix("?=") ? name + " :;" : name + ":;"
    }
    // The name has lines of its own if needed, so that the address never makes one too long.
    let name = HeaderText.phrase(name)
    return name.contains("\r\n") || name.count + address.text.count > 60
      ? "\(name)\r\n <\(address.text)>" : "\(name) <\(address.text)>"
  }

  /// The mailbox for people.
  var words: String {
    guard let address else { return "\(name) (no address on record)" }
    return name == address.text ? name : "\(name) <\(address.text)>"
  }

  /// The mailbox as data.
  var json: JSON {
    ["name": .string(name), "address": .text(address?.text)]
  }
}

/// A short identifier of a text, the same on every machine; not a secret, and not a proof.
enum Fingerprint {
  /// Returns the 64-bit FNV-1a hash of a text, in sixteen hexadecimal digits.
  ///
  /// Source: the FNV draft of the IETF, draft-eastlake-fnv, parameters for 64 bits.
  static func of(_ text: String) -> String {
    let hash = text.utf8.reduce(into: 0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
