/// An interview as it is asked for by name: a candidate, `priya`; a candidate at an employer,
/// `priya@acme`; or an employer alone, `@acme`.
public struct SoughtInterview: Hashable, Sendable {
  /// Part of the candidate's name.
  public let candidate: SoughtName?
  /// Part of the employer's name.
  public let employer: SoughtName?
  /// All that was typed, for a name with such a sign in it.
  public let whole: SoughtName

  /// What was typed; nil where it names nobody.
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

  /// How well an interview fits: the candidate first, then the employer.
  public struct Grade: Comparable, Sendable {
    let candidate: NameGrade
    let employer: NameGrade

    /// The lesser is the better.
    public static func < (left: Grade, right: Grade) -> Bool {
      (left.candidate, left.employer) < (right.candidate, right.employer)
    }
  }

  /// How well an interview of a candidate with an employer is meant, by their folded names; nil
  /// where it is not.
  public func grade(candidate name: String, employer employerName: String) -> Grade? {
    if name == whole.folded { return Grade(candidate: .whole, employer: .whole) }
    guard let theirs = Self.grade(candidate, name), let its = Self.grade(employer, employerName)
    else { return nil }
    return Grade(candidate: theirs, employer: its)
  }

  /// Where nothing was typed of a name, every name is as good as another.
  private static func grade(_ sought: SoughtName?, _ name: String) -> NameGrade? {
    guard let sought else { return .whole }
    return sought.grade(ofFolded: name)
  }
}
