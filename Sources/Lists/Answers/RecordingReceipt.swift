public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

extension Receipt {
  /// Creates the receipt of a fact of an interview: what was recorded, and who should now chase
  /// whom and when; a debrief may complete an earlier one.
  public init(
    _ entry: Identifier<JournalEntry>, _ fact: Fact, of interview: Interview,
    duties: [AssignedDuty], completing earlier: EarlierDebrief? = nil, at now: Instant,
    in calendar: WorkingCalendar
  ) {
    let times = Times.read(at: now, calendar)
    let members: JSON = ["duties": .array(duties.map { $0.json(at: now) })]
    self.init(
      entry, fact.event.kind, of: interview.id, at: fact.at,
      [.line(fact.recorded(of: interview, .kept(calendar)))]
        + (earlier.map { [.line($0.receipt(times))] } ?? []) + [.next(duties, at: now, times)],
      earlier.map { members.adding(["completes": .id($0.last.id)]) } ?? members, duties: nil)
  }
}

extension Fact {
  /// The recorded entry in words.
  ///
  /// A booking gives its own time; the time at which it was typed is of no interest.
  fileprivate func recorded(of interview: Interview, _ times: Times) -> String {
    let words = EventWords(times: times, hidesPrivate: true).line(event)
    let who = "\(interview.id.reference) \(interview.candidate.label)"
    guard event.kind != .booked else {
      return "\(who), \(interview.matter), \(interview.kind): \(words)"
    }
    return "Recorded for \(who) (\(interview.matter)) on \(times.moment(at)): \(words)"
  }
}

extension Receipt.Block {
  /// The number of duties named before the rest is counted.
  private static let most = 3

  /// The duties that are or will be due, the most urgent first, in one sentence.
  static func next(_ duties: [AssignedDuty], at now: Instant, _ times: Times) -> Self {
    let duties =
      duties
      .filter { $0.duty.standing(at: now) != .lapsed }
      .sorted { $0.urgency(at: now) < $1.urgency(at: now) }
    guard !duties.isEmpty else { return "Next: nothing outstanding." }
    let told = duties.prefix(most).map { duty in
      let until = duty.snoozedUntil.flatMap { $0 > now ? $0 : nil }
      return DutyWords.next(duty, times, at: now)
        + (until.map { " (snoozed until \(times.moment($0)))" } ?? "")
    }
    let rest = duties.count - told.count
    let more = rest > 0 ? "; and \(rest) more (debrief due, debrief not-yet)" : ""
    return .line("Next: " + told.joined(separator: "; ") + more)
  }
}
