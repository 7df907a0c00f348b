public import WorkingTime

/// A row of a table, or a file beside the database, without what it does not fill.
public struct DossierRow: Hashable, Sendable {
  /// The table.
  public let table: String
  /// The fields, in the order in which they are shown.
  public let fields: [DossierField]

  /// A row.
  public init(table: String, fields: [DossierField]) {
    self.table = table
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

  /// The table that it stands in.
  public let table: String
  /// The column.
  public let column: String
  /// The label.
  public let label: String
  /// The value.
  public let value: Value
  /// The other people whose data it is, beside the candidate.
  public let nature: DossierNature

  /// Something that is held.
  public init(
    table: String, column: String, label: String, value: Value, nature: DossierNature = .plain
  ) {
    self.table = table
    self.column = column
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
  /// A text in which others may be named.
  case free
  /// The name of somebody else, or what they are.
  case name(ThirdParty)
  /// A statement of somebody else.
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
