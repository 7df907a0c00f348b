import ChasePolicy
import Domain
import PolicyJSON
import Rendering
import WorkingTime

/// The reasons as JSON.
///
/// `facts` is a line that `policy eval` reads, `duties` the whole plan in the shape of `due`.
/// `notYet` has an object for each rule about which nothing is to be done now, the rules in their
/// order: `held` says why (`upcoming`, `snoozed`, `lapsed`, or `settled`, `waiting`, `behind`,
/// `attempts`, `forbidden`, `ranOut` if it asks for nothing at all), `because` and `entries` name
/// the facts behind that and their entries, `waitsFor` the occasion or the rule that comes first,
/// `until` the time from which it is asked for, if that is known, and `words` says it in English.
extension WhyReport {
  /// The document.
  public var json: String {
    JSONWriter.document([
      "interview": .number(Int(record.interview.id.number)),
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
      "entries": .array(entries.map { .number(Int($0.id.number)) }),
      "waitsFor": .text(waitsFor), "until": .moment(until), "words": .string(words),
    ]
  }
}
