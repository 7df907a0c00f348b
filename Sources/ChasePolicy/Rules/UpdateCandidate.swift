import AgencySettings
import Domain

/// Keep the candidate posted while the employer thinks.
///
/// Somebody who has given a debrief, or whom the employer wants to see again, hears from us at least
/// every 48 h, even if only that there is nothing new, or every five working days while it is on hold
/// without a date; before the end of a promise there is nothing to be said. Their own question is no
/// word from us. News goes first, and telling it starts the clock again.
///
/// Chase: consultant to candidate, from 48 h after they last heard from us, late 1 wd later.
enum UpdateCandidate: ChaseRule {
  static let rule = Rule.updateCandidate
  static let retryAfter: SpanSetting? = .candidateRetryAfter

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.updateHold { return .held(hold) }
    guard let base = interview.updateDue else { return .held(.waiting(for: .debrief)) }
    let from = interview.opening(of: .agency, base)
    return .owed(
      Owed(.consultant, to: .candidate, from: from, late: interview.after(.lateAfter, from)))
  }

  static let asks = "say how things stand"
  static let settledBy =
    "speaking with the candidate or writing to them, a decision or a withdrawal"
}

extension Situation {
  /// The reason why the candidate waits for no update; nil while they do.
  ///
  /// ``AskConsultant`` asks it too.
  var updateHold: Hold? {
    guard debrief != nil || decision == .progress else { return .waiting(for: .debrief) }
    if let withdrawalHold { return withdrawalHold }
    if let feedback, decision == .offer || decision == .reject {
      return .settled(by: feedback.reason)
    }
    if let acceptance = history.acceptance { return .settled(by: acceptance.reason) }
    return untoldNews.isEmpty ? nil : .behind(.relayNews)
  }

  /// The base of R9: when the candidate has waited long enough; nil where there is nothing to wait
  /// from.
  var updateDue: ComputedTime? {
    let told = history.lastTold(.candidate, about: .updateCandidate)?.occurrence
    guard let last = told ?? debrief ?? feedback else {
      return nil
    }
    let isHeld = decision == .hold && promise == nil
    let waited = after(isHeld ? .candidateUpdateWhileHeld : .candidateUpdateWithin, at(last))
    return .later(waited, promise.map { end(of: $0, in: .employer) })
  }
}
