import Domain
public import WorkingTime

/// The entries of no interview that an undo retracted or restored: the policy, templates, people,
/// requests.
public struct UndoneOfNoInterview: Sendable {
  /// The first entry that the undo appended.
  let entry: Identifier<JournalEntry>
  /// The entries retracted.
  let retracted: [Line]
  /// The entries restored.
  let restored: [Line]

  /// An entry in words, and as data.
  struct Line: Sendable {
    let entry: Identifier<JournalEntry>
    let words: String
    let json: JSON
  }

  /// Writes it on a page.
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

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    write(on: &page)
    return page.text
  }

  /// Returns the answer as JSON: as any undo.
  public func json(at now: Instant) -> String { json(at: now, replanned: nil) }

  /// Returns the answer as JSON with the effect on the plans, for entries on which plans depend.
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
