import ChasePolicy
import DataProtection
import Domain
public import Rendering
import Wording
import WorkingTime

extension Agenda {
  private static let margin = 9

  /// The agenda for people: under each day the late, the duties, and the time of each.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    let times = Times.read(at: now, calendar)
    let today = calendar.localDate(at: now)
    var wasEmpty = false
    for day in days {
      if !(wasEmpty && day.isEmpty) { page.gap() }
      wasEmpty = day.isEmpty
      page.line(heading(day, today: today), tone: day.isEmpty ? .quiet : .strong)
      for item in items(of: day, times) {
        page.item(item.tag, tone: item.tone, marginWidth: Self.margin, [item.words])
      }
    }
    return page.text
  }

  /// The day, why it is closed, and whether there is nothing on it.
  private func heading(_ day: Day, today: LocalDate) -> String {
    let date = TimeWords.dated(day.date, today: today)
    let near: [LocalDate: String] = [today: "Today, ", today.adding(days: 1): "Tomorrow, "]
    let closed = day.closure.map { ", closed (\(ClosureWords.name($0)))" } ?? ""
    return (near[day.date] ?? "") + date + closed + (day.isEmpty ? ": nothing" : "")
  }

  /// A line of a day, and its place in it.
  private struct Item {
    let at: Instant
    let tag: String
    var tone = Tone.plain
    let words: String
  }

  /// The overdue first, then what has begun, then the rest by the clock.
  private func items(of day: Day, _ times: Times) -> [Item] {
    let isShared = Set(day.duties.map(\.interview.consultant.id)).count > 1
    let begun = day.duties.filter { $0.duty.from <= now && !$0.isSnoozed(at: now) }
      .map { assigned in
        let standing = assigned.duty.standing(at: now)
        return Item(
          at: now, tag: standing.rawValue, tone: standing == .overdue ? .overdue : .due,
          words: words(assigned, isShared))
      }
    let ahead = day.duties.filter { $0.duty.from > now || $0.isSnoozed(at: now) }
      .map { assigned in
        let at = max(assigned.duty.from, assigned.snoozedUntil ?? assigned.duty.from)
        return Item(at: at, tag: clock(at), words: words(assigned, isShared))
      }
    let timed = day.interviews.map(item(of:)) + day.endings.map { item(of: $0, times) } + ahead
    let requests = day.requests.map { request in
      Item(
        at: now, tag: request.isOverdue(at: now) ? "overdue" : "by law",
        tone: request.isOverdue(at: now) ? .overdue : .due,
        words: "\(request.asks), heard \(times.dated(request.request.heard))")
    }
    return requests + begun
      + timed.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private func item(of interview: Interview) -> Item {
    Item(
      at: interview.time.start, tag: clock(interview.time.start),
      words: "\(interview.id.reference) \(interview.candidate.name): \(interview.kind), "
        + interview.matter)
  }

  private func item(of ending: Ending, _ times: Times) -> Item {
    let interview = ending.interview
    let by = ending.promised.date.map(times.dated) ?? times.dated(ending.at)
    return Item(
      at: ending.at, tag: clock(ending.at),
      words: "\(interview.id.reference) \(interview.employer.name) decision due by \(by): "
        + "\(interview.candidate.name), \(interview.vacancy)")
  }

  private func words(_ assigned: AssignedDuty, _ isShared: Bool) -> String {
    let consultant = isShared ? "; consultant \(assigned.interview.consultant.name)" : ""
    return "\(assigned.interview.id.reference) \(assigned.whole)\(consultant)"
  }

  private func clock(_ moment: Instant) -> String {
    TimeWords.clock(calendar.localTime(at: moment))
  }
}

extension Deadline {
  /// The date, if it is one.
  fileprivate var date: LocalDate? {
    if case .endOf(let date) = self { date } else { nil }
  }
}
