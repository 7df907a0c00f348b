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

  init(
    _ facts: InterviewFacts, under settings: PolicySettings, in calendars: Calendars,
    explained: Bool = false
  ) {
    self.facts = facts
    history = InterviewHistory(facts.entries, endOfInterview: facts.time.end)
    self.settings = settings
    self.calendars = calendars
    isExplained = explained
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
