/// Somebody the agency deals with, with all that is known of them beyond their interviews' journals.
public struct PersonRecord: Hashable, Sendable {
  /// The person.
  public enum Person: Hashable, Sendable {
    /// A candidate.
    case candidate(Candidate)
    /// An employer.
    case employer(Employer)

    /// Their name.
    public var name: String {
      switch self {
      case .candidate(let candidate): candidate.name
      case .employer(let employer): employer.name
      }
    }
  }

  /// The person.
  public let person: Person
  /// The other names that they go or went by, in order.
  public let otherNames: [String]
  /// Their interviews, in the order of the starts.
  public let interviews: [Interview]
  /// Mergers of them, oldest first, those that count no longer among them.
  public let mergers: [RecordedMerger]
  /// Edits of what is known of them, likewise.
  public let edits: [RecordedEdit]

  /// All that is known of somebody.
  public init(
    _ person: Person, otherNames: [String], interviews: [Interview],
    mergers: [RecordedMerger] = [], edits: [RecordedEdit] = []
  ) {
    self.person = person
    self.otherNames = otherNames
    self.interviews = interviews
    self.mergers = mergers
    self.edits = edits
  }
}
