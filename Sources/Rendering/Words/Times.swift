public import Domain
import Wording
public import WorkingTime

/// The format of times on a page: in the agency's time zone, and either in full or as briefly as a
/// reader at a given time can take.
public struct Times: Sendable {
  /// The calendar whose time zone is used.
  public let calendar: WorkingCalendar
  /// The time at which the page is read; nil for a page that is kept and read at any time.
  public let now: Instant?

  /// Creates the format of times for a page that is read at a time, or kept if that is nil.
  public init(calendar: WorkingCalendar, now: Instant?) {
    self.calendar = calendar
    self.now = now
  }

  /// Times for a page that is kept.
  public static func kept(_ calendar: WorkingCalendar) -> Times {
    Times(calendar: calendar, now: nil)
  }

  /// Times for a page that is read at once.
  public static func read(at now: Instant, _ calendar: WorkingCalendar) -> Times {
    Times(calendar: calendar, now: now)
  }

  /// A time: `Fri 27 Nov 2026 14:00`, or `today 14:00`.
  public func moment(_ moment: Instant) -> String {
    now.map { TimeWords.short(moment, now: $0, in: calendar) }
      ?? TimeWords.full(moment, in: calendar)
  }

  /// A deadline: a date is shown without a time.
  public func deadline(_ deadline: Deadline) -> String {
    switch deadline {
    case .at(let moment): self.moment(moment)
    case .endOf(let date):
      now.map { TimeWords.day(date, today: calendar.localDate(at: $0)) } ?? TimeWords.full(date)
    }
  }

  /// A time with its date, for calculations: `Fri 20 Nov 17:00`.
  public func dated(_ moment: Instant) -> String {
    now.map { TimeWords.dated(moment, now: $0, in: calendar) }
      ?? TimeWords.full(moment, in: calendar)
  }

  /// A date for calculations: `Fri 20 Nov`.
  public func dated(_ date: LocalDate) -> String {
    now.map { TimeWords.dated(date, today: calendar.localDate(at: $0)) } ?? TimeWords.full(date)
  }

  /// The number of promised dates, and the first of them; nil unless the date has moved.
  public func moved(_ promises: PromisedDates) -> String? {
    promises.firstOfSeveral.map { first in
      let date =
        switch first {
        case .at(let moment): dated(moment)
        case .endOf(let date): dated(date)
        }
      return "promised \(Grammar.times(promises.all.count)), first for \(date)"
    }
  }

  /// The date of an instant, in full.
  public func date(of moment: Instant) -> String {
    TimeWords.full(calendar.localDate(at: moment))
  }

  /// The start and end of an interview, in full.
  public func period(_ time: InterviewTime) -> String {
    let isOneDay = calendar.localDate(at: time.start) == calendar.localDate(at: time.end)
    let end =
      isOneDay
      ? TimeWords.clock(calendar.localTime(at: time.end)) : TimeWords.full(time.end, in: calendar)
    return TimeWords.full(time.start, in: calendar) + " to " + end
  }
}
