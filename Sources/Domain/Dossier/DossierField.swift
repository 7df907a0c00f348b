public import WorkingTime

/// A record, or a file beside the database, without its empty fields.
public struct DossierRow: Hashable, Sendable {
  /// The name of its kind, for programs.
  public let record: String
  /// The title of its kind, for people; nil where it is shown with an entry.
  public let title: String?
  /// One of a few words that tells it apart from others of its title; nil where nothing does.
  public let subject: String?
  /// Its fields, in the order in which they are shown.
  public let fields: [DossierField]

  /// A record.
  public init(
    record: String, title: String? = nil, subject: String? = nil, fields: [DossierField]
  ) {
    self.record = record
    self.title = title
    self.subject = subject
    self.fields = fields
  }
}

/// Something that is held.
public struct DossierField: Hashable, Sendable {
  /// The kinds of values.
  public enum Value: Hashable, Sendable {
    case text(String)
    /// One of a few words, as it is stored: `noShow`.
    case choice(String)
    /// A date, as it is stored.
    case date(String)
    case number(Int64)
    case moment(Instant)
    case flag(Bool)
  }

  /// Its name, for programs.
  public let name: String
  /// Its label, for people.
  public let label: String
  /// The value.
  public let value: Value
  /// The other people whose data it is, beside the candidate.
  public let nature: DossierNature

  /// Something that is held.
  public init(
    name: String, label: String, value: Value, nature: DossierNature = .plain
  ) {
    self.name = name
    self.label = label
    self.value = value
    self.nature = nature
  }
}

/// The other people whose data something is, beside the candidate: UK GDPR article 15(4), and
/// paragraph 16 of schedule 2 to the Data Protection Act 2018.
public enum DossierNature: Hashable, Sendable {
  /// Nobody's.
  case plain
  /// Nobody's: a name that the candidate has or had.
  case ownName
  /// A text in which others may be named.
  case free
  /// The name or the role of another person.
  case name(ThirdParty)
  /// A statement of another person.
  case words(ThirdParty)
}

/// A person other than the candidate.
public enum ThirdParty: String, CaseIterable, Hashable, Sendable {
  /// One of the agency's own.
  case consultant
  /// A person at an employer.
  case employersPerson
  /// Another candidate.
  case candidate
}

/// Somebody on record who may be named in a text.
public struct DossierPerson: Hashable, Sendable {
  /// The name.
  public let name: String
  /// Their role.
  public let party: ThirdParty
  /// True if a part of the name is enough to tell that they are meant: they work here, or had to do
  /// with one of the interviews.
  public let isNear: Bool

  /// Somebody.
  public init(name: String, party: ThirdParty, isNear: Bool) {
    self.name = name
    self.party = party
    self.isNear = isNear
  }
}
