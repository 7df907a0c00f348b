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
  /// The entries of their mergers and edits, oldest first, those that count no longer among them.
  public let entries: [JournalEntry]

  /// All that is known of somebody.
  public init(
    _ person: Person, otherNames: [String], interviews: [Interview], entries: [JournalEntry] = []
  ) {
    self.person = person
    self.otherNames = otherNames
    self.interviews = interviews
    self.entries = entries
  }
}

/// A change by hand of what is known of a candidate or an employer.
public struct PersonEdit: Hashable, Sendable {
  /// The change.
  public enum Change: Hashable, Sendable {
    /// The name, which was another until then.
    case name(String, was: String)
    /// The telephone number; nil where it was removed.
    case phone(String?)
    /// The e-mail address; nil where it was removed.
    case email(String?)
  }

  /// Of whom, as they were before.
  public let person: PersonRecord.Person
  /// The changes, one for each field.
  public let changes: [Change]

  /// A change of some things.
  public init(_ person: PersonRecord.Person, _ changes: [Change]) {
    self.person = person
    self.changes = changes
  }
}

extension PersonRecord.Person {
  /// The subject of entries about them.
  var subject: JournalEntry.Subject {
    switch self {
    case .candidate(let candidate): .candidate(candidate.id)
    case .employer(let employer): .employer(employer.id)
    }
  }
}

/// A candidate or an employer, and how many interviews go by the name.
public struct PersonTally: Hashable, Sendable {
  /// The person.
  public enum Person: Hashable, Sendable {
    /// A candidate.
    case candidate(Candidate)
    /// An employer, and how many vacancies of theirs had an interview.
    case employer(Employer, vacancies: Int)
  }

  /// The person.
  public let person: Person
  /// The number of open interviews.
  public let open: Int
  /// The number of interviews.
  public let interviews: Int

  /// Somebody with so many interviews.
  public init(_ person: Person, open: Int, interviews: Int) {
    self.person = person
    self.open = open
    self.interviews = interviews
  }
}

/// A name that somebody on record went by, and the one that they go by since.
public struct FormerName: Hashable, Sendable {
  /// The name that was given up, or that went when two records became one.
  public let former: String
  /// The name that holds now.
  public let now: String

  /// A name in the place of another.
  public init(former: String, now: String) {
    self.former = former
    self.now = now
  }
}
