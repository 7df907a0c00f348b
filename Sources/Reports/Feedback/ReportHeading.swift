public import WorkingTime

/// What a feedback report is about, and for whom and when it was made.
public struct ReportHeading: Hashable, Sendable {
  /// The employer, where the report is about one, by name.
  public let employer: String?
  /// The candidate, where the report is about one, by name.
  public let candidate: String?
  /// The part of a vacancy's title that was asked for.
  public let vacancy: String?
  /// The moment from which interviews are on it.
  public let from: Instant?
  /// The moment before which interviews are on it.
  public let to: Instant?
  /// Who reads it.
  public let audience: Audience
  /// When it was made.
  public let made: Instant

  /// The heading of a report; what is not narrowed down is left out.
  public init(
    employer: String? = nil, candidate: String? = nil, vacancy: String? = nil,
    from: Instant? = nil, to: Instant? = nil, audience: Audience = .internal, made: Instant
  ) {
    self.employer = employer
    self.candidate = candidate
    self.vacancy = vacancy
    self.from = from
    self.to = to
    self.audience = audience
    self.made = made
  }

  /// What the report is called.
  static let title = "Interview feedback report"

  /// What the report is narrowed down to, each with its name.
  var filters: [(name: String, value: String)] {
    [("Employer", employer), ("Candidate", candidate), ("Vacancy", vacancy)]
      .compactMap { name, value in value.map { (name, $0) } }
  }

  /// Which interviews it covers, in words.
  func period(_ times: Times) -> String {
    // The end is the first moment that is not covered, so the last day is the one before it.
    let last = to.map { times.date(of: $0.adding(seconds: -1)) }
    switch (from.map(times.date(of:)), last) {
    case (nil, nil): return "all interviews"
    case (let first?, nil): return "interviews since \(first)"
    case (nil, let last?): return "interviews up to \(last)"
    case (let first?, let last?):
      return first == last ? "interviews on \(first)" : "interviews from \(first) to \(last)"
    }
  }

  /// Who may have the report in hand.
  var confidentiality: String {
    switch audience {
    case .internal: "For the agency\u{2019}s own use: not to be sent to a candidate or an employer."
    }
  }

  /// The heading for programs.
  var members: [JSON.Member] {
    [
      .init(key: "title", value: .string(Self.title)),
      .init(key: "audience", value: .string(audience.rawValue)),
      .init(key: "made", value: .moment(made)),
      .init(key: "employer", value: .text(employer)),
      .init(key: "candidate", value: .text(candidate)),
      .init(key: "vacancy", value: .text(vacancy)),
      .init(key: "from", value: .moment(from)),
      .init(key: "to", value: .moment(to)),
    ]
  }
}
