public import ChasePolicy
public import Domain
public import WorkingTime

/// The answer to an undo of a merging of two records.
public struct PeopleUndoAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let retracted: [RecordedMerger]
  private let restored: [RecordedMerger]
  private let replanned: Replanned

  /// The first entry that the undo appended, the mergers that count no longer and those that count
  /// again, and what that did to the plans.
  public init(
    entry: Identifier<JournalEntry>, retracted: [RecordedMerger], restored: [RecordedMerger],
    replanned: Replanned
  ) {
    self.entry = entry
    self.retracted = retracted
    self.restored = restored
    self.replanned = replanned
  }

  /// The answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for merger in retracted {
      page.unbroken("Undone: entry \(merger.entry.number), \(merger.merger.words)")
    }
    for merger in restored {
      page.unbroken("Counts again: entry \(merger.entry.number), \(merger.merger.words)")
    }
    page.unbroken(
      "`debrief undo \(entry.number)` \(retracted.isEmpty ? "takes that" : "brings it") back.")
    page.unbroken(replanned.words)
    return page.text
  }

  /// The answer as JSON: as any undo, with what it did to the plans.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string("retraction"),
      "at": .moment(now), "undid": .array(retracted.map(\.json)),
      "restored": .array(restored.map(\.json)), "replanned": replanned.json,
      "duties": .array([]),
    ])
  }
}
