/// How somebody can be reached, as a file of contacts has it.
public struct ContactCard: Hashable, Sendable {
  /// The line of the file on which it begins, counted from 1.
  public let line: Int
  /// Whose it is.
  public let name: String
  /// The number to ring, of several a mobile one.
  public let phone: String?
  /// Where to write.
  public let email: String?
}

/// What is wrong with one of the contacts.
public struct ContactFault: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Error, Hashable, Sendable {
    /// It is a vCard of that version, and 3.0 and 4.0 are read.
    case version(String)
    /// It has no name.
    case noName
    /// It is of the name of one on that line, and says something else.
    case twice(line: Int)
    /// The row's quoting is wrong, or it has more cells than there are headings.
    case row(Fault)
  }

  /// The line of the file on which it begins, counted from 1.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  /// The fault in words, one line: where it is, and what is wrong there.
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

/// A file of contacts as it was understood.
public struct ContactFile: Hashable, Sendable {
  /// The contacts that were understood, in the order of the file; of several that say the same, one.
  public private(set) var cards: [ContactCard] = []
  /// What is wrong with each of the others.
  public private(set) var faults: [ContactFault] = []
  private var lines: [String: Int] = [:]

  mutating func add(_ card: ContactCard) {
    let name = card.name.foldedWords.joined(separator: " ")
    guard let index = lines[name] else {
      lines[name] = cards.count
      return cards.append(card)
    }
    let other = cards[index]
    if (other.phone, other.email) != (card.phone, card.email) {
      faults.append(ContactFault(line: card.line, reason: .twice(line: other.line)))
    }
  }

  mutating func add(_ reason: ContactFault.Reason, line: Int) {
    faults.append(ContactFault(line: line, reason: reason))
  }
}
