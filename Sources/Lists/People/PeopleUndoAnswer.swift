public import ChasePolicy
import DataProtection
public import Domain
public import Rendering
public import WorkingTime

/// The answer to an undo of entries about people alone.
public struct PeopleUndoAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let retracted: [RecordedMerger]
  private let restored: [RecordedMerger]
  private let retractedEdits: [RecordedEdit]
  private let restoredEdits: [RecordedEdit]
  private let retractedHolds: [LegalHold]
  private let restoredHolds: [LegalHold]
  private let replanned: Replanned

  /// Creates the answer for the first entry that the undo appended, the mergers and edits retracted
  /// and those restored, and the effect on the plans.
  public init(
    entry: Identifier<JournalEntry>, retracted: [RecordedMerger], restored: [RecordedMerger],
    retractedEdits: [RecordedEdit] = [], restoredEdits: [RecordedEdit] = [],
    retractedHolds: [LegalHold] = [], restoredHolds: [LegalHold] = [], replanned: Replanned
  ) {
    self.entry = entry
    self.retracted = retracted
    self.restored = restored
    self.retractedEdits = retractedEdits
    self.restoredEdits = restoredEdits
    self.retractedHolds = retractedHolds
    self.restoredHolds = restoredHolds
    self.replanned = replanned
  }

  private var undone: UndoneOfNoInterview {
    UndoneOfNoInterview(
      entry: entry,
      retracted: retracted.map(Self.line) + retractedEdits.map(Self.line)
        + retractedHolds.map(Self.line),
      restored: restored.map(Self.line) + restoredEdits.map(Self.line)
        + restoredHolds.map(Self.line))
  }

  private static func line(_ hold: LegalHold) -> UndoneOfNoInterview.Line {
    UndoneOfNoInterview.Line(entry: hold.entry, words: hold.words, json: hold.json)
  }

  private static func line(_ merger: RecordedMerger) -> UndoneOfNoInterview.Line {
    UndoneOfNoInterview.Line(entry: merger.entry, words: merger.merger.words, json: merger.json)
  }

  private static func line(_ edit: RecordedEdit) -> UndoneOfNoInterview.Line {
    UndoneOfNoInterview.Line(entry: edit.entry, words: edit.edit.words, json: edit.json)
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    undone.write(on: &page)
    if !retracted.isEmpty || !restored.isEmpty { page.unbroken(replanned.words) }
    return page.text
  }

  /// Returns the answer as JSON: as any undo, with its effect on the plans.
  public func json(at now: Instant) -> String {
    undone.json(at: now, replanned: replanned.json)
  }
}
