import AgencySettings
import Domain
import WorkingTime

/// One interview as the rules see it: its facts and its history, and the settings and calendars to
/// count with.
struct Situation {
  let facts: InterviewFacts
  let history: InterviewHistory
  let settings: PolicySettings
  let calendars: Calendars
  /// True if computed times keep their steps, for an explanation.
  let isExplained: Bool
  /// P, the promise in force.
  let promise: Statement<Deadline>?
  /// The news of which nothing tells the candidate; R8 applies where there is any.
  let untoldNews: [Occurrence]

  init(
    _ facts: InterviewFacts, under settings: PolicySettings, in calendars: Calendars,
    explained: Bool = false
  ) {
    self.facts = facts
    history = InterviewHistory(facts.entries, of: facts.time, moved: facts.moved)
    self.settings = settings
    self.calendars = calendars
    isExplained = explained
    promise = history.promiseInForce(in: calendars.employer)
    untoldNews = history.untoldNews
  }

  /// The latest feedback's decision.
  var decision: Decision? { history.feedback?.value.decision }

  /// The reason why nobody waits for the employer's answer any more: a withdrawal, a decision, a yes
  /// to the offer, or a further interview that was booked since the end; nil while somebody does.
  var answerHold: Hold? {
    if let withdrawalHold { return withdrawalHold }
    if let decision = history.decision { return .settled(by: decision.reason) }
    if let acceptance = history.acceptance { return .settled(by: acceptance.reason) }
    guard let through = history.throughBy, !history.isAhead else { return nil }
    return .settled(by: through.reason)
  }

  /// The hold of a withdrawal; nil if absent.
  var withdrawalHold: Hold? {
    history.withdrawal.map { .settled(by: $0.reason) }
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
