import AgencySettings
import Domain
import WorkingTime

/// The candidate's debrief call: the time by which it is expected, and its holds (R2 to R4).
extension Situation {
  /// The time by which the candidate is to call: as agreed, a date ending with our business, else
  /// `candidate.callBackWithin` after the interview; never before its end.
  var agreedCallback: ComputedTime {
    guard let agreedCall = history.agreedCall else { return after(.candidateCallBackWithin, end) }
    return ComputedTime.later(end(of: agreedCall, in: .agency), end)
  }

  /// The reason why nobody owes a debrief any more; nil while one is owed.
  var debriefHold: Hold? {
    if let debrief { return .settled(by: debrief.reason) }
    return answerHold
  }

  /// The time at which we ring or write for the debrief: when the call is over, and so long after our
  /// latest try.
  func nextTryForDebrief(after wait: SpanSetting) -> ComputedTime {
    let retry = history.lastTryForDebrief.map { after(wait, at($0.occurrence)) }
    return opening(of: .agency, .later(callback, retry))
  }
}
