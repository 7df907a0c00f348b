/// Permission for candidate and employer to speak without us.
public enum DirectContact: Hashable, Sendable {
  /// They may; somebody at the employer agreed, where that was said.
  case allowed(agreedBy: String?)
  /// They may not; for a reason, where that was said.
  case forbidden(why: String?)

  /// True if contact is allowed.
  public var isAllowed: Bool {
    switch self {
    case .allowed: true
    case .forbidden: false
    }
  }
}

/// The route of a candidate's thank-you.
public enum ThankedVia: String, CaseIterable, Hashable, Sendable {
  /// Straight to the employer.
  case direct
  /// Through us; we pass it on.
  case consultant
}
