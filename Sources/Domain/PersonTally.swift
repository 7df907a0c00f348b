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
