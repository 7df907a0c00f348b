import AgencySettings
import Domain
import WorkingTime

/// The employer's answer: the time from which it may be chased, and our attempts (R7 and R12).
extension Situation {
  /// The base of R7: the time at which the answer is due, so that it may be asked for.
  var answerDue: ComputedTime {
    if let promise = history.promiseInForce {
      let promised = end(of: promise, in: .employer)
      return settings[.employerGrace].isZero ? promised : after(.employerGrace, promised)
    }
    if let feedback = history.feedback {
      return after(.employerUndecidedAfter, at(feedback.occurrence))
    }
    guard let debrief = history.debrief else { return after(.employerFeedbackWithoutDebrief, end) }
    return ComputedTime.later(after(.employerFeedbackWithin, end), at(debrief.occurrence))
  }

  /// Our contacts with the employer at or after a moment, reached or not.
  func chases(since base: Instant) -> Chases {
    let count = history.contactsWithEmployer(since: base)
    return Chases(count: count, last: count == 0 ? nil : history.employer.lastContact)
  }

  /// The start of the next chase of the employer: when the answer is due, then after each attempt.
  func nextChase(after chases: Chases, base: ComputedTime) -> ComputedTime {
    opening(of: .employer, chases.last.map { after(.employerRetryAfter, at($0)) } ?? base)
  }
}

/// The contacts with the employer since an answer was due.
struct Chases {
  let count: Int
  let last: Occurrence?
}
