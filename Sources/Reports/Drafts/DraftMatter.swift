import ChasePolicy
import Domain
import WorkingTime
import Wording

/// What is known of an interview when a draft is made: the last word of either side, and what is
/// owed.
struct DraftMatter {
  let record: InterviewRecord
  let plan: [Duty]
  let settings: PolicySettings
  let calendars: Calendars
  let now: Instant
  let history: InterviewHistory

  /// What is known at a moment; nil where the interview was not booked by then.
  init?(
    _ record: InterviewRecord, under settings: PolicySettings, in calendars: Calendars,
    at now: Instant
  ) {
    guard let known = InterviewFacts(journal: record.entries) else { return nil }
    self.record = record
    self.settings = settings
    self.calendars = calendars
    self.now = now
    plan = ChasePolicy.plan(for: known, under: settings, in: calendars)
    history = record.history(upTo: now)
  }

  var interview: Interview { record.interview }

  var facts: [Fact] { history.facts }

  /// The dates that were given and may still be spoken of.
  var dates: GivenDates { GivenDates(interview, history, at: now, in: calendars.agency) }

  /// All that the candidate told.
  var debrief: Debrief? { history.account?.value }

  /// The employer's last feedback, and when it came.
  var feedback: (at: Instant, said: Feedback)? {
    history.feedback.map { ($0.at, $0.value) }
  }

  /// Whether the candidate no longer wants the job: where it was closed as withdrawn and then with
  /// another outcome, that one holds.
  var hasWithdrawn: Bool { interview.outcome == .withdrawn || history.isCandidateOut }

  /// Whether a thank-you is on record.
  var hasThanked: Bool { history.hasThanked }

  /// Whom the candidate met, or was to meet, by name.
  var met: [String] {
    if let debrief, !debrief.account.met.isEmpty { return debrief.account.met.map(\.name) }
    return history.meets?.value ?? []
  }

  /// Who at the employer last told us something, by name.
  var lastSpeaker: String? {
    facts.lazy.compactMap { fact in
      switch fact.event {
      case .promise(let promise): promise.from
      case .feedback(let feedback): feedback.words.from
      default: nil
      }
    }.last
  }

  /// What the candidate forgot to say: what has not been passed on, or else all of it.
  var forgotten: [String] { unsaid.isEmpty ? debrief?.account.forgot ?? [] : unsaid }

  /// What the candidate forgot to say, and nobody has told the employer.
  var unsaid: [String] {
    let passedOn = history.employer.lastReached?.at
    return facts.filter { fact in passedOn.map { fact.at > $0 } ?? true }
      .completedDebrief?.account.forgot ?? []
  }

  /// What we owe by one of these rules.
  func duty(_ rules: Rule...) -> Duty? {
    plan.first { rules.contains($0.rule) }
  }
}
