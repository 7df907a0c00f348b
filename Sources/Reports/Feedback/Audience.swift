public import Domain

/// Who reads a feedback report.
public enum Audience: String, CaseIterable, Hashable, Sendable {
  /// The agency itself: everything that is recorded.
  case `internal`
  /// The employer who interviewed.
  case employer
  /// The candidate who was interviewed.
  case candidate
}

/// In whose hands a report is to be put: one employer's or one candidate's, never several.
public enum Reader: Hashable, Sendable {
  /// The agency.
  case agency
  /// That employer, who may read of interviews with them and no others.
  case employer(Employer)
  /// That candidate, who may read of their own interviews and no others.
  case candidate(Candidate)

  /// The audience that the reader belongs to.
  public var audience: Audience {
    switch self {
    case .agency: .internal
    case .employer: .employer
    case .candidate: .candidate
    }
  }

  /// Whether the reader may learn of an interview at all.
  func mayRead(of interview: Interview) -> Bool {
    switch self {
    case .agency: true
    case .employer(let employer): interview.employer.id == employer.id
    case .candidate(let candidate): interview.candidate.id == candidate.id
    }
  }
}

extension Reader {
  /// Whether the reader would learn from a row what nobody has told them yet.
  func isFirstToldBy(_ row: ReportRow) -> Bool {
    audience == .candidate && row.isUntold && mayRead(of: row.interview)
  }
}

extension Set<Audience> {
  /// What never leaves the agency.
  static let agency: Self = [.internal]
  /// What the employer may have too.
  static let agencyAndEmployer: Self = [.internal, .employer]
  /// What the candidate may have too.
  static let agencyAndCandidate: Self = [.internal, .candidate]
  /// What any reader may have.
  static let everybody: Self = [.internal, .employer, .candidate]
}
