import Domain
import WorkingTime

/// What a card reads of an interview: the entries that count and had happened by the moment at which
/// it is read, in the order of happening.
struct CardRecord {
  let interview: Interview
  let entries: [JournalEntry]
  let history: InterviewHistory
  let now: Instant

  init(_ record: InterviewRecord, at now: Instant) {
    interview = record.interview
    self.now = now
    entries = record.entries(upTo: now)
    history = InterviewHistory(entries.facts, endOfInterview: interview.time.end)
  }

  /// The latest entry of which something can be read, and that.
  func last<Value>(_ value: (Event) -> Value?) -> (entry: JournalEntry, value: Value)? {
    for entry in entries.reversed() {
      if let found = entry.event.flatMap(value) { return (entry, found) }
    }
    return nil
  }

  /// The entry that a fact of the history was recorded by.
  private func entry(of occurrence: Occurrence) -> JournalEntry { entries[occurrence.place] }

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
  var debrief: Debrief? { history.account?.value }

  /// The latest of what the employer said.
  var feedback: (entry: JournalEntry, value: Feedback)? {
    history.feedback.map { (entry(of: $0.occurrence), $0.value) }
  }

  /// The latest fact by which the candidate withdrew, but not a lack of interest.
  var withdrawal: JournalEntry? {
    history.statedWithdrawal.map { entry(of: $0.occurrence) }
  }

  /// Those whom the candidate was to meet, as it was last booked.
  var meets: (entry: JournalEntry, value: [String])? {
    history.meets.map { (entry(of: $0.occurrence), $0.value) }
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
    guard let call = history.candidate.lastCall.map(self.entry(of:)) else { return false }
    return (call.happenedAt, call.id) > (entry.happenedAt, entry.id)
  }

  /// The dates that were given and may still be spoken of.
  func dates(in calendar: WorkingCalendar) -> GivenDates {
    GivenDates(interview, history, at: now, in: calendar)
  }

  /// Whether the interview has ended, so that there is something to be told of it.
  var isOver: Bool { interview.time.end <= now }

  /// Whether the candidate did not come.
  var isNoShow: Bool {
    if case .noShow = interview.state { true } else { false }
  }

  /// Whether the employer still owes an answer.
  var awaitsAnswer: Bool {
    interview.isOpen && isOver && !isNoShow && !history.isWithdrawnOrUnwanted
      && history.decision == nil
  }
}
