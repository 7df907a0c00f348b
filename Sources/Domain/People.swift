/// The number under which a thing of one kind is kept; numbers of different kinds cannot be mixed up.
public struct Identifier<Of>: Hashable, Comparable, Sendable {
  /// The number that people type, after `#` or bare.
  public let number: Int64

  /// The thing of that number.
  public init(_ number: Int64) {
    self.number = number
  }

  /// The order in which they were made.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.number < right.number
  }
}

/// Our user: who logs the calls and makes them.
public struct Consultant: Hashable, Sendable {
  /// The number under which the consultant is kept.
  public let id: Identifier<Consultant>
  /// The name, as `--as` takes it.
  public let name: String

  /// A consultant of the agency.
  public init(id: Identifier<Consultant>, name: String) {
    self.id = id
    self.name = name
  }
}

/// A candidate, whom the agency puts forward; the statute says work-seeker.
public struct Candidate: Hashable, Sendable {
  /// The number under which the candidate is kept.
  public let id: Identifier<Candidate>
  /// The name, as it was typed.
  public let name: String
  /// The number to ring first, as it was typed.
  public let phone: String?
  /// The e-mail address to write to first.
  public let email: String?
  /// True if another person on record has the name.
  public let isNamesake: Bool

  /// A candidate with the particulars that are known.
  public init(
    id: Identifier<Candidate>, name: String, phone: String? = nil, email: String? = nil,
    isNamesake: Bool = false
  ) {
    self.id = id
    self.name = name
    self.phone = phone
    self.email = email
    self.isNamesake = isNamesake
  }

  /// The telephone number, or else the address; nil if neither is known.
  public var reach: String? { phone ?? email }

  /// The number as it is typed: `C7`.
  public var reference: String { "C\(id.number)" }

  /// The name, with the number where another person on record has the name: `John Smith (C7)`.
  ///
  /// For the agency's own eyes; what leaves the house has the name alone.
  public var label: String { isNamesake ? "\(name) (\(reference))" : name }
}

/// A person as a booking, a file or a consultant gives them, to be recognised.
public struct GivenPerson: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The telephone numbers, as typed.
  public let phones: [String]
  /// The e-mail addresses.
  public let emails: [String]

  /// A person with what is given of them.
  public init(name: String, phones: [String] = [], emails: [String] = []) {
    self.name = name
    self.phones = phones
    self.emails = emails
  }
}

/// An employer, who has the vacancy; the trade says client, the statute hirer.
public struct Employer: Hashable, Sendable {
  /// The number under which the employer is kept.
  public let id: Identifier<Employer>
  /// The name, as it was typed.
  public let name: String

  /// An employer that the agency works for.
  public init(id: Identifier<Employer>, name: String) {
    self.id = id
    self.name = name
  }

  /// An employer that is not on record yet, and gets a number with what is recorded first.
  public init(new name: String) { self.init(id: Identifier(0), name: name) }

  /// True of an employer on record.
  public var isRecorded: Bool { id.number > 0 }
}
