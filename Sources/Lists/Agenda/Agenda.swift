public import AgencySettings
public import ChasePolicy
public import DataProtection
public import Domain
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

/// The deadline by which an employer said that they would decide, and the time at which it is over.
public struct PromisedAnswer: Hashable, Sendable {
  let interview: Interview
  let by: Deadline
  let over: Instant

  /// The promise in force of an interview at a given time; nil if there is none, or if it is over
  /// by then.
  ///
  /// A date ends with business in the employer's calendar.
  public init?(_ record: InterviewRecord, in calendars: Calendars, at now: Instant) {
    guard let by = record.history(upTo: now).promiseInForce?.value else { return nil }
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
