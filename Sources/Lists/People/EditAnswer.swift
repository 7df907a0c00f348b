public import Domain
public import Rendering
public import WorkingTime

/// The answer to an edit of a candidate's or an employer's details.
public struct EditAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let edit: PersonEdit

  /// Creates the answer for an entry and its edit.
  public init(entry: Identifier<JournalEntry>, _ edit: PersonEdit) {
    self.entry = entry
    self.edit = edit
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.unbroken("Recorded: \(edit.words)")
    page.unbroken("Undo: `debrief undo \(entry.number)`")
    return page.text
  }

  /// Returns the answer as JSON: as any recording, of no interview.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null,
      "kind": .string(Event.edited(edit).kind.rawValue),
      "at": .moment(now), "changes": edit.json, "duties": .array([]),
    ])
  }
}
