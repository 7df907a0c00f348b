public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The answer to a recording about a request for data.
public struct RequestAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let event: RequestEvent
  private let duty: RequestDuty

  /// Creates the answer for an entry, its content and the request as it stands now.
  public init(
    entry: Identifier<JournalEntry>, _ event: RequestEvent, _ request: DataRequest,
    in calendar: WorkingCalendar
  ) {
    self.entry = entry
    self.event = event
    duty = RequestDuty(request, in: calendar)
  }

  /// Returns the answer for people.
  public func text(at now: Instant, style: Style = Style()) -> String {
    var page = Page(style: style)
    let times = Times.kept(duty.calendar)
    switch event.step {
    case .heard:
      page.unbroken(
        "Recorded: \(duty.request.words), heard on \(times.moment(duty.request.heard))")
      page.unbroken("\(next): by \(times.dated(duty.answerBy)), \(duty.howLong(at: now))")
      if duty.request.asks == .erasure {
        page.unbroken(
          "`debrief forget` erases what may go and says what has to stay: tell them both.")
      }
    case .extended:
      page.unbroken("Recorded: \(duty.request.words) takes two further months: \(event.note ?? "")")
      page.unbroken(
        "\(next): by \(times.dated(duty.answerBy)), \(duty.howLong(at: now)); they are to be told, "
          + "and why, by \(times.dated(duty.request.extendBy(in: duty.calendar)))")
    case .answered:
      let at = duty.request.answered.map { " on \(times.moment($0.at))" } ?? ""
      page.unbroken("Recorded: \(duty.request.words) was answered\(at)")
      page.unbroken("Nothing is owed on it any more.")
    }
    page.unbroken("Undo: `debrief undo \(entry.number)`")
    return page.text
  }

  private var next: String {
    "Next: \(duty.request.stamp.consultant.name) to \(duty.request.candidate.name)"
  }

  /// Returns the answer as JSON: as any recording, of no interview, with the request as it stands.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null,
      "kind": .string(Event.request(event).kind.rawValue),
      "at": .moment(now), "request": duty.json(at: now), "duties": .array([]),
    ])
  }
}
