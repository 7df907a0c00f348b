import Domain
public import WorkingTime

/// What a feedback report is about, and for whom and when it was made.
public struct ReportHeading: Hashable, Sendable {
  /// In whose hands it is to be put.
  public let reader: Reader
  /// The employer, where the report is about one, by name.
  public let employer: String?
  /// The candidate, where the report is about one, by name.
  public let candidate: String?
  /// The part of a vacancy's title that was asked for.
  public let vacancy: String?
  /// The consultant, where the report is about one's interviews, by name.
  public let consultant: String?
  /// The moment from which interviews are on it.
  public let from: Instant?
  /// The moment before which interviews are on it.
  public let to: Instant?
  /// When it was made.
  public let made: Instant

  /// The heading of a report; what is not narrowed down is left out, and a reader other than the
  /// agency narrows it down to themselves.
  public init(
    for reader: Reader = .agency, employer: String? = nil, candidate: String? = nil,
    vacancy: String? = nil, consultant: String? = nil, from: Instant? = nil, to: Instant? = nil,
    made: Instant
  ) {
    self.reader = reader
    self.employer = if case .employer(let reader) = reader { reader.name } else { employer }
    self.candidate = if case .candidate(let reader) = reader { reader.name } else { candidate }
    self.vacancy = vacancy
    self.consultant = consultant
    self.from = from
    self.to = to
    self.made = made
  }

  /// Who reads it.
  public var audience: Audience { reader.audience }

  /// What the report is called.
  var title: String {
    switch reader {
    case .agency: "Interview feedback report"
    case .employer(let employer): "Interview report for \(employer.name)"
    case .candidate(let candidate): "Interview feedback for \(candidate.name)"
    }
  }

  /// What the report is narrowed down to, each with its name; not the reader, who stands in the
  /// title.
  var filters: [(name: String, value: String)] {
    let all = [
      ("Employer", audience == .employer ? nil : employer),
      ("Candidate", audience == .candidate ? nil : candidate),
      ("Vacancy", vacancy),
      ("Consultant", consultant),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
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
    switch reader {
    case .agency: "For the agency\u{2019}s own use: not to be sent to a candidate or an employer."
    case .employer(let employer): "In confidence, for \(employer.name) only."
    case .candidate(let candidate): "In confidence, for \(candidate.name) only."
    }
  }

  /// The heading for programs.
  var members: [JSON.Member] {
    [
      .init(key: "title", value: .string(title)),
      .init(key: "audience", value: .string(audience.rawValue)),
      .init(key: "made", value: .moment(made)),
      .init(key: "employer", value: .text(employer)),
      .init(key: "candidate", value: .text(candidate)),
      .init(key: "vacancy", value: .text(vacancy)),
      .init(key: "consultant", value: .text(consultant)),
      .init(key: "from", value: .moment(from)),
      .init(key: "to", value: .moment(to)),
    ]
  }
}
