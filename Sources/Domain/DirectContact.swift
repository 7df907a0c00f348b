/// Whether candidate and employer may speak without us.
public enum DirectContact: Hashable, Sendable {
  /// They may; somebody at the employer agreed, where that was said.
  case allowed(agreedBy: String?)
  /// They may not; for a reason, where that was said.
  case forbidden(why: String?)

  /// Whether it is a yes.
  public var isAllowed: Bool {
    switch self {
    case .allowed: true
    case .forbidden: false
    }
  }
}

/// Which way a candidate's thank-you went.
public enum ThankedVia: String, CaseIterable, Hashable, Sendable {
  /// Straight to the employer.
  case direct
  /// Through us; we pass it on.
  case consultant
}
