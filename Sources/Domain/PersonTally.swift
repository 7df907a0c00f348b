/// A candidate or an employer, and how many interviews go by the name.
public struct PersonTally: Hashable, Sendable {
  /// Who it is.
  public enum Person: Hashable, Sendable {
    /// A candidate.
    case candidate(Candidate)
    /// An employer, and how many vacancies of theirs had an interview.
    case employer(Employer, vacancies: Int)
  }

  /// Who.
  public let person: Person
  /// How many of the interviews are open.
  public let open: Int
  /// How many there are.
  public let interviews: Int

  /// Somebody with so many interviews.
  public init(_ person: Person, open: Int, interviews: Int) {
    self.person = person
    self.open = open
    self.interviews = interviews
  }
}
