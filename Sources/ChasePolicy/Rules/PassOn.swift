import AgencySettings
import Domain

/// Pass on to the employer what the candidate left with us.
///
/// Points forgotten in the interview, and thanks sent through us, are worth something only while
/// the employer decides; so the guidance has it. Each waits for a call of ours that reached the
/// employer, or a message, recorded after it; the earliest that waits says when. A candidate who has
/// withdrawn or been rejected has nothing to add.
///
/// Chase: consultant to employer, from the message at their opening, late 1 wd later.
enum PassOn: ChaseRule {
  static let rule = Rule.passOn
  static let retryAfter: SpanSetting? = .employerRetryAfter

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.withdrawalHold { return .held(hold) }
    let history = interview.history
    if interview.decision == .reject, let rejection = interview.feedback {
      return .held(.settled(by: rejection.reason))
    }
    guard
      let message = history.messages.first(where: {
        !history.isTold($0, to: .employer, about: rule)
      })
    else {
      let told = history.messages.last.flatMap {
        history.lastTelling(of: $0, to: .employer, about: rule)
      }
      return .held(told.map { .settled(by: $0.reason) } ?? .waiting(for: .message))
    }
    let from = interview.opening(of: .employer, interview.at(message))
    return .owed(
      Owed(.consultant, to: .employer, from: from, late: interview.after(.lateAfter, from)))
  }

  static let asks = "pass on what the candidate left with us"
  static let settledBy = "reaching or writing to the employer, a rejection or a withdrawal"
}
