public import AgencySettings
public import ChasePolicy
public import DataProtection
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The days ahead: the duties, the interviews that are held, and the promises that end.
///
/// A duty is on the day on which its time begins, or its snooze ends if that is later; what has
/// begun by now is on the first day, which is today.
public struct Agenda: Hashable, Sendable {
  /// A promise of an answer, and the time at which it is over.
  struct Ending: Hashable, Sendable {
    let interview: Interview
    let promised: Deadline
    let at: Instant
  }

  /// One day.
  struct Day: Hashable, Sendable {
    let date: LocalDate
    /// The reason that the agency is closed; nil if it opens.
    let closure: Closure?
    let duties: [AssignedDuty]
    let interviews: [Interview]
    let endings: [Ending]
    /// The requests whose last date it is; today, also those whose last date is over.
    let requests: [RequestDuty]

    var isEmpty: Bool {
      duties.isEmpty && interviews.isEmpty && endings.isEmpty && requests.isEmpty
    }
  }

  /// The time at which it is read.
  let now: Instant
  /// The agency's calendar, which sets the days.
  let calendar: WorkingCalendar
  /// The days, today first.
  let days: [Day]

  /// The instants between which an agenda of so many days lies: from the midnight that begins
  /// today.
  public static func reach(
    days: Int, from now: Instant, in calendar: WorkingCalendar
  ) -> (start: Instant, end: Instant) {
    let today = calendar.localDate(at: now)
    return (
      calendar.instant(on: today, at: .startOfDay),
      calendar.instant(on: today.adding(days: days), at: .startOfDay)
    )
  }

  /// The days ahead.
  ///
  /// Of the duties, interviews and promises in any order, those that belong to none of the days are
  /// left out.
  public init(
    _ duties: [AssignedDuty], interviews: [Interview], promises: [PromisedAnswer],
    requests: [RequestDuty] = [], days: Int, at now: Instant, in calendar: WorkingCalendar
  ) {
    self.now = now
    self.calendar = calendar
    let dutiesByDay = Dictionary(grouping: duties.filter { $0.appears(after: now) != nil }) {
      calendar.localDate(at: $0.appears(after: now) ?? now)
    }
    let interviewsByDay = Dictionary(grouping: interviews) {
      calendar.localDate(at: $0.time.start)
    }
    let endingsByDay = Dictionary(
      grouping: promises.map { Ending(interview: $0.interview, promised: $0.by, at: $0.over) }
    ) { calendar.localDate(at: $0.at.adding(seconds: -1)) }
    let today = calendar.localDate(at: now)
    self.days = (0..<max(0, days)).map { ahead in
      let date = today.adding(days: ahead)
      return Day(
        date: date, closure: calendar.closure(on: date),
        duties: (dutiesByDay[date] ?? []).sorted { $0.urgency(at: now) < $1.urgency(at: now) },
        interviews: (interviewsByDay[date] ?? [])
          .sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) },
        endings: (endingsByDay[date] ?? [])
          .sorted { ($0.at, $0.interview.id) < ($1.at, $1.interview.id) },
        requests: requests.filter { max($0.answerBy, today) == date }.inOrder)
    }
  }

  /// True if nothing at all is ahead.
  public var isEmpty: Bool { days.allSatisfy(\.isEmpty) }
}

extension Agenda {
  /// The agenda as JSON: an object a day.
  ///
  /// `closed` names why the agency is closed, or is null; `duties` are in the shape of `due`;
  /// `interviews` are those that start that day, `promises` those of an answer that end on it,
  /// and `requests` those about data that are to be answered by then.
  public var json: String {
    let days = days.map { day -> JSON in
      [
        "date": .string(day.date.iso8601),
        "closed": .text(day.closure.map(ClosureWords.name)),
        "duties": .array(day.duties.map { $0.listed(at: now) }),
        "interviews": .array(day.interviews.map(\.asAppointment)),
        "promises": .array(
          day.endings.map {
            $0.interview.parties.adding(["by": .deadline($0.promised), "over": .moment($0.at)])
          }),
        "requests": .array(day.requests.map { $0.json(at: now) }),
      ]
    }
    return JSONWriter.document(.array(days))
  }
}

extension Interview {
  /// The interview as an appointment at a time.
  var asAppointment: JSON { parties.adding(.of(self, .stage, .start, .end)) }

  /// The interview's number, parties and vacancy.
  var parties: JSON {
    .of(self, .number, .candidate, .candidateId, .candidatePhone, .employer, .vacancy, .consultant)
  }
}

extension Agenda {
  /// The agenda for people: under each day the late, the duties, and the time of each.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    let times = Times.read(at: now, calendar)
    let today = calendar.localDate(at: now)
    for day in days where !day.isEmpty || day.date == today {
      page.gap()
      page.line(heading(day, today: today), tone: day.isEmpty ? .quiet : .strong)
      for item in items(of: day, times) {
        page.item(item.tag, tone: item.tone, marginWidth: Page.standingWidth, [item.words])
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
    let isShared = day.duties.isShared(at: now)
    let present = day.duties.filter { $0.duty.from <= now && !$0.isSnoozed(at: now) }
    let begun = present.notAskedFor(by: present)
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
      words: "\(interview.id.reference) \(interview.candidate.label): \(interview.kind), "
        + interview.matter)
  }

  private func item(of ending: Ending, _ times: Times) -> Item {
    let interview = ending.interview
    let by = ending.promised.date.map(times.dated) ?? times.dated(ending.at)
    return Item(
      at: ending.at, tag: clock(ending.at),
      words: "\(interview.id.reference) \(interview.employer.name) decision due by \(by): "
        + "\(interview.candidate.label), \(interview.vacancy)")
  }

  private func words(_ assigned: AssignedDuty, _ isShared: Bool) -> String {
    let consultant = isShared ? "; consultant \(assigned.interview.consultantWords(at: now))" : ""
    return "\(assigned.interview.id.reference) \(assigned.whole)\(consultant)"
  }

  private func clock(_ moment: Instant) -> String {
    TimeWords.clock(calendar.localTime(at: moment))
  }
}

/// The deadline by which an employer said that they would decide, and the time at which it is over.
public struct PromisedAnswer: Hashable, Sendable {
  let interview: Interview
  let by: Deadline
  let over: Instant

  /// The promise in force of an interview at a given time; nil if absent, or if it is over
  /// by then.
  ///
  /// A date ends with business in the employer's calendar.
  public init?(_ record: InterviewRecord, in calendars: Calendars, at now: Instant) {
    guard let by = record.history(upTo: now).promiseInForce()?.value else { return nil }
    let over = calendars.employer.end(of: by)
    guard over > now else { return nil }
    interview = record.interview
    self.by = by
    self.over = over
  }
}

extension AssignedDuty {
  /// The time at which our lists first show it, not before the given one; nil if it has lapsed by
  /// then.
  fileprivate func appears(after now: Instant) -> Instant? {
    let moment = max(duty.from, snoozedUntil ?? duty.from, now)
    if let until = duty.until, until <= moment { return nil }
    return moment
  }
}

extension WorkingCalendar {
  /// The reason that it does not open on a date; nil if it does.
  fileprivate func closure(on date: LocalDate) -> Closure? {
    closures(
      from: instant(on: date, at: .startOfDay),
      to: instant(on: date.adding(days: 1), at: .startOfDay)
    ).first
  }
}

extension Deadline {
  /// The date, if it is one.
  fileprivate var date: LocalDate? {
    if case .endOf(let date) = self { date } else { nil }
  }
}
