import AgencySettings
import Domain
import WorkingTime

/// The employer's answer: the time from which it may be chased, and our attempts (R7 and R12).
extension Situation {
  /// The time at which the employer's answer is due: as promised, else so long after what we know.
  var employerAnswerDue: ComputedTime {
    if let promise {
      let promised = end(of: promise, in: .employer)
      return settings[.employerGrace].isZero ? promised : after(.employerGrace, promised)
    }
    if let feedback {
      return after(decision == .hold ? .employerHeldAfter : .employerUndecidedAfter, at(feedback))
    }
    guard let debrief else { return after(.employerFeedbackWithoutDebrief, end) }
    return .later(after(.employerFeedbackWithin, end), at(debrief))
  }

  /// The chase of an employer whose answer was due: when it is due, then after each attempt.
  func chase(also: [Reason] = []) -> Finding {
    let retry = chases.last.map { after(.employerRetryAfter, at($0.occurrence)) }
    let from = opening(of: .employer, retry ?? answerDue)
    return .owed(
      Owed(
        .consultant, to: .employer, from: from, late: after(.lateAfter, from), also: also,
        tried: chases.last?.reason))
  }

  /// The setting by which the matter goes to another person there; nil while it doesn't.
  var escalating: CountSetting? {
    if chases.count >= settings[.employerMaxAttempts] { return .employerMaxAttempts }
    return history.promisesMade > settings[.employerMaxPromises] ? .employerMaxPromises : nil
  }
}
