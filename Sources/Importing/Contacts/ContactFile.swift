public import Domain
import Wording

/// A file of contacts after parsing.
public struct ContactFile: Hashable, Sendable {
  /// The contacts without faults, in the order of the file; those of one person are one.
  public private(set) var cards: [ContactCard] = []
  /// The faults of the other contacts.
  public private(set) var faults: [ContactError] = []
  private var places: [String: [Int]] = [:]

  /// Adds a contact, or what it says to an earlier one of the name that it does not contradict.
  mutating func add(_ card: ContactCard) {
    let person = card.person
    guard tooLong([person.name, card.organisation] + person.phones + person.emails) == nil else {
      return add(.tooLong, line: card.line)
    }
    let key = personKey(card.person.name)
    if let place = places[key]?.first(where: { cards[$0].mayBe(card) }) {
      cards[place].take(card)
    } else {
      places[key, default: []].append(cards.count)
      cards.append(card)
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
  /// The person; of numbers mobile ones come first.
  public private(set) var person: GivenPerson
  /// The company or other organisation that they work for.
  public private(set) var organisation: String?
  /// Their role there.
  public private(set) var role: String?

  /// True unless both have numbers, or both addresses, and none of them are the same.
  fileprivate func mayBe(_ other: ContactCard) -> Bool {
    let ours = person.phones.map(Self.normal)
    let theirs = other.person.phones.map(Self.normal)
    let emails = person.emails.map(normalEmail)
    let others = other.person.emails.map(normalEmail)
    if !Set(ours).isDisjoint(with: theirs) || !Set(emails).isDisjoint(with: others) { return true }
    return (ours.isEmpty || theirs.isEmpty) && (emails.isEmpty || others.isEmpty)
  }

  fileprivate mutating func take(_ other: ContactCard) {
    organisation = organisation ?? other.organisation
    role = role ?? other.role
    let phones = person.phones.map(Self.normal)
    let emails = person.emails.map(normalEmail)
    person = GivenPerson(
      name: person.name,
      phones: person.phones + other.person.phones.filter { !phones.contains(Self.normal($0)) },
      emails: person.emails + other.person.emails.filter { !emails.contains(normalEmail($0)) })
  }

  private static func normal(_ phone: String) -> String { PhoneNumber(phone)?.normal ?? phone }
}

/// A fault of one contact.
public struct ContactError: Hashable, Sendable {
  /// The kind of fault.
  public enum Reason: Error, Hashable, Sendable {
    /// An unsupported vCard version; 2.1, 3.0 and 4.0 are read.
    case version(String)
    /// A contact without a name.
    case noName
    /// A name, a number or an address that is too long to be looked up.
    case tooLong
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
      "line \(line): a vCard of version \(version.clipped); export it as 2.1, 3.0 or 4.0"
    case .noName: "line \(line): it has no name"
    case .tooLong:
      "line \(line): a name, a number or an address in it has more than \(longestName) characters"
    case .row(let fault): fault.words
    }
  }
}
