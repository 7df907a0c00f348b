import Domain
import WorkingTime

/// What became of the first date that an employer gave for their decision.
///
/// The first, because it is what the candidate was told and planned by: one that is moved before it
/// is over has slipped all the same. Dates count as they do for the policy (POLICY.md section 3,
/// P): those that the employer told us and those that they told the candidate.
struct PromiseFate: Hashable, Sendable {
  /// How it ended.
  enum Ending: Hashable, Sendable {
    /// They decided on that date or before.
    case kept
    /// They decided so many working days of theirs later, on that weekday.
    case late(workingDays: Int, on: Weekday)
    /// They have not decided, and so many of their working days have gone by since.
    case waiting(workingDays: Int)
    /// The date is not over.
    case open
  }

  /// When the date or moment that they named ends.
  let by: Instant
  /// Its weekday.
  let weekday: Weekday
  /// How it ended.
  let ending: Ending

  /// What became of a date, from what happened up to a moment and by the employer's calendar.
  ///
  /// Nil where none was given before they decided, or the matter ended without a decision: then
  /// nobody waited for one any more.
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

  /// What became of it, in a word.
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

  /// What became of it, without the days.
  var verdict: Verdict {
    switch ending {
    case .kept: .kept
    case .late: .late
    case .waiting: .waiting
    case .open: .open
    }
  }

  /// Whether they have decided.
  var isDecided: Bool {
    switch ending {
    case .kept, .late: true
    case .waiting, .open: false
    }
  }

  /// How many working days it has slipped so far; nil where it was kept or is open.
  var slip: Int? {
    switch ending {
    case .kept, .open: nil
    case .late(let days, _), .waiting(let days): days
    }
  }
}

extension Deadline {
  /// The date on which it lies, on the wall of a calendar.
  fileprivate func date(in calendar: WorkingCalendar) -> LocalDate {
    switch self {
    case .endOf(let date): date
    case .at(let moment): calendar.localDate(at: moment)
    }
  }

  /// Whether it is over at a moment of a date: a date on the next one, however late in the evening
  /// somebody rings.
  fileprivate func isOver(at moment: Instant, on date: LocalDate) -> Bool {
    switch self {
    case .endOf(let last): last < date
    case .at(let last): last < moment
    }
  }
}
