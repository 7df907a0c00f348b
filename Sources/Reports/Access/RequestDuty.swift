import ChasePolicy
public import Domain
public import WorkingTime
import Wording

/// A request about data that is open, as what it is to the consultant: a duty with a last date.
///
/// It is of no interview, and no rule plans it: the law gives the date.
public struct RequestDuty: Hashable, Sendable {
  /// What was asked.
  let request: DataRequest
  /// The last date on which it may be answered.
  let answerBy: LocalDate
  /// The midnight that ends it.
  let late: Instant
  /// In whose zone it was heard.
  let calendar: WorkingCalendar

  /// The duty that a request makes.
  public init(_ request: DataRequest, in calendar: WorkingCalendar) {
    self.request = request
    self.calendar = calendar
    answerBy = request.answerBy(in: calendar)
    late = request.late(in: calendar)
  }

  /// The duties that requests make, the first to answer first; those that are answered make none.
  public static func open(
    _ requests: [DataRequest], in calendar: WorkingCalendar
  ) -> [RequestDuty] {
    requests.filter { $0.answered == nil }.map { RequestDuty($0, in: calendar) }.inOrder
  }

  /// Whether the last date is over.
  func isOverdue(at now: Instant) -> Bool { late <= now }

  /// How it stands, as duties do.
  func standing(at now: Instant) -> Standing { isOverdue(at: now) ? .overdue : .due }

  /// How many days there are until the last date; below 0 once it is over.
  func daysLeft(at now: Instant) -> Int {
    answerBy.dayNumber - calendar.localDate(at: now).dayNumber
  }

  /// How long there is: `12 days left`, `the last day`, `2 days overdue`.
  func howLong(at now: Instant) -> String {
    let days = daysLeft(at: now)
    if days == 0 { return "the last day" }
    return days > 0
      ? "\(Grammar.count(days, "day")) left" : "\(Grammar.count(-days, "day")) overdue"
  }

  /// What is to be done, of whom: `answer Priya Shah's request for access`.
  var asks: String { "answer " + request.words }
}

extension Sequence where Element == RequestDuty {
  /// The first to answer first.
  var inOrder: [RequestDuty] {
    sorted { ($0.answerBy, $0.request.entry) < ($1.answerBy, $1.request.entry) }
  }
}

extension DataRight {
  /// What is asked, after `the request`.
  public var words: String {
    switch self {
    case .access: "to see what is held of them"
    case .erasure: "to be forgotten"
    case .objection: "that their data be used no longer"
    case .rectification: "to have their data put right"
    }
  }
}

extension DataRequest {
  /// The request, of whom and what for.
  var words: String { "the request of \(candidate.name) \(asks.words) (\(asks.rawValue))" }
}
