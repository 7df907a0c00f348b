public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

/// The answer to a recording: what was recorded, and who should now chase whom and when.
public struct RecordingAnswer: Hashable, Sendable {
  let entry: Identifier<JournalEntry>
  let interview: Interview
  let fact: Fact
  let duties: [AssignedDuty]
  let completes: EarlierDebrief?

  /// Creates the answer for the first entry recorded, its interview and the duties as they stand
  /// now; a debrief may complete an earlier one.
  public init(
    entry: Identifier<JournalEntry>, interview: Interview, fact: Fact, duties: [AssignedDuty],
    completes: EarlierDebrief? = nil
  ) {
    self.completes = completes
    self.entry = entry
    self.interview = interview
    self.fact = fact
    self.duties = duties
  }

  /// Returns the answer as JSON, with the keys of CLI.md; `completes` is the entry of an earlier
  /// debrief.
  public func json(at now: Instant) -> String {
    let answer: JSON = [
      "entry": .number(Int(entry.number)),
      "interview": .number(Int(interview.id.number)),
      "kind": .string(fact.event.kind.rawValue),
      "at": .moment(fact.at),
      "duties": .array(duties.map { $0.json(at: now) }),
    ]
    guard let completes else { return JSONWriter.document(answer) }
    let earlier = JSON.number(Int(completes.last.id.number))
    return JSONWriter.document(answer.adding(["completes": earlier]))
  }

  /// Returns the answer for people, in two lines; a debrief that completes an earlier one has one
  /// more.
  public func text(
    at now: Instant, calendar: WorkingCalendar, style: Style = Style()
  ) -> String {
    var page = Page(style: style)
    page.unbroken(recorded(.kept(calendar)))
    if let completes { page.unbroken(completes.receipt(.read(at: now, calendar))) }
    page.unbroken(NextDuties(duties, at: now).words(.read(at: now, calendar)))
    return page.text
  }

  /// Returns the recorded entry in words.
  ///
  /// A booking gives its own time; the time at which it was typed is of no interest.
  private func recorded(_ times: Times) -> String {
    let words = EventWords(times: times, hidesPrivate: true).line(fact.event)
    let who = interview.candidate.name
    guard fact.event.kind != .booked else {
      return "\(interview.id.reference) \(who), \(interview.matter), \(interview.kind): \(words)"
    }
    return "Recorded for \(interview.id.reference) \(who) (\(interview.matter)) on "
      + "\(times.moment(fact.at)): \(words)"
  }
}
