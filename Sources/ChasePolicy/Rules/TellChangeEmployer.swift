import AgencySettings
import Domain

/// Tell the employer that the interview was moved or called off.
///
/// It is owed as it is to the candidate, where the employer did not ask for the change, by a call of
/// ours that reached them or a message; a withdrawal goes first.
///
/// Chase: consultant to employer, from the change at their opening, late 4 wh later or at the start.
enum TellChangeEmployer: ChaseRule {
  static let rule = Rule.tellChangeEmployer
  static let retryAfter: SpanSetting? = .employerRetryAfter

  static func finding(in interview: Situation) -> Finding {
    interview.tellingChange(to: .employer)
  }

  static let asks = "tell the employer of the change"
  static let settledBy = "reaching or writing to the employer; of a move, its start"
}
