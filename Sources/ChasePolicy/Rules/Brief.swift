import AgencySettings
import Domain
import WorkingTime

/// Brief the candidate before the interview.
///
/// Candidates are to ask what happens next and by when, to note whom they meet and to call us
/// straight after, as the guidance has it. One briefing is enough, whatever is moved since; nobody is
/// briefed who has withdrawn or been decided on. It is due on the agency's last working day before
/// the date of the interview, but not before this was booked or moved, and lapses when that begins.
///
/// Chase: consultant to candidate, from the last working day before, late 2 h before the start.
enum Brief: ChaseRule {
  static let rule = Rule.brief
  static let retryAfter: SpanSetting? = .candidateUrgentRetryAfter

  static func finding(in interview: Situation) -> Finding {
    if let briefed = interview.history.briefed { return .held(.settled(by: briefed.reason)) }
    if let hold = interview.answerHold { return .held(hold) }
    let start = interview.at(interview.facts.time.start, .interviewStart)
    var from = interview.lastWorkingDay(before: start)
    if let known = interview.known {
      let opening = interview.opening(of: .agency, known)
      if opening.moment < start.moment { from = .later(from, opening) }
    }
    let late = interview.before(start)
    return .owed(
      Owed(
        .consultant, to: .candidate, from: from,
        late: late.moment > from.moment ? late : start, until: start))
  }

  static let asks = "brief for the interview"
  static let settledBy = "a briefing, a decision, a withdrawal or the interview's start"
}

extension Situation {
  /// The time since which the interview is known as it stands: its booking, or its move.
  fileprivate var known: ComputedTime? {
    let booked = facts.bookedAt.map { at($0, .interviewBooked) }
    let moved = facts.moved.map { at($0.at, .interviewMoved) }
    return booked.map { .later($0, moved) } ?? moved
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
