public import WorkingTime

/// Somebody the agency deals with, with all that is known of them beyond their interviews'
/// journals.
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
  /// A candidate's telephone numbers, the one to use first at the front.
  public let phones: [String]
  /// A candidate's e-mail addresses, likewise.
  public let emails: [String]
  /// The hours at which a candidate likes to be called.
  public let hours: CallHours
  /// Their interviews, in the order of the starts.
  public let interviews: [Interview]
  /// The entries of their mergers and edits, oldest first, those that count no longer among them.
  public let entries: [JournalEntry]

  /// All that is known of a person.
  public init(
    _ person: Person, otherNames: [String], phones: [String] = [], emails: [String] = [],
    hours: CallHours = CallHours(after: nil, before: nil), interviews: [Interview],
    entries: [JournalEntry] = []
  ) {
    self.person = person
    self.otherNames = otherNames
    self.phones = phones
    self.emails = emails
    self.hours = hours
    self.interviews = interviews
    self.entries = entries
  }
}

/// A manual change of a candidate's or an employer's particulars.
public struct PersonEdit: Hashable, Sendable {
  /// The change.
  public enum Change: Hashable, Sendable {
    /// The name, which was another until then.
    case name(String, was: String)
    /// The telephone number; nil where it was removed.
    case phone(String?)
    /// The e-mail address; nil where it was removed.
    case email(String?)
    /// The hours at which a candidate likes to be called.
    case hours(CallHours)
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

/// The hours at which a person likes to be called: after a time, before one, or between two.
public struct CallHours: Hashable, Sendable {
  /// The time of day from which; nil: from any.
  public let after: LocalTime?
  /// The time of day until which; nil: until any.
  public let before: LocalTime?

  /// Hours with at most two ends.
  public init(after: LocalTime?, before: LocalTime?) {
    self.after = after
    self.before = before
  }

  /// True if they may be called at any time.
  public var isAny: Bool { after == nil && before == nil }
}

extension LocalTime {
  /// The time as a clock shows it: `09:30`.
  public var clock: String {
    let minute = minute < 10 ? "0\(minute)" : "\(minute)"
    return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + minute
  }
}

/// A candidate whose bookings gave several numbers or addresses, so that they may be two people.
public struct DoubtfulCandidate: Hashable, Sendable {
  /// The candidate.
  public let candidate: Candidate
  /// The bookings that gave a number or an address, in the order of the starts.
  public let bookings: [GivenReach]

  /// An interview with the number and the address that its booking gave.
  public struct GivenReach: Hashable, Sendable {
    /// The interview.
    public let interview: Interview
    /// The telephone number, as typed.
    public let phone: String?
    /// The e-mail address.
    public let email: String?

    /// The particulars that a booking gave.
    public init(_ interview: Interview, phone: String?, email: String?) {
      self.interview = interview
      self.phone = phone
      self.email = email
    }
  }

  /// A candidate with those bookings.
  public init(_ candidate: Candidate, bookings: [GivenReach]) {
    self.candidate = candidate
    self.bookings = bookings
  }
}

/// A record that turned out to be of two people: the interviews named are of another, new one.
public struct CandidateSplit: Hashable, Sendable {
  /// The candidate who keeps the other interviews, requests and holds.
  public let candidate: Candidate
  /// The new one.
  public let part: Candidate
  /// The interviews that are of the new one.
  public let interviews: [Identifier<Interview>]

  /// A split of one record in two.
  public init(candidate: Candidate, part: Candidate, interviews: [Identifier<Interview>]) {
    self.candidate = candidate
    self.part = part
    self.interviews = interviews
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

/// A former name of a person on record, and the present one.
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
