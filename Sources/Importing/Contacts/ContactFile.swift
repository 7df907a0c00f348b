/// A file of contacts after parsing.
public struct ContactFile: Hashable, Sendable {
  /// The contacts without faults, in the order of the file; those of one name that do not
  /// contradict each other as one.
  public private(set) var cards: [ContactCard] = []
  /// The faults of the other contacts.
  public private(set) var faults: [ContactError] = []
  private var lines: [String: Int] = [:]

  mutating func add(_ card: ContactCard) {
    let name = [card.name, card.organisation ?? ""].map { $0.foldedWords.joined(separator: " ") }
      .joined(separator: "@")
    guard let index = lines[name] else {
      lines[name] = cards.count
      return cards.append(card)
    }
    guard let whole = cards[index].completed(by: card) else {
      return faults.append(
        ContactError(line: card.line, reason: .twice(line: cards[index].line)))
    }
    cards[index] = whole
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
  /// The company or other organisation that they work for.
  public var organisation: String?
  /// Their role there.
  public var role: String?

  /// The contact with what another of the same person adds; nil if the two contradict each other.
  fileprivate func completed(by other: ContactCard) -> ContactCard? {
    func one(_ one: String?, _ other: String?) -> String?? {
      guard let one, let other else { return .some(one ?? other) }
      return one == other ? .some(one) : .none
    }
    guard let phone = one(phone, other.phone), let email = one(email, other.email) else {
      return nil
    }
    return ContactCard(
      line: line, name: name, phone: phone, email: email,
      organisation: organisation ?? other.organisation, role: role ?? other.role)
  }
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
