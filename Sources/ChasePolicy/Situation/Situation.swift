import AgencySettings
import Domain
import WorkingTime

/// One interview as the rules see it: its facts and its history, and the settings and calendars to
/// count with.
///
/// It is a class, so that the rules share it and what several of them ask for is found once.
final class Situation {
  let facts: InterviewFacts
  let history: InterviewHistory
  let settings: PolicySettings
  let calendars: Calendars
  /// True if computed times keep their steps, for an explanation.
  let isExplained: Bool
  /// P, the promise in force.
  private(set) lazy var promise = history.promiseInForce(in: calendars.employer)
  /// The news of which nothing tells the candidate; R8 applies where there is any.
  private(set) lazy var untoldNews = history.untoldNews
  /// The reason why nobody waits for the employer's answer any more: a withdrawal, a decision, a yes
  /// to the offer, or a further interview that was booked since the end; nil while it is awaited.
  private(set) lazy var answerHold = history.answerHold
  /// The time by which the candidate is to call.
  private(set) lazy var callback = agreedCallback
  /// The base of R7: the time at which the answer is due, so that it may be asked for.
  private(set) lazy var answerDue = employerAnswerDue
  /// Our contacts with the employer since then.
  private(set) lazy var chases = history.tries(of: .employer, since: answerDue.moment)

  init(
    _ facts: InterviewFacts, under settings: PolicySettings, in calendars: Calendars,
    explained: Bool = false
  ) {
    self.facts = facts
    history = InterviewHistory(facts.entries, of: facts.time, moved: facts.moved)
    self.settings = settings
    self.calendars = calendars
    isExplained = explained
  }

  /// D, the latest debrief of the present date.
  var debrief: Occurrence? { history.debrief?.occurrence }
  /// F, the latest feedback with a decision.
  var feedback: Occurrence? { history.feedback?.occurrence }
  /// The decision of that feedback.
  var decision: Decision? { history.feedback?.value.decision }
  /// The hold of a withdrawal; nil if absent.
  var withdrawalHold: Hold? { history.withdrawalHold }
}

extension InterviewHistory {
  /// The withdrawal as a reason to ask for nothing.
  fileprivate var withdrawalHold: Hold? { withdrawal.map { .settled(by: $0.reason) } }

  /// The end of the wait for the employer's answer as a reason to ask for nothing.
  fileprivate var answerHold: Hold? {
    if let withdrawalHold { return withdrawalHold }
    if let decision { return .settled(by: decision.reason) }
    if let acceptance { return .settled(by: acceptance.reason) }
    guard let throughBy, !isAhead else { return nil }
    return .settled(by: throughBy.reason)
  }
}

extension Occurrence {
  /// The fact as a duty names it.
  var reason: Reason { .fact(kind, at: at) }
}

extension Statement {
  /// The fact as a duty names it.
  var reason: Reason { occurrence.reason }
}

extension Talk {
  /// The fact as a duty names it.
  var reason: Reason { occurrence.reason }
}
