public import Domain
public import WorkingTime

/// The entries of no interview that an undo retracted or restored: the policy, templates, people,
/// requests.
public struct UndoneOfNoInterview: Sendable {
  /// The first entry that the undo appended.
  public let entry: Identifier<JournalEntry>
  /// The entries retracted.
  public let retracted: [Line]
  /// The entries restored.
  public let restored: [Line]

  /// An entry in words, and as data.
  public struct Line: Sendable {
    public let entry: Identifier<JournalEntry>
    public let words: String
    public let json: JSON

    /// Creates the line of an entry.
    public init(entry: Identifier<JournalEntry>, words: String, json: JSON) {
      self.entry = entry
      self.words = words
      self.json = json
    }
  }

  /// Creates the answer.
  public init(entry: Identifier<JournalEntry>, retracted: [Line], restored: [Line]) {
    self.entry = entry
    self.retracted = retracted
    self.restored = restored
  }

  /// Writes it on a page.
  public func write(on page: inout Page) {
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
  public func json(at now: Instant, replanned: JSON?) -> String {
    let undone: JSON = [
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string("retraction"),
      "at": .moment(now), "undid": .array(retracted.map(\.json)),
      "restored": .array(restored.map(\.json)),
    ]
    let plans: JSON = replanned.map { ["replanned": $0] } ?? [:]
    return JSONWriter.document(undone.adding(plans).adding(["duties": .array([])]))
  }
}
