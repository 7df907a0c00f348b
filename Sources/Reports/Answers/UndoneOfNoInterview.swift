import Domain
public import WorkingTime

/// What an undo took back, or brought back, of entries of no interview: the policy, templates,
/// people, requests.
public struct UndoneOfNoInterview: Sendable {
  /// The first entry that the undo appended.
  let entry: Identifier<JournalEntry>
  /// The entries that count no longer.
  let retracted: [Line]
  /// The entries that count again.
  let restored: [Line]

  /// An entry in words, and as data.
  struct Line: Sendable {
    let entry: Identifier<JournalEntry>
    let words: String
    let json: JSON
  }

  /// Says it on a page.
  func write(on page: inout Page) {
    for line in retracted {
      page.unbroken("Undone: entry \(line.entry.number), \(line.words)")
    }
    for line in restored {
      page.unbroken("Counts again: entry \(line.entry.number), \(line.words)")
    }
    page.unbroken(
      retracted.isEmpty
        ? "Undo: `debrief undo \(entry.number)`" : "`debrief undo \(entry.number)` brings it back.")
  }

  /// The answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    write(on: &page)
    return page.text
  }

  /// The answer as JSON: as any undo.
  public func json(at now: Instant) -> String { json(at: now, replanned: nil) }

  /// The same, with what it did to the plans where plans depend on it.
  func json(at now: Instant, replanned: JSON?) -> String {
    let plans = replanned.map { [JSON.Member(key: "replanned", value: $0)] } ?? []
    let undone: JSON = [
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string("retraction"),
      "at": .moment(now), "undid": .array(retracted.map(\.json)),
      "restored": .array(restored.map(\.json)),
    ]
    return JSONWriter.document(
      undone.adding(plans + [JSON.Member(key: "duties", value: .array([]))]))
  }
}
