/// A setting of the policy that is a number, in the order of POLICY.md section 4.
public enum CountSetting: Int, CaseIterable, Hashable, Sendable {
  case candidateMaxAttempts, employerMaxAttempts, employerMaxPromises

  /// The most that makes sense; past it a slip of the keyboard is likelier than a policy.
  public static let most = 1000

  /// The setting's name, as it is typed: `candidate.maxAttempts`.
  public var name: String {
    switch self {
    case .candidateMaxAttempts: "candidate.maxAttempts"
    case .employerMaxAttempts: "employer.maxAttempts"
    case .employerMaxPromises: "employer.maxPromises"
    }
  }

  /// Its value where nobody chose another.
  public var standard: Int { 3 }

  /// The meaning, as the end of a sentence that begins with its value.
  public var meaning: String {
    switch self {
    case .candidateMaxAttempts: "unanswered calls to a candidate before it goes to writing"
    case .employerMaxAttempts: "contacts with an employer who owes an answer before it escalates"
    case .employerMaxPromises: "dates that an employer may promise; with one more it escalates"
    }
  }
}
