public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

/// The answer to an undo: what was undone, and who should now chase whom and when.
public struct UndoAnswer: Hashable, Sendable {
  /// An interview that the undo touched.
  public struct Touched: Hashable, Sendable {
    let interview: Interview
    let duties: [AssignedDuty]

    /// Creates a touched interview from its current state and its duties.
    public init(interview: Interview, duties: [AssignedDuty]) {
      self.interview = interview
      self.duties = duties
    }
  }

  private let entry: Identifier<JournalEntry>
  private let retracted: [JournalEntry]
  private let touched: [Touched]

  /// Creates the answer for the first entry that the undo appended, the entries it retracted, and
  /// the interviews affected.
  public init(
    entry: Identifier<JournalEntry>, retracted: [JournalEntry], touched: [Touched]
  ) {
    self.entry = entry
    self.retracted = retracted
    self.touched = touched
  }

  /// Returns the answer as JSON: as any recording, with what it undid.
  public func json(at now: Instant) -> String {
    let interview = touched.first?.interview.id ?? retracted.first?.interview
    return JSONWriter.document([
      "entry": .number(Int(entry.number)),
      "interview": .count(interview.map { Int($0.number) }),
      "kind": .string("retraction"),
      "at": .moment(now),
      "undid": .array(
        retracted.map { entry in
          [
            "entry": .number(Int(entry.id.number)),
            "kind": .string(entry.content.kind),
            "at": .moment(entry.happenedAt),
            "interview": .number(Int(entry.interview.number)),
          ]
        }),
      "duties": .array(touched.flatMap(\.duties).map { $0.json(at: now) }),
    ])
  }

  /// Returns the answer for people: a line for each entry undone, how to restore them, and the next
  /// duties.
  public func text(
    at now: Instant, calendar: WorkingCalendar, style: Style = Style()
  ) -> String {
    let words = EventWords(times: .kept(calendar), hidesPrivate: true)
    let names = Dictionary(
      touched.map { ($0.interview.id, $0.interview.candidate.name) }, uniquingKeysWith: { $1 })
    var page = Page(style: style)
    for entry in retracted.prefix(Self.most) {
      let who = names[entry.interview].map { " " + $0 } ?? ""
      page.unbroken(
        "Undone: entry \(entry.id.number) of \(entry.interview.reference)\(who), "
          + words.line(entry.content))
    }
    if retracted.count > Self.most {
      page.unbroken("Undone: \(retracted.count - Self.most) more entries")
    }
    page.unbroken(
      "`debrief undo \(entry.number)` brings \(retracted.count == 1 ? "it" : "them") back.")
    page.unbroken(
      NextDuties(touched.flatMap(\.duties), at: now).words(.read(at: now, calendar)))
    return page.text
  }

  /// The number of entries named before the rest is counted.
  private static let most = 10
}
