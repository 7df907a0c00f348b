public import Domain

/// The kind of reader of a feedback report.
public enum Audience: String, CaseIterable, Hashable, Sendable {
  /// The agency itself: everything that is recorded.
  case `internal`
  /// The employer who interviewed.
  case employer
  /// The candidate who was interviewed.
  case candidate
}

/// The recipient of a report: the agency, one employer or one candidate, never several.
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

  /// True if the reader may learn of an interview at all.
  func mayRead(of interview: Interview) -> Bool {
    switch self {
    case .agency: true
    case .employer(let employer): interview.employer.id == employer.id
    case .candidate(let candidate): interview.candidate.id == candidate.id
    }
  }
}

extension Reader {
  /// True if a row would tell the reader something that nobody has told them yet.
  func isFirstToldBy(_ row: ReportRow) -> Bool {
    audience == .candidate && row.isUntold && mayRead(of: row.interview)
  }
}

extension Set<Audience> {
  /// Fields that never leave the agency.
  static let agency: Self = [.internal]
  /// Fields that the employer may have too.
  static let agencyAndEmployer: Self = [.internal, .employer]
  /// Fields that the candidate may have too.
  static let agencyAndCandidate: Self = [.internal, .candidate]
  /// Fields that any reader may have.
  static let everybody: Self = [.internal, .employer, .candidate]
}
