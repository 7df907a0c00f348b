/// Everything that is held of one candidate, record by record and field by field, for a subject
/// access request (UK GDPR article 15).
public struct Dossier: Hashable, Sendable {
  /// Who, as everything goes by now.
  public let candidate: Candidate
  /// Their records: one, or several that are one person.
  public let particulars: [DossierRow]
  /// Their interviews, those whose booking was taken back among them.
  public let interviews: [DossierInterview]
  /// What was recorded of them and of no interview, oldest first.
  public let entries: [DossierEntry]
  /// Other people on record, who may be named in what is held.
  public let people: [DossierPerson]
  /// What is held and is not in here, with the reasons.
  public let omissions: [DossierOmission]

  /// Everything that is held.
  public init(
    candidate: Candidate, particulars: [DossierRow], interviews: [DossierInterview],
    entries: [DossierEntry], people: [DossierPerson], omissions: [DossierOmission]
  ) {
    self.candidate = candidate
    self.particulars = particulars
    self.interviews = interviews
    self.entries = entries
    self.people = people
    self.omissions = omissions
  }
}

/// What is held of one interview.
public struct DossierInterview: Hashable, Sendable {
  /// Which.
  public let id: Identifier<Interview>
  /// For what.
  public let vacancy: String
  /// With whom.
  public let employer: String
  /// What is held of it beside its journal: as it was booked, as it stands, what is owed.
  public let rows: [DossierRow]
  /// Its journal, oldest first by when it happened, what was taken back among it.
  public let entries: [DossierEntry]

  /// What is held of an interview.
  public init(
    id: Identifier<Interview>, vacancy: String, employer: String, rows: [DossierRow],
    entries: [DossierEntry]
  ) {
    self.id = id
    self.vacancy = vacancy
    self.employer = employer
    self.rows = rows
    self.entries = entries
  }
}

/// An entry of the journal as it is stored.
public struct DossierEntry: Hashable, Sendable {
  /// Its number.
  public let id: Identifier<JournalEntry>
  /// The name of its kind.
  public let kind: String
  /// When it happened, who recorded it, when and how.
  public let header: [DossierRow]
  /// What it says.
  public let rows: [DossierRow]
  /// Whether it counts: nothing took it back.
  public let counts: Bool
  /// The entry that took it back, where one did.
  public let undoneBy: Identifier<JournalEntry>?
  /// The entry that erased what it said, where one did.
  public let erasedBy: Identifier<JournalEntry>?

  /// An entry.
  public init(
    id: Identifier<JournalEntry>, kind: String, header: [DossierRow], rows: [DossierRow],
    counts: Bool, undoneBy: Identifier<JournalEntry>?, erasedBy: Identifier<JournalEntry>?
  ) {
    self.id = id
    self.kind = kind
    self.header = header
    self.rows = rows
    self.counts = counts
    self.undoneBy = undoneBy
    self.erasedBy = erasedBy
  }
}

/// Something that is held and is not shown, and why.
public struct DossierOmission: Hashable, Sendable {
  /// Why it is left out.
  public let reason: String
  /// The names of the records, or of their fields.
  public var places: [String]

  /// Something that is left out.
  public init(reason: String, places: [String]) {
    self.reason = reason
    self.places = places
  }
}
