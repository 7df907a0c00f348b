import AgencySettings
import Domain

/// Send a thank-you.
///
/// It goes straight to the employer only where the latest word on direct contact is a yes, else
/// through us. The guidance gives it 24 to 48 hours; after that it looks like an afterthought and
/// lapses. A thank-you on record, or one that the latest debrief mentions, settles it; after a
/// decision or a withdrawal none is asked for.
///
/// Chase: candidate to employer, else through us, from the end, late after 24 h, until 48 h after.
enum ThankYou: ChaseRule {
  static let rule = Rule.thankYou

  static func finding(in interview: Situation) -> Finding {
    if let thanked = interview.history.thanked { return .held(.settled(by: thanked.reason)) }
    if let debrief = interview.history.debrief, debrief.value.thanked == true {
      return .held(.settled(by: debrief.reason))
    }
    if let hold = interview.answerHold { return .held(hold) }
    let permission = interview.history.permission
    let until = interview.after(.thankYouWithin, interview.end)
    return .owed(
      Owed(
        .candidate, to: permission?.value.isAllowed == true ? .employer : .consultant,
        from: interview.end,
        late: .earlier(interview.after(.thankYouNudgeAfter, interview.end), until),
        until: until,
        also: permission.map { [$0.reason] } ?? []))
  }

  static let asks = "send a thank-you"
  static let settledBy = "a thank-you, a decision or a withdrawal; it lapses"
}
