/// Everything that is held of one person, record by record and field by field, for a subject
/// access request (UK GDPR article 15).
public struct Dossier: Hashable, Sendable {
  /// The person, as known now.
  public let person: DataSubject
  /// Their records: one, or several that are one person.
  public let particulars: [DossierRow]
  /// Their interviews, those whose booking was retracted among them.
  public let interviews: [DossierInterview]
  /// The entries about the person and no interview, oldest first.
  public let entries: [DossierEntry]
  /// Other people on record, who may be named in what is held.
  public let people: [DossierPerson]
  /// The data held that is left out, with the reasons.
  public let omissions: [DossierOmission]

  /// Everything that is held.
  public init(
    person: DataSubject, particulars: [DossierRow], interviews: [DossierInterview],
    entries: [DossierEntry], people: [DossierPerson], omissions: [DossierOmission]
  ) {
    self.person = person
    self.particulars = particulars
    self.interviews = interviews
    self.entries = entries
    self.people = people
    self.omissions = omissions
  }
}

/// The data held of one interview.
public struct DossierInterview: Hashable, Sendable {
  /// The number of the interview.
  public let id: Identifier<Interview>
  /// The vacancy.
  public let vacancy: String
  /// The employer's name.
  public let employer: String
  /// The data held beside its journal: the booking, the present state, the duties.
  public let rows: [DossierRow]
  /// Its journal, oldest first by when it happened, with retracted entries.
  public let entries: [DossierEntry]

  /// The data held of an interview.
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
  /// Its kind; nil for one that retracts another.
  public let kind: Event.Kind?
  /// The time of the event, and its author, time and manner of recording.
  public let header: [DossierRow]
  /// The contents.
  public let rows: [DossierRow]
  /// True if it counts: no entry that counts retracts it.
  public let counts: Bool
  /// The entry that retracted it, where there is one.
  public let undoneBy: Identifier<JournalEntry>?
  /// The entry that erased what it said, where one did.
  public let erasedBy: Identifier<JournalEntry>?

  /// An entry.
  public init(
    id: Identifier<JournalEntry>, kind: Event.Kind?, header: [DossierRow], rows: [DossierRow],
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
