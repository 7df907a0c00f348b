import Domain
import WorkingTime

/// The fate of the first date that an employer gave for their decision.
///
/// The first, because it is what the candidate was told and planned by: one that is moved before it
/// is over has slipped all the same. Dates count as they do for the policy (POLICY.md section 3,
/// P): those that the employer told us and those that they told the candidate.
struct PromiseFate: Hashable, Sendable {
  /// The ways in which it can end.
  enum Ending: Hashable, Sendable {
    /// They decided on that date or before.
    case kept
    /// They decided so many of their working days later, on that weekday.
    case late(workingDays: Int, on: Weekday)
    /// They have not decided, and so many of their working days have passed since.
    case waiting(workingDays: Int)
    /// The date is not over.
    case open
  }

  /// The end of the date or time that they named.
  let by: Instant
  /// Its weekday.
  let weekday: Weekday
  /// The way in which it ended.
  let ending: Ending

  /// The fate of a date, from what happened up to a given time and by the employer's calendar.
  ///
  /// Nil if none was given before they decided, or the matter ended without a decision: then nobody
  /// waited for one any more.
  init?(_ history: InterviewHistory, at now: Instant, in calendar: WorkingCalendar) {
    let before = history.untilDecision
    guard let by = before.facts.lazy.compactMap(\.event.decisionDate).first, !before.isOver
    else { return nil }
    let date = by.date(in: calendar)
    self.by = calendar.end(of: by)
    weekday = date.weekday
    let decided = history.firstDecision?.at
    let moment = decided ?? now
    let reached = calendar.localDate(at: moment)
    guard by.isOver(at: moment, on: reached) else {
      ending = decided == nil ? .open : .kept
      return
    }
    let days = calendar.workingDays(after: date, through: reached)
    ending =
      decided == nil
      ? .waiting(workingDays: days) : .late(workingDays: days, on: reached.weekday)
  }

  /// The fate in a word.
  enum Verdict: String, CaseIterable, Hashable, Sendable {
    case kept, late, waiting, open

    /// The same for people.
    var words: String {
      switch self {
      case .kept: "kept"
      case .late: "kept late"
      case .waiting: "not kept yet"
      case .open: "not due yet"
      }
    }
  }

  /// The fate without the days.
  var verdict: Verdict {
    switch ending {
    case .kept: .kept
    case .late: .late
    case .waiting: .waiting
    case .open: .open
    }
  }

  /// True if they have decided.
  var isDecided: Bool {
    switch ending {
    case .kept, .late: true
    case .waiting, .open: false
    }
  }

  /// The number of working days it has slipped so far; nil if it was kept or is open.
  var slip: Int? {
    switch ending {
    case .kept, .open: nil
    case .late(let days, _), .waiting(let days): days
    }
  }
}

extension Deadline {
  /// The date on which it falls in a calendar's time zone.
  fileprivate func date(in calendar: WorkingCalendar) -> LocalDate {
    switch self {
    case .endOf(let date): date
    case .at(let moment): calendar.localDate(at: moment)
    }
  }

  /// True if it is over at a time on a date: a date is over on the next one, however late in the
  /// evening somebody rings.
  fileprivate func isOver(at moment: Instant, on date: LocalDate) -> Bool {
    switch self {
    case .endOf(let last): last < date
    case .at(let last): last < moment
    }
  }
}
