public import AgencySettings
import ChasePolicy
public import Domain
public import WorkingTime

/// The reasons for an interview's duties: its facts, the result of every rule, and the arithmetic.
public struct WhyReport: Sendable {
  /// A duty of the plan, the calculation of its times, and its snooze.
  struct Owed: Sendable {
    let assigned: AssignedDuty
    let arithmetic: Arithmetic
    let silence: Silence?

    var duty: Duty { assigned.duty }
  }

  /// A rule that asks for nothing, and the reason.
  struct Held: Sendable {
    let rule: Rule
    let hold: Hold
  }

  /// The interview with its journal, as it stands or as it was known.
  let record: InterviewRecord
  let facts: InterviewFacts
  let settings: PolicySettings
  let calendars: Calendars
  /// The time at which duties are judged.
  let now: Instant
  /// The time up to which recordings count; nil if all of them do.
  let asKnown: Instant?
  /// The plan, in its order.
  let owed: [Owed]
  /// The rules that ask for nothing, in their order.
  let held: [Held]

  /// The reasons for an interview's plan under those settings, judged at a given time.
  ///
  /// `asKnown` leaves out what was recorded after that time; nil if the interview was not booked by
  /// then.
  public init?(
    _ record: InterviewRecord, under settings: PolicySettings, in calendars: Calendars,
    at now: Instant, asKnown: Instant? = nil
  ) {
    var known: InterviewRecord? = record
    if let asKnown { known = record.asKnown(at: asKnown) }
    guard let known, let facts = InterviewFacts(journal: known.entries) else { return nil }
    self.record = known
    self.facts = facts
    self.settings = settings
    self.calendars = calendars
    self.now = now
    self.asKnown = asKnown
    let explanations = explain(for: facts, under: settings, in: calendars)
    owed =
      explanations.compactMap { Owed($0, of: known) }
      .sorted { ($0.duty.from, $0.duty.rule.number) < ($1.duty.from, $1.duty.rule.number) }
    held = explanations.compactMap(Held.init)
  }
}

extension WhyReport.Owed {
  fileprivate init?(_ explanation: Explanation, of record: InterviewRecord) {
    guard case .owed(let duty, let arithmetic) = explanation.verdict else { return nil }
    let silence = record.entries.silence(about: duty.rule)
    self.silence = silence
    self.arithmetic = arithmetic
    assigned = AssignedDuty(
      duty: duty, interview: record.interview, snoozedUntil: silence?.snooze.until)
  }
}

extension WhyReport.Held {
  fileprivate init?(_ explanation: Explanation) {
    guard case .held(let hold) = explanation.verdict else { return nil }
    self.init(rule: explanation.rule, hold: hold)
  }
}
