public import Domain
public import Rendering
public import WorkingTime

/// Everything that was recorded of an interview, with what was retracted.
public struct HistoryReport: Hashable, Sendable {
  private let record: InterviewRecord
  /// The retracting entry of each retracted one.
  private let retractions: [Identifier<JournalEntry>: Identifier<JournalEntry>]

  /// The history of an interview.
  public init(_ record: InterviewRecord) {
    self.record = record
    var retractions: [Identifier<JournalEntry>: Identifier<JournalEntry>] = [:]
    for entry in record.entries where entry.counts {
      if case .retraction(let undone) = entry.content { retractions[undone] = entry.id }
    }
    self.retractions = retractions
  }

  /// The history as JSON, an entry after the other; `words` gives times in a calendar's zone.
  public func json(calendar: WorkingCalendar) -> String {
    let words = EventWords(times: .kept(calendar))
    return JSONWriter.document(
      .array(
        record.entries.map { entry in
          [
            "entry": .number(Int(entry.id.number)),
            "interview": .number(Int(record.interview.id.number)),
            "kind": .string(entry.content.kind),
            "erased": .bool(entry.isErased),
            "at": .moment(entry.happenedAt),
            "recordedAt": .moment(entry.stamp.at),
            "clock": .string(entry.stamp.clock.rawValue),
            "consultant": .string(entry.stamp.consultant.name),
            "counts": .bool(entry.counts),
            "retractedBy": .count(retractions[entry.id].map { Int($0.number) }),
            "retracts": .count(entry.content.retracted.map { Int($0.number) }),
            "words": .string(words.line(entry.content)),
          ]
        }))
  }

  /// The history for people.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.kept(calendar)
    let words = EventWords(times: times)
    let interview = record.interview
    var page = Page(style: style)
    page.line("\(interview.id.reference) \(interview.candidate.name)", tone: .strong)
    page.line(
      "\(interview.matter), \(interview.kind), \(times.period(interview.time)), "
        + "consultant \(interview.consultant.name)")
    if let undoing = record.entries.undoingBooking {
      page.line(UndoneWords.line(undoing, times), tone: .due)
    }
    if record.entries.isEmpty { page.line("Nothing is recorded of it yet.") }
    for entry in record.entries {
      page.gap()
      page.line(
        "\(entry.id.number), \(times.moment(entry.happenedAt))",
        tone: entry.counts ? .strong : .quiet)
      page.line(words.line(entry.content), indent: 2)
      page.line(provenance(entry, times), tone: .quiet, indent: 2)
      if let standing = standing(entry) { page.line(standing, tone: .due, indent: 2) }
    }
    return page.text
  }

  /// The time of recording and the consultant, with a note if the clock was set by hand.
  private func provenance(_ entry: JournalEntry, _ times: Times) -> String {
    let recorded =
      "recorded \(times.moment(entry.stamp.at)) by \(entry.stamp.consultant.name)"
    switch entry.stamp.clock {
    case .system: return recorded
    case .given: return recorded + ", clock set by hand"
    }
  }

  private func standing(_ entry: JournalEntry) -> String? {
    guard !entry.counts else { return nil }
    return "undone" + (retractions[entry.id].map { " by \($0.number)" } ?? "")
  }
}
