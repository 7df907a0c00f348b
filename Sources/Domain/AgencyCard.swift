/// The head and the foot of what the agency sends.
public struct AgencyCard: Hashable, Sendable {
  /// The agency's name.
  public var name: String?
  /// The telephone number.
  public var phone: String?
  /// The e-mail address.
  public var email: String?
  /// Further lines, such as an address and a company number.
  public var lines: [String]

  /// A card of what is known.
  public init(
    name: String? = nil, phone: String? = nil, email: String? = nil, lines: [String] = []
  ) {
    self.name = name
    self.phone = phone
    self.email = email
    self.lines = lines
  }
}

extension [JournalEntry] {
  /// The agency's card that was recorded last, of entries in the order of recording.
  public var agencyCard: AgencyCard {
    lazy.filter(\.counts).compactMap { entry in
      if case .agencyEdited(let card) = entry.event { card } else { nil }
    }.last ?? AgencyCard()
  }
}

/// A consultant, and how to reach them.
public struct ConsultantCard: Hashable, Sendable {
  /// The consultant.
  public let consultant: Consultant
  /// The telephone number.
  public let phone: String?
  /// The e-mail address.
  public let email: String?

  /// A consultant with what is known.
  public init(_ consultant: Consultant, phone: String? = nil, email: String? = nil) {
    self.consultant = consultant
    self.phone = phone
    self.email = email
  }
}

/// A manual change of a consultant's particulars.
public struct ConsultantEdit: Hashable, Sendable {
  /// The change.
  public enum Change: Hashable, Sendable {
    /// The name, which was another until then.
    case name(String, was: String)
    /// The telephone number; nil where it was removed.
    case phone(String?)
    /// The e-mail address; nil where it was removed.
    case email(String?)
  }

  /// The consultant, by the present name.
  public let consultant: Consultant
  /// The changes, one for each field.
  public let changes: [Change]

  /// A change of some things.
  public init(_ consultant: Consultant, _ changes: [Change]) {
    self.consultant = consultant
    self.changes = changes
  }
}

/// The consultant who sends something, and the agency for which they do.
public struct Letterhead: Hashable, Sendable {
  /// The consultant, and how to reach them.
  public let sender: ConsultantCard
  /// The agency's card.
  public let agency: AgencyCard

  /// A letterhead of what is known.
  public init(_ sender: ConsultantCard, agency: AgencyCard = AgencyCard()) {
    self.sender = sender
    self.agency = agency
  }

  /// The telephone number to answer to: the consultant's own, else the agency's.
  public var phone: String? { sender.phone ?? agency.phone }
  /// The e-mail address to answer to: the consultant's own, else the agency's.
  public var email: String? { sender.email ?? agency.email }
}
