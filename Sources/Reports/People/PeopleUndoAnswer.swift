public import ChasePolicy
public import Domain
public import WorkingTime

/// The answer to an undo of what was recorded of people alone.
public struct PeopleUndoAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let retracted: [RecordedMerger]
  private let restored: [RecordedMerger]
  private let retractedEdits: [RecordedEdit]
  private let restoredEdits: [RecordedEdit]
  private let replanned: Replanned

  /// The first entry that the undo appended, the mergers and edits that count no longer and those
  /// that count again, and what that did to the plans.
  public init(
    entry: Identifier<JournalEntry>, retracted: [RecordedMerger], restored: [RecordedMerger],
    retractedEdits: [RecordedEdit] = [], restoredEdits: [RecordedEdit] = [], replanned: Replanned
  ) {
    self.entry = entry
    self.retracted = retracted
    self.restored = restored
    self.retractedEdits = retractedEdits
    self.restoredEdits = restoredEdits
    self.replanned = replanned
  }

  /// The answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for merger in retracted {
      page.unbroken("Undone: entry \(merger.entry.number), \(merger.merger.words)")
    }
    for edit in retractedEdits {
      page.unbroken("Undone: entry \(edit.entry.number), \(edit.edit.words)")
    }
    for edit in restoredEdits {
      page.unbroken("Counts again: entry \(edit.entry.number), \(edit.edit.words)")
    }
    for merger in restored {
      page.unbroken("Counts again: entry \(merger.entry.number), \(merger.merger.words)")
    }
    page.unbroken(
      "`debrief undo \(entry.number)` \(retracted.isEmpty && retractedEdits.isEmpty ? "takes that" : "brings it") back."
    )
    if !retracted.isEmpty || !restored.isEmpty { page.unbroken(replanned.words) }
    return page.text
  }

  /// The answer as JSON: as any undo, with what it did to the plans.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null, "kind": .string("retraction"),
      "at": .moment(now), "undid": .array(retracted.map(\.json) + retractedEdits.map(\.json)),
      "restored": .array(restored.map(\.json) + restoredEdits.map(\.json)),
      "replanned": replanned.json,
      "duties": .array([]),
    ])
  }
}
