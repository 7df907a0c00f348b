import AgencySettings
import Domain
import WorkingTime

/// Ask the candidate who did not come what happened.
///
/// Of an interview that the candidate missed nothing else is asked, but to close it once we have
/// spoken with the candidate at or after learning of it. Where nobody said when we learned of it,
/// that was at the interview's end.
///
/// Chase: consultant to candidate, from the no-show at our opening, late 4 wh later.
enum NoShow: ChaseRule {
  static let rule = Rule.noShow

  static func finding(in interview: Situation) -> Finding {
    guard let missed = interview.noShowAt else { return .held(.waiting(for: .noShow)) }
    if let spoken = interview.spokenSinceNoShow { return .held(.settled(by: spoken.reason)) }
    let from = interview.opening(of: .agency, interview.at(missed, .interviewState))
    return .owed(
      Owed(.consultant, to: .candidate, from: from, late: interview.after(lateAfter, from)))
  }

  private static let lateAfter = Span(fixed: 4, .workingHours)

  static let asks = "ask why the candidate did not come"
  static let settledBy = "speaking with the candidate"
}

extension Situation {
  /// Our latest conversation with the candidate, where it is no older than the no-show.
  ///
  /// ``CloseOut`` asks it too.
  var spokenSinceNoShow: Occurrence? {
    guard let noShowAt, let spoken = history.candidate.lastConversation, spoken.at >= noShowAt
    else { return nil }
    return spoken
  }
}
