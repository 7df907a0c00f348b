public import AgencySettings
import ChasePolicy
public import Domain
import PolicyJSON
import Rendering
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
    guard let known, let facts = known.policyFacts(in: calendars.agency) else { return nil }
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

/// The reasons as JSON.
///
/// `facts` is a line that `policy eval` reads, `duties` the whole plan in the shape of `due`.
/// `notYet` has an object for each rule about which nothing is to be done now, the rules in their
/// order: `held` says why (`upcoming`, `snoozed`, `lapsed`, or `settled`, `waiting`, `behind`,
/// `attempts`, `forbidden`, `ranOut` if it asks for nothing at all), `because` and `entries` name
/// the facts behind that and their entries, `waitsFor` the event or the rule that comes first,
/// `until` the time from which it is asked for, if that is known, and `words` says it in English.
extension WhyReport {
  /// The document.
  public var json: String {
    JSONWriter.document([
      "interview": .id(record.interview.id),
      "facts": facts.json(under: settings, in: calendars),
      "duties": .array(owed.map { $0.assigned.json(at: now) }),
      "notYet": .array(notYet),
    ])
  }

  private var notYet: [JSON] {
    let holds = HoldWords(reasons: reasons, settings: settings)
    let resting = owed.compactMap { owed in
      rest(of: owed).map { (rule: owed.duty.rule, json: $0) }
    }
    let silent = held.map { held in
      let json = item(
        held.rule, held.hold.name, because: held.hold.because, waitsFor: held.hold.waitsFor,
        words: holds.line(held.hold))
      return (rule: held.rule, json: json)
    }
    let order = Dictionary(
      uniqueKeysWithValues: Rule.allCases.enumerated().map { ($0.element, $0.offset) })
    return (resting + silent).sorted { (order[$0.rule] ?? 0) < (order[$1.rule] ?? 0) }
      .map(\.json)
  }

  /// The reason that a duty of the plan is not to be done now; nil if it is to be done.
  private func rest(of owed: Owed) -> JSON? {
    let duty = owed.duty
    let standing = duty.standing(at: now)
    let silence = owed.silence.flatMap { $0.snooze.until > max(now, duty.from) ? $0 : nil }
    if standing != .lapsed, let silence {
      return item(
        duty.rule, "snoozed", because: [.fact(.snoozed, at: silence.stamp.at)],
        until: silence.snooze.until, words: SnoozeWords.line(silence, reasons.times))
    }
    switch standing {
    case .upcoming:
      return item(
        duty.rule, standing.rawValue, because: duty.because, until: duty.from,
        words: "from \(reasons.times.dated(duty.from))")
    case .lapsed:
      let words = duty.until.map { "lapsed \(reasons.times.dated($0))" } ?? "lapsed"
      return item(duty.rule, standing.rawValue, because: duty.because, words: words)
    case .due, .overdue: return nil
    }
  }

  private func item(
    _ rule: Rule, _ held: String, because: [Reason], waitsFor: String? = nil,
    until: Instant? = nil, words: String
  ) -> JSON {
    let entries = because.flatMap { reasons.witnesses.entries(of: $0) }
    return [
      "rule": .string(rule.rawValue), "held": .string(held),
      "because": .texts(because.map(\.description)),
      "entries": .array(entries.map { .id($0.id) }),
      "waitsFor": .text(waitsFor), "until": .moment(until), "words": .string(words),
    ]
  }
}
