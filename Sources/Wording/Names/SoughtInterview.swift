/// A search for an interview by name: a candidate, `priya`; a candidate at an employer,
/// `priya@acme`; or an employer alone, `@acme`.
public struct SoughtInterview: Hashable, Sendable {
  /// Part of the candidate's name.
  public let candidate: SoughtName?
  /// Part of the employer's name.
  public let employer: SoughtName?
  /// All of the typed text, for a name that contains `@`.
  public let whole: SoughtName

  /// Parses typed text; nil if it names nobody.
  public init?(_ typed: String) {
    guard let whole = SoughtName(typed) else { return nil }
    self.whole = whole
    guard let sign = typed.lastIndex(of: "@") else {
      candidate = whole
      employer = nil
      return
    }
    candidate = SoughtName(String(typed[..<sign]))
    employer = SoughtName(String(typed[typed.index(after: sign)...]))
    guard candidate != nil || employer != nil else { return nil }
  }

  /// A grade of how well an interview matches: by the candidate first, then by the employer.
  public struct Grade: Comparable, Sendable {
    let candidate: NameGrade
    let employer: NameGrade

    /// Compares grades; the lower is the better.
    public static func < (left: Grade, right: Grade) -> Bool {
      (left.candidate, left.employer) < (right.candidate, right.employer)
    }
  }

  /// Grades an interview by the folded names of its candidate and employer; nil if it does not
  /// match.
  public func grade(candidate name: String, employer employerName: String) -> Grade? {
    if name == whole.folded { return Grade(candidate: .whole, employer: .whole) }
    guard let theirs = Self.grade(candidate, name), let its = Self.grade(employer, employerName)
    else { return nil }
    return Grade(candidate: theirs, employer: its)
  }

  /// Grades one name; if nothing was typed for it, every name is equally good.
  private static func grade(_ sought: SoughtName?, _ name: String) -> NameGrade? {
    guard let sought else { return .whole }
    return sought.grade(ofFolded: name)
  }
}
