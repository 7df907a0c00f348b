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
  /// The number to ring, as it was typed.
  public let phone: String?
  /// The e-mail address.
  public let email: String?

  /// A candidate with the particulars that are known.
  public init(
    id: Identifier<Candidate>, name: String, phone: String? = nil, email: String? = nil
  ) {
    self.id = id
    self.name = name
    self.phone = phone
    self.email = email
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
}
