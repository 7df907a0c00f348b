import Domain
import Rendering
import WorkingTime

/// The part of an interview's journal that a card reads: the entries that count and had happened by
/// the instant of the card, in order of happening.
struct CardRecord {
  let interview: Interview
  let entries: [JournalEntry]
  let history: InterviewHistory
  let now: Instant
  /// The contact to ring at the employer; nil where nobody is known.
  let contact: EmployerContact?

  init(_ record: InterviewRecord, contact: EmployerContact? = nil, at now: Instant) {
    interview = record.interview
    self.contact = contact
    self.now = now
    entries = record.entries(upTo: now)
    history = InterviewHistory(entries.facts, of: interview.time)
  }

  /// Returns the latest entry with a value of some kind, and the value.
  func last<Value>(_ value: (Event) -> Value?) -> (entry: JournalEntry, value: Value)? {
    for entry in entries.reversed() {
      if let found = entry.event.flatMap(value) { return (entry, found) }
    }
    return nil
  }

  /// Returns the entry that recorded a fact of the history.
  private func entry(of occurrence: Occurrence) -> JournalEntry { entries[occurrence.place] }

  /// True if anything of that kind was recorded.
  func has(_ kind: Event.Kind) -> Bool {
    entries.contains { $0.event?.kind == kind }
  }

  /// The candidate's debriefs, oldest first.
  var debriefs: [(entry: JournalEntry, debrief: Debrief)] {
    entries.compactMap { entry in
      guard case .debrief(let debrief) = entry.event else { return nil }
      return (entry, debrief)
    }
  }

  /// All debriefs of the candidate combined; nil if there are none.
  var debrief: Debrief? { history.account?.value }

  /// The employer's latest feedback.
  var feedback: (entry: JournalEntry, value: Feedback)? {
    history.latestFeedback.map { (entry(of: $0.occurrence), $0.value) }
  }

  /// The latest entry by which the candidate withdrew; a lack of interest is not one.
  var withdrawal: JournalEntry? {
    history.statedWithdrawal.map { entry(of: $0.occurrence) }
  }

  /// The people whom the candidate was to meet, by the last booking.
  var meets: (entry: JournalEntry, value: [String])? {
    history.meets.map { (entry(of: $0.occurrence), $0.value) }
  }

  /// Returns the latest contact between us and a party, or our latest attempt.
  func lastWord(with party: Party) -> JournalEntry? {
    entries.last { $0.wordWith == party }
  }

  /// Returns the content of an entry; a debrief is completed by those before it, feedback by the
  /// other voices.
  func completed(_ entry: JournalEntry) -> JournalEntry.Content {
    switch entry.event {
    case .debrief: debrief.map { .event(.debrief($0)) } ?? entry.content
    case .feedback: history.panel().map { .event(.feedback($0.value)) } ?? entry.content
    default: entry.content
    }
  }

  /// True if we spoke with the candidate after another entry was recorded, so that they know of it.
  func spokeWithCandidate(after entry: JournalEntry) -> Bool {
    guard let call = history.lastCall(with: .candidate).map(self.entry(of:)) else { return false }
    return (call.happenedAt, call.id) > (entry.happenedAt, entry.id)
  }

  /// Returns the dates that were given and may still be mentioned.
  func dates(in calendar: WorkingCalendar) -> GivenDates {
    GivenDates(interview, history, at: now, in: calendar)
  }

  /// The state of an interview's process, in a few words.
  func standing(_ times: Times) -> String {
    if let outcome = interview.outcome {
      return outcome.words + (history.closed.map { " on " + times.date(of: $0.at) } ?? "")
    }
    switch interview.state {
    case .cancelled: return "cancelled"
    case .noShow: return "the candidate did not come"
    case .scheduled: break
    }
    if history.withdrawal != nil { return "the candidate has withdrawn" }
    if !isOver { return "to come" }
    if let decision = history.decision?.value.decision { return decision.words }
    if let promise = history.promiseInForce() {
      return "answer promised by " + times.deadline(promise.value)
    }
    return history.debrief == nil ? "no debrief yet" : "no answer yet"
  }

  /// The interview as JSON, with how it stands.
  func json(_ times: Times) -> JSON {
    JSON.of(
      interview, .number, .candidate, .employer, .vacancy, .stage, .consultant, .start, .end,
      .outcome
    ).adding([
      "standing": .string(standing(times)),
      "directContact": history.permission.map { .bool($0.value.isAllowed) } ?? .null,
    ])
  }

  /// True if the interview has ended.
  var isOver: Bool { interview.time.end <= now }

  /// True if the candidate did not come.
  var isNoShow: Bool {
    if case .noShow = interview.state { true } else { false }
  }

  /// True if nobody came from the employer.
  var missedByEmployer: Bool { isNoShow && entries.isMissedByEmployer }

  /// True if it was called off.
  var isCalledOff: Bool {
    if case .cancelled = interview.state { true } else { false }
  }

  /// True if the employer still owes an answer.
  var awaitsAnswer: Bool {
    interview.isOpen && isOver && !isNoShow && history.withdrawal == nil
      && history.decision == nil
  }
}
