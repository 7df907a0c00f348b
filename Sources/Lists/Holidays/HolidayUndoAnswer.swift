public import ChasePolicy
public import Domain
public import Rendering
public import WorkingTime

/// The answer to an undo of an import of bank holidays.
public struct HolidayUndoAnswer: Hashable, Sendable {
  private let entry: Identifier<JournalEntry>
  private let retracted: [HolidayImport]
  private let restored: [HolidayImport]
  private let replanned: Replanned

  /// Creates the answer for the first entry that the undo appended, the imports retracted and those
  /// restored, and the effect on the plans.
  public init(
    entry: Identifier<JournalEntry>, retracted: [HolidayImport], restored: [HolidayImport],
    replanned: Replanned
  ) {
    self.entry = entry
    self.retracted = retracted
    self.restored = restored
    self.replanned = replanned
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for source in retracted { page.unbroken("Undone: \(words(source))") }
    for source in restored { page.unbroken("Counts again: \(words(source))") }
    page.unbroken(
      retracted.isEmpty
        ? "Undo: `debrief undo \(entry.number)`" : "`debrief undo \(entry.number)` brings it back.")
    page.unbroken(replanned.words)
    return page.text
  }

  /// Returns the answer as JSON: as any undo, with its effect on the plans.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string("retraction"),
      "at": .moment(now), "undid": .array(retracted.map(\.json)),
      "restored": .array(restored.map(\.json)), "replanned": replanned.json,
      "duties": .array([]),
    ])
  }

  private func words(_ source: HolidayImport) -> String {
    "entry \(source.entry.number), bank holidays imported from \(source.file)"
  }
}

extension HolidayImport {
  /// The import as data.
  fileprivate var json: JSON {
    [
      "entry": .number(Int(entry.number)), "kind": .string("holidaysImported"),
      "at": .moment(stamp.at), "by": .string(stamp.consultant.name), "file": .string(file),
    ]
  }
}
