import AgencySettings
import Domain
import WorkingTime

/// Tell the candidate that the interview was moved or called off.
///
/// The side that did not ask for a change hears of it, in a conversation or a message recorded
/// after it. It is owed of a cancellation, and of a move to a time still to come, where it is known
/// who asked for it, and was not the candidate.
///
/// Chase: consultant to candidate, from the change at our opening, late 4 wh later or at the start.
enum TellChange: ChaseRule {
  static let rule = Rule.tellChange
  static let retryAfter: SpanSetting? = .candidateUrgentRetryAfter

  static func finding(in interview: Situation) -> Finding {
    interview.tellingChange(to: .candidate)
  }

  static let asks = "tell the candidate of the change"
  static let settledBy = "speaking with the candidate or writing to them; of a move, its start"
}

extension Situation {
  /// The change that a party has to hear of: a cancellation, else a move to a time still to come.
  private var change: (change: Change, reason: Reason)? {
    switch facts.state {
    case .cancelled(let at):
      at.map { at in
        (Change(at: at, by: facts.stateBy, recordedAt: facts.stateRecordedAt), .interviewState)
      }
    case .scheduled, .noShow: history.moved.map { ($0, .interviewMoved) }
    }
  }

  /// The reason why one side has nothing to hear of a change; nil while R17 or R17e applies.
  func changeHold(for side: Party) -> Hold? {
    guard let (change, reason) = change else { return .waiting(for: .change) }
    guard let by = change.by else { return .unattributed(reason) }
    guard by.rawValue != side.rawValue else { return .ownChange(reason) }
    let rule = side == .candidate ? Rule.tellChange : .tellChangeEmployer
    if let told = history.lastTelling(of: change, to: side, about: rule) {
      return .settled(by: told.reason)
    }
    return side == .employer && isWithdrawalUntold ? .behind(.passOnWithdrawal) : nil
  }

  /// The duty to tell one side of a change.
  func tellingChange(to side: Party) -> Finding {
    if let hold = changeHold(for: side) { return .held(hold) }
    guard let (change, reason) = change else { return .held(.waiting(for: .change)) }
    let changed = at(change.at, reason)
    let times = telling(changed, to: side == .candidate ? .agency : .employer) {
      after(Span(fixed: 4, .workingHours), $0)
    }
    let start = reason == .interviewMoved ? at(facts.time.start, .interviewStart) : nil
    return .owed(
      Owed(.consultant, to: side, from: times.from, late: times.late, until: start))
  }
}
