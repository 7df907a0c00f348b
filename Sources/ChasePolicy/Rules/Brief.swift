import AgencySettings
import Domain
import WorkingTime

/// Brief the candidate before the interview.
///
/// Candidates are to ask what happens next and by when, to note whom they meet and to call us
/// straight after, as the guidance has it. One briefing is enough, at any time before. It is due on
/// the agency's last working day before the date of the interview, and lapses when that begins.
///
/// Chase: consultant to candidate, from the last working day before, late 2 h before the start.
enum Brief: ChaseRule {
  static let rule = Rule.brief

  static func finding(in interview: Situation) -> Finding {
    if let briefed = interview.history.briefed { return .held(.settled(by: briefed.reason)) }
    let start = interview.at(interview.facts.time.start, .interviewStart)
    let from = interview.lastOpening(beforeDateOf: start)
    let late = ComputedTime.later(interview.before(start), from)
    return .owed(Owed(.consultant, to: .candidate, from: from, late: late, until: start))
  }

  static let asks = "brief for the interview"
  static let settledBy = "a briefing, or the interview's start"
}

extension Situation {
  /// The opening of the agency on its last working day before the date of a time.
  fileprivate func lastOpening(beforeDateOf start: ComputedTime) -> ComputedTime {
    let calendar = calendars.agency
    let date = calendar.localDate(at: start.moment)
    var day = date.adding(days: -1)
    var opening = calendar.open(calendar.instant(on: day, at: .startOfDay))
    // A calendar that opens at all has opened before: past its first closed date it opens weekly.
    while calendar.localDate(at: opening) != day {
      day = day.adding(days: -1)
      opening = calendar.open(calendar.instant(on: day, at: .startOfDay))
    }
    return start.moved(
      to: opening, in: .agency, counting: nil,
      isExplained ? Step(move: .lastOpening(.agency, before: date), moment: opening) : nil)
  }

  /// The moment at which a briefing becomes late, so long before the start.
  fileprivate func before(_ start: ComputedTime) -> ComputedTime {
    let span = settings[.briefLateBefore]
    let moment = start.moment.adding(seconds: -(span.elapsedSeconds ?? 0))
    return start.moved(
      to: moment, in: .agency, counting: .briefLateBefore,
      isExplained ? Step(move: .before(span, .briefLateBefore), moment: moment) : nil)
  }
}
