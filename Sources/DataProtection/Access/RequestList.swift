public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The requests about data: by whom, for what, when, and by when to answer.
public struct RequestList: Hashable, Sendable {
  private let duties: [RequestDuty]
  private let answered: [RequestDuty]
  private let now: Instant
  private let calendar: WorkingCalendar

  /// Creates a list of open requests, the first to answer first, followed by answered ones if
  /// wanted.
  public init(
    _ requests: [DataRequest], withAnswered: Bool = false, at now: Instant,
    in calendar: WorkingCalendar
  ) {
    self.now = now
    self.calendar = calendar
    duties = RequestDuty.open(requests, in: calendar)
    answered =
      withAnswered
      ? requests.filter { $0.answered != nil }.map { RequestDuty($0, in: calendar) } : []
  }

  /// True if no request is open.
  public var isEmpty: Bool { duties.isEmpty }

  /// The list as JSON.
  public var json: String {
    JSONWriter.document(.array((duties + answered).map { $0.json(at: now) }))
  }

  /// Returns the list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    if duties.isEmpty { page.line("No request is open.") }
    let times = Times.read(at: now, calendar)
    for duty in duties {
      page.item(
        duty.standing(at: now),
        [duty.asks, Self.howItStands(duty, times, at: now)] + Self.remarks(duty, times))
    }
    if !answered.isEmpty { page.gap() }
    for duty in answered {
      let when = duty.request.answered.map { "answered on \(times.dated($0.at))" } ?? ""
      page.item(
        "done", tone: .quiet, marginWidth: Page.standingWidth,
        [duty.request.words, "heard \(times.dated(duty.request.heard)); \(when)"]
          + Self.remarks(duty, times))
    }
    return page.text
  }

  /// Returns the last date, the time left and the date of the request.
  public static func howItStands(_ duty: RequestDuty, _ times: Times, at now: Instant) -> String {
    "by \(times.dated(duty.answerBy)), \(duty.howLong(at: now)); "
      + "heard \(times.dated(duty.request.heard))"
  }

  private static func remarks(_ duty: RequestDuty, _ times: Times) -> [String] {
    let request = duty.request
    return [
      request.extended.map { step in
        "extended on \(times.dated(step.at))" + (step.note.map { ": \($0)" } ?? "")
      },
      request.note, request.answered?.note,
      "recorded by \(request.stamp.consultant.name), entry \(request.entry.number)",
    ].compactMap { $0 }
  }
}
