import Domain
import WorkingTime

/// What a card reads of an interview: the entries that count and had happened by the moment at which
/// it is read, in the order of happening.
struct CardRecord {
  let interview: Interview
  let entries: [JournalEntry]
  let now: Instant

  init(_ record: InterviewRecord, at now: Instant) {
    interview = record.interview
    self.now = now
    entries = record.entries.filter { $0.counts && $0.happenedAt <= now }
      .sorted { ($0.happenedAt, $0.id) < ($1.happenedAt, $1.id) }
  }

  /// The latest entry of which something can be read, and that.
  func last<Value>(_ value: (Event) -> Value?) -> (entry: JournalEntry, value: Value)? {
    for entry in entries.reversed() {
      if let found = entry.event.flatMap(value) { return (entry, found) }
    }
    return nil
  }

  /// Whether anything of that kind was recorded.
  func has(_ kind: Event.Kind) -> Bool {
    entries.contains { $0.event?.kind == kind }
  }

  /// The accounts that the candidate gave, oldest first.
  var debriefs: [(entry: JournalEntry, debrief: Debrief)] {
    entries.compactMap { entry in
      guard case .debrief(let debrief) = entry.event else { return nil }
      return (entry, debrief)
    }
  }

  /// All that the candidate told; nil where there was no debrief.
  var debrief: Debrief? { Debrief(completing: debriefs.map(\.debrief)) }

  /// The latest of what the employer said.
  var feedback: (entry: JournalEntry, value: Feedback)? {
    last { if case .feedback(let feedback) = $0 { feedback } else { nil } }
  }

  /// The latest fact by which the candidate withdrew, but not a lack of interest.
  var withdrawal: JournalEntry? {
    last { event -> Void? in
      switch event {
      case .withdrawn, .closed(.withdrawn): ()
      default: nil
      }
    }?.entry
  }

  /// Those whom the candidate was to meet, as it was last booked.
  var meets: (entry: JournalEntry, value: [String])? {
    last { if case .booked(_, let meets) = $0 { meets } else { nil } }
  }

  /// The latest word between us and another, or our latest try.
  func lastWord(with party: Party) -> JournalEntry? {
    entries.last { $0.wordWith == party }
  }

  /// What an entry says: a debrief, completed by those before it.
  func completed(_ entry: JournalEntry) -> JournalEntry.Content {
    guard case .debrief = entry.event, let debrief else { return entry.content }
    return .event(.debrief(debrief))
  }

  /// Whether we spoke with the candidate after something else was recorded, by which they know it.
  func spokeWithCandidate(after entry: JournalEntry) -> Bool {
    entries.contains { other in
      guard case .contact(let contact) = other.event else { return false }
      return contact.reached && contact.isBetween(.consultant, .candidate)
        && (other.happenedAt, other.id) > (entry.happenedAt, entry.id)
    }
  }

  /// The dates that were given and may still be spoken of.
  func dates(in calendar: WorkingCalendar) -> GivenDates {
    let facts = InterviewRecord(interview: interview, entries: entries).facts(upTo: now)
    return GivenDates(interview, facts, at: now, in: calendar)
  }

  /// Whether the interview has ended, so that there is something to be told of it.
  var isOver: Bool { interview.time.end <= now }

  /// Whether the candidate did not come.
  var isNoShow: Bool {
    if case .noShow = interview.state { true } else { false }
  }

  /// Whether the employer still owes an answer.
  var awaitsAnswer: Bool {
    interview.isOpen && isOver && !isNoShow && withdrawal == nil
      && debrief?.interest != .no
      && feedback.map { !$0.value.decision.isDecisive } ?? true
  }
}
