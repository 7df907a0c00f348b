import AgencySettings
import Domain

/// Ask the candidate whether they are still to be put forward.
///
/// They were placed elsewhere. Until we have spoken with them since, nobody chases on their behalf.
///
/// Chase: consultant to candidate, from the placing at our opening, late 1 wd later.
enum StillIn: ChaseRule {
  static let rule = Rule.stillIn
  static let retryAfter: SpanSetting? = .candidateRetryAfter

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.stillInHold { return .held(hold) }
    guard let placed = interview.history.placedElsewhere else {
      return .held(.waiting(for: .placing))
    }
    let from = interview.opening(of: .agency, interview.at(placed))
    return .owed(
      Owed(.consultant, to: .candidate, from: from, late: interview.after(.lateAfter, from)))
  }

  static let asks = "ask whether they are still to be put forward"
  static let settledBy = "speaking with the candidate, a closing or a withdrawal"
}

extension Situation {
  /// The reason why nobody asks whether the candidate is still in; nil while R18 applies.
  var stillInHold: Hold? {
    guard let placed = history.placedElsewhere else { return .waiting(for: .placing) }
    if let withdrawalHold { return withdrawalHold }
    guard let spoken = history.lastSpoken(with: .candidate, about: .stillIn),
      spoken.at >= placed.at
    else { return nil }
    return .settled(by: spoken.reason)
  }
}
