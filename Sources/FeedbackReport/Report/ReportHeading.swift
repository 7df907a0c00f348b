public import Domain
import Rendering
public import WorkingTime

/// The subject of a feedback report, its reader and the time at which it was made.
public struct ReportHeading: Hashable, Sendable {
  /// The recipient.
  public let reader: Reader
  /// The name of the employer, if the report is about one.
  public let employer: String?
  /// The name of the candidate, if the report is about one.
  public let candidate: String?
  /// The part of a vacancy's title that was asked for.
  public let vacancy: String?
  /// The name of the consultant, if the report is about one consultant's interviews.
  public let consultant: String?
  /// The time from which interviews are included.
  public let from: Instant?
  /// The time before which interviews are included.
  public let to: Instant?
  /// The time at which it was made.
  public let made: Instant
  /// The agency and the consultant from whom it comes.
  public let letterhead: Letterhead?

  /// The heading of a report; a nil filter does not narrow it, and a reader other than the agency
  /// narrows it to themselves.
  public init(
    for reader: Reader = .agency, employer: String? = nil, candidate: String? = nil,
    vacancy: String? = nil, consultant: String? = nil, from: Instant? = nil, to: Instant? = nil,
    made: Instant, letterhead: Letterhead? = nil
  ) {
    self.reader = reader
    self.employer = if case .employer(let reader) = reader { reader.name } else { employer }
    self.candidate = if case .candidate(let reader) = reader { reader.name } else { candidate }
    self.vacancy = vacancy
    self.consultant = consultant
    self.from = from
    self.to = to
    self.made = made
    self.letterhead = letterhead
  }

  /// The audience that its reader belongs to.
  public var audience: Audience { reader.audience }

  /// True if its reader may see the time that each side took.
  var isNumbered: Bool { ReportNumbers.audiences.contains(audience) }

  /// The report's title.
  var title: String {
    switch reader {
    case .agency: "Interview feedback report"
    case .employer(let employer): "Interview report for \(employer.name)"
    case .candidate(let candidate): "Interview feedback for \(candidate.name)"
    }
  }

  /// The filters of the report, each with its name; not the reader, whom the title names.
  var filters: [(name: String, value: String)] {
    let all = [
      ("Employer", audience == .employer ? nil : employer),
      ("Candidate", audience == .candidate ? nil : candidate),
      ("Vacancy", vacancy),
      ("Consultant", consultant),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }

  /// The period that it covers, in words.
  func period(_ times: Times) -> String {
    // The end is the first instant that is not covered, so the last day is the one before it.
    let last = to.map { times.date(of: $0.adding(seconds: -1)) }
    switch (from.map(times.date(of:)), last) {
    case (nil, nil): return "all interviews"
    case (let first?, nil): return "interviews since \(first)"
    case (nil, let last?): return "interviews up to \(last)"
    case (let first?, let last?):
      return first == last ? "interviews on \(first)" : "interviews from \(first) to \(last)"
    }
  }

  /// The note on who may have the report.
  var confidentiality: String {
    switch reader {
    case .agency: "For the agency\u{2019}s own use: not to be sent to a candidate or an employer."
    case .employer(let employer): "In confidence, for \(employer.name) only."
    case .candidate(let candidate): "In confidence, for \(candidate.name) only."
    }
  }

  /// The agency's name, for the head of the report; nil if it is not known.
  var agency: String? { letterhead?.agency.name }

  /// The consultant and how to reach them, then the agency's own lines, for the foot of such a
  /// report.
  var foot: String? {
    guard audience != .internal, let letterhead else { return nil }
    let agency = letterhead.agency
    return
      ([letterhead.sender.consultant.name, agency.name, letterhead.phone, letterhead.email]
      .compactMap(\.self) + agency.lines).joined(separator: ", ")
  }

  /// The heading for programs, for readers of an audience.
  static func fields(for audience: Audience) -> [Field<ReportHeading>] {
    [
      Field("title", .text, \.title),
      Field("audience", .constant(.string(audience.rawValue))) { $0 },
    ] + subjectFields
  }

  /// The subject of the report and the time at which it was made.
  static var subjectFields: [Field<ReportHeading>] {
    [
      Field("made", .moment, \.made),
      Field("employer", .optional(.text), \.employer),
      Field("candidate", .optional(.text), \.candidate),
      Field("vacancy", .optional(.text), \.vacancy),
      Field("consultant", .optional(.text), \.consultant),
      Field("from", .optional(.moment), \.from),
      Field("to", .optional(.moment), \.to),
    ]
  }
}
