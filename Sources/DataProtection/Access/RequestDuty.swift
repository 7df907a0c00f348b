public import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// An open request about data, as a duty of the consultant with a last date.
///
/// It belongs to no interview, and no rule plans it: the law gives the date.
public struct RequestDuty: Hashable, Sendable {
  /// The request.
  public let request: DataRequest
  /// The last date on which it may be answered.
  public let answerBy: LocalDate
  /// The midnight that ends it.
  let late: Instant
  /// The calendar in whose zone the request was received.
  let calendar: WorkingCalendar

  /// Creates the duty that a request makes.
  public init(_ request: DataRequest, in calendar: WorkingCalendar) {
    self.request = request
    self.calendar = calendar
    answerBy = request.answerBy(in: calendar)
    late = request.late(in: calendar)
  }

  /// Returns the duties of open requests, the first to answer first.
  public static func open(
    _ requests: [DataRequest], in calendar: WorkingCalendar
  ) -> [RequestDuty] {
    requests.filter { $0.answered == nil }.map { RequestDuty($0, in: calendar) }.inOrder
  }

  /// True if the last date is over.
  public func isOverdue(at now: Instant) -> Bool { late <= now }

  /// Returns its standing, as for other duties.
  public func standing(at now: Instant) -> Standing { isOverdue(at: now) ? .overdue : .due }

  /// Returns the number of days until the last date; negative once it is over.
  func daysLeft(at now: Instant) -> Int {
    answerBy.dayNumber - calendar.localDate(at: now).dayNumber
  }

  /// Returns the time left: `12 days left`, `the last day`, `2 days overdue`.
  public func howLong(at now: Instant) -> String {
    let days = daysLeft(at: now)
    if days == 0 { return "the last day" }
    return days > 0
      ? "\(Grammar.count(days, "day")) left" : "\(Grammar.count(-days, "day")) overdue"
  }

  /// The task and the person: `answer Priya Shah's request for access`.
  public var asks: String { "answer " + request.words }
}

extension RequestDuty {
  /// Returns the request as `requests` and every recording of one write it.
  ///
  /// `answerBy` is the last date on which it may be answered, `late` the midnight that ends it, and
  /// `daysLeft` is negative once that is over, null if the request was answered.
  public func json(at now: Instant) -> JSON {
    ([
      "request": .id(request.entry), "candidate": .text(request.person.candidate?.name),
      "asks": .string(request.asks.rawValue), "heard": .moment(request.heard),
      "answerBy": .string(answerBy.iso8601), "late": .moment(late),
      "daysLeft": request.answered == nil ? .number(daysLeft(at: now)) : .null,
      "note": .text(request.note),
      "extended": Self.json(request.extended), "answered": Self.json(request.answered),
      "consultant": .string(request.stamp.consultant.name),
      "recorded": .moment(request.stamp.at),
    ] as JSON).adding(request.person.json)
  }

  /// Returns the request in the shape of `due`, of no interview, with the keys `request` and `contact` at the end.
  public func dutyJSON(at now: Instant) -> JSON {
    let (candidate, contact) = (request.person.candidate, request.person.contact)
    return [
      "interview": .null, "rule": .string("answerRequest"), "chaser": .string("consultant"),
      "target": .string(contact == nil ? "candidate" : "employer"),
      "standing": .string(standing(at: now).rawValue),
      "from": .moment(request.heard), "late": .moment(late), "until": .null,
      "snoozedUntil": .null, "candidate": .text(candidate?.name),
      "candidateId": .id(candidate?.id), "candidatePhone": .text(candidate?.phone),
      "employer": .text(contact?.employer.name),
      "vacancy": .null, "consultant": .string(request.stamp.consultant.name),
      "because": .texts(["request.\(request.asks.rawValue)"]),
      "request": .id(request.entry), "contact": contact?.json ?? .null,
    ]
  }

  private static func json(_ step: DataRequest.Step?) -> JSON {
    guard let step else { return .null }
    return [
      "entry": .id(step.entry), "at": .moment(step.at), "note": .text(step.note),
    ]
  }
}

extension Sequence where Element == RequestDuty {
  /// The duties, the first to answer first.
  public var inOrder: [RequestDuty] {
    sorted { ($0.answerBy, $0.request.entry) < ($1.answerBy, $1.request.entry) }
  }
}

extension DataRequest {
  /// The request with its person and object.
  var words: String { "the request of \(person.label) \(asks.words) (\(asks.rawValue))" }
}
