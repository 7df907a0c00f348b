public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

extension Receipt {
  /// The recording of a command for one interview: its first entry and all of its facts, and the
  /// duties after it.
  public typealias Matter = (
    entry: Identifier<JournalEntry>, facts: [Fact], interview: Interview, duties: [AssignedDuty]
  )

  /// Creates the receipt of a recording of one or more interviews: what was recorded, what there is
  /// to say of it, and who should now chase whom and when; a debrief may complete an earlier one.
  ///
  /// As JSON, `entry` and `interview` are those of the first interview; where there are several,
  /// `interviews` has them all.
  public init(
    _ matters: [Matter], completing earlier: EarlierDebrief? = nil, saying remarks: [String] = [],
    at now: Instant, in calendar: WorkingCalendar
  ) {
    let times = Times.read(at: now, calendar)
    let duties = matters.flatMap(\.duties)
    let first = matters.first
    var members: JSON = ["duties": .array(duties.map { $0.json(at: now) })]
    if let earlier { members = members.adding(["completes": .id(earlier.last.id)]) }
    if matters.count > 1 {
      let all = matters.map { ["interview": .id($0.interview.id), "entry": .id($0.entry)] as JSON }
      members = members.adding(["interviews": .array(all)])
    }
    let lines =
      matters.map { $0.facts.recorded(of: $0.interview, .kept(calendar)) }
      + [earlier?.receipt(times)].compactMap { $0 } + remarks
    self.init(
      first?.entry, first?.facts.first?.event.kind, of: first?.interview.id,
      at: first?.facts.first?.at ?? now,
      lines.map(Block.line) + [.next(duties, at: now, times)], members, duties: nil)
  }
}

extension [Fact] {
  /// The recorded entries of an interview in words, all of one time.
  ///
  /// A booking gives its own time; the time at which it was typed is of no interest.
  fileprivate func recorded(of interview: Interview, _ times: Times) -> String {
    let event = EventWords(times: times, hidesPrivate: true)
    let words = map { event.line($0.event) }.joined(separator: "; ")
    let who = "\(interview.id.reference) \(interview.candidate.label)"
    guard let first, first.event.kind != .booked else {
      return "\(who), \(interview.matter), \(interview.kind): \(words)"
    }
    return "Recorded for \(who) (\(interview.matter)) on \(times.moment(first.at)): \(words)"
  }
}

extension Receipt.Block {
  /// The number of duties named before the rest is counted.
  private static let most = 2

  /// The duties that are or will be due, in one sentence: ours before those of others, what
  /// is snoozed after the rest, the most urgent first.
  static func next(_ duties: [AssignedDuty], at now: Instant, _ times: Times) -> Self {
    let duties =
      duties
      .filter { $0.duty.standing(at: now) != .lapsed }
      .sorted {
        ($0.nextRank(at: now), $0.urgency(at: now)) < ($1.nextRank(at: now), $1.urgency(at: now))
      }
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

extension AssignedDuty {
  /// The place of a duty in what is next: ours, ours that are snoozed, then those of others.
  fileprivate func nextRank(at now: Instant) -> Int {
    duty.isOurs ? isSnoozed(at: now) ? 1 : 0 : 2
  }
}
