import Domain

/// Call the consultant with a debrief as soon as you are out.
///
/// The guidance gives the candidate 48 hours, unless told otherwise: an agreed time takes their
/// place. Nobody is asked for a debrief any more once there is one, once the employer has decided,
/// once the candidate has withdrawn, or once a further interview is booked.
///
/// Chase: candidate to consultant, from the interview's end, late after 48 h or the time agreed.
enum DebriefCall: ChaseRule {
  static let rule = Rule.debriefCall

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.debriefHold { return .held(hold) }
    return .owed(
      Owed(.candidate, to: .consultant, from: interview.end, late: interview.callback))
  }

  static let asks = "call the consultant with a debrief"
  static let settledBy = "a debrief, the employer's decision or a withdrawal"
}
