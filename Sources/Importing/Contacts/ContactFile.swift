/// A file of contacts after parsing.
public struct ContactFile: Hashable, Sendable {
  /// The contacts without faults, in the order of the file; of identical ones, the first.
  public private(set) var cards: [ContactCard] = []
  /// The faults of the other contacts.
  public private(set) var faults: [ContactError] = []
  private var lines: [String: Int] = [:]

  mutating func add(_ card: ContactCard) {
    let name = card.name.foldedWords.joined(separator: " ")
    guard let index = lines[name] else {
      lines[name] = cards.count
      return cards.append(card)
    }
    let other = cards[index]
    if (other.phone, other.email) != (card.phone, card.email) {
      faults.append(ContactError(line: card.line, reason: .twice(line: other.line)))
    }
  }

  mutating func add(_ reason: ContactError.Reason, line: Int) {
    faults.append(ContactError(line: line, reason: reason))
  }
}

/// A person's contact details from a file of contacts.
public struct ContactCard: Hashable, Sendable {
  /// The line of the file on which it begins, counted from 1.
  public let line: Int
  /// The person's name.
  public let name: String
  /// The phone number; a mobile number is preferred.
  public let phone: String?
  /// The e-mail address.
  public let email: String?
}

/// A fault of one contact.
public struct ContactError: Hashable, Sendable {
  /// The kind of fault.
  public enum Reason: Error, Hashable, Sendable {
    /// An unsupported vCard version; only 3.0 and 4.0 are read.
    case version(String)
    /// A contact without a name.
    case noName
    /// A contact with the name of one on this line, but other details.
    case twice(line: Int)
    /// A row with wrong quoting, or with more cells than headings.
    case row(RowError)
  }

  /// The line of the file on which the contact begins, counted from 1.
  public let line: Int
  /// The kind of fault.
  public let reason: Reason

  /// The fault and its place, in one line.
  public var words: String {
    switch reason {
    case .version(let version):
      "line \(line): a vCard of version \(version.clipped); export it as 3.0 or 4.0"
    case .noName: "line \(line): it has no name"
    case .twice(let other):
      "line \(line): another on line \(other) has that name, and another number or address"
    case .row(let fault): fault.words
    }
  }
}
