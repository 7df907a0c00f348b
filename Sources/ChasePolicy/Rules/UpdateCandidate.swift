import AgencySettings
import Domain

/// Keep the candidate posted while the employer thinks.
///
/// Somebody who has given a debrief hears from us at least every 48 h, even if only that there is
/// nothing new; before the end of a promise there is nothing to be said. News goes first, and
/// telling it starts the clock again.
///
/// Chase: consultant to candidate, from 48 h after we last spoke, late 1 wd later.
enum UpdateCandidate: ChaseRule {
  static let rule = Rule.updateCandidate

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.updateHold { return .held(hold) }
    guard let base = interview.updateDue else { return .held(.waiting(for: .debrief)) }
    let from = interview.opening(of: .agency, base)
    return .owed(
      Owed(.consultant, to: .candidate, from: from, late: interview.after(.lateAfter, from)))
  }

  static let asks = "say how things stand"
  static let settledBy = "speaking with the candidate, a decision or a withdrawal"
}

extension Situation {
  /// The reason why the candidate waits for no update; nil while they do.
  ///
  /// ``AskConsultant`` asks it too.
  var updateHold: Hold? {
    guard history.debrief != nil else { return .waiting(for: .debrief) }
    if let answerHold { return answerHold }
    return history.candidate.untoldNews == nil ? nil : .behind(.relayNews)
  }

  /// The base of R9: when the candidate has waited long enough; nil while we have never spoken,
  /// which a debrief rules out.
  var updateDue: ComputedTime? {
    guard let spoken = history.candidate.lastConversation else { return nil }
    let waited = after(.candidateUpdateWithin, at(spoken))
    return .later(waited, history.promiseInForce.map { end(of: $0, in: .employer) })
  }
}
