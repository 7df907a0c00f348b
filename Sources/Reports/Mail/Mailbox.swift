/// Somebody who writes or is written to: a name, and an address where it is known.
public struct Mailbox: Hashable, Sendable {
  /// The name, as it was typed.
  let name: String
  /// The address; nil where none is on record that mail can be sent to.
  let address: MailAddress?

  /// Somebody by name, with an address where the text given is one.
  init(name: String, address: String? = nil) {
    self.name = name
    self.address = address.flatMap(MailAddress.init)
  }

  /// Somebody as it was typed: `Ann Lee`, `ann@acme.example` or `Ann Lee <ann@acme.example>`; nil
  /// where that is neither a name nor an address.
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

  /// The mailbox in the head of a message, after a field's name that takes so many columns.
  ///
  /// Where the address is not known the name stands as a group without members, which both RFC 5322
  /// (of those written to) and RFC 6854 (of the writer) allow: there is a name to see, and no
  /// address to send to until somebody fills it in.
  var field: String {
    guard let address else {
      let name = HeaderText.phrase(name)
      // An encoded word has to stand apart from whatever follows it (RFC 2047, section 5).
      return name.hasSuffix("?=") ? name + " :;" : name + ":;"
    }
    // The name has lines of its own where it needs them, so that the address never makes one long.
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
