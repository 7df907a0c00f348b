/// The names in bookings that the agency does not know yet, each once, in the order of the bookings.
public struct Newcomers: Hashable, Sendable {
  /// Candidates without an interview so far.
  public let candidates: [String]
  /// Employers without an interview so far.
  public let employers: [String]
  /// Vacancies without an interview so far.
  public let vacancies: [Vacancy]

  /// A vacancy by the names that it was given.
  public struct Vacancy: Hashable, Sendable {
    /// Whose it is.
    public let employer: String
    /// What it is called.
    public let title: String
  }
}
