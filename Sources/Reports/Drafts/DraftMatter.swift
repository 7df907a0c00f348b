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
  let facts: [Fact]

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
    facts = record.facts(upTo: now)
  }

  var interview: Interview { record.interview }

  /// The dates that were given and may still be spoken of.
  var dates: GivenDates { GivenDates(interview, facts, at: now, in: calendars.agency) }

  /// All that the candidate told.
  var debrief: Debrief? { facts.completedDebrief?.debrief }

  /// The employer's last feedback, and when it came.
  var feedback: (at: Instant, said: Feedback)? {
    facts.lazy.compactMap { fact in
      if case .feedback(let feedback) = fact.event { (fact.at, feedback) } else { nil }
    }.last
  }

  /// Whether the candidate no longer wants the job.
  var hasWithdrawn: Bool { interview.outcome == .withdrawn || facts.candidateIsOut }

  /// Whether a thank-you is on record.
  var hasThanked: Bool {
    facts.contains { fact in
      if case .debrief(let debrief) = fact.event {
        debrief.thanked == true
      } else {
        fact.event.kind == .thanked
      }
    }
  }

  /// Whom the candidate met, or was to meet, by name.
  var met: [String] {
    if let debrief, !debrief.account.met.isEmpty { return debrief.account.met.map(\.name) }
    return facts.lazy.compactMap {
      if case .booked(_, let meets) = $0.event { meets } else { nil }
    }.last ?? []
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
    let passedOn = facts.last { fact in
      guard case .contact(let contact) = fact.event else { return false }
      return contact.chaser == .consultant && contact.target == .employer && contact.reached
    }?.at
    return facts.filter { fact in passedOn.map { fact.at > $0 } ?? true }
      .completedDebrief?.debrief.account.forgot ?? []
  }

  /// What we owe by one of these rules.
  func duty(_ rules: Rule...) -> Duty? {
    plan.first { rules.contains($0.rule) }
  }
}
