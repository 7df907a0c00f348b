public import ChasePolicy
public import Domain
import GRDB

/// The mergers, edits and holds that an undo retracted or restored.
public struct PeopleUndone: Hashable, Sendable {
  /// The mergers that the undo retracted, oldest first.
  public let retracted: [RecordedMerger]
  /// The mergers that the undo restored, oldest first.
  public let restored: [RecordedMerger]
  /// The edits that the undo retracted, oldest first.
  public let retractedEdits: [RecordedEdit]
  /// The edits that the undo restored, oldest first.
  public let restoredEdits: [RecordedEdit]
  /// The holds that the undo retracted, oldest first.
  public let retractedHolds: [LegalHold]
  /// The holds that the undo restored, oldest first.
  public let restoredHolds: [LegalHold]
  /// The changes to the plans.
  public let replanned: Replanned

  /// Creates the result of an undo.
  public init(
    retracted: [RecordedMerger], restored: [RecordedMerger], retractedEdits: [RecordedEdit] = [],
    restoredEdits: [RecordedEdit] = [], retractedHolds: [LegalHold] = [],
    restoredHolds: [LegalHold] = [], replanned: Replanned
  ) {
    self.retracted = retracted
    self.restored = restored
    self.retractedEdits = retractedEdits
    self.restoredEdits = restoredEdits
    self.retractedHolds = retractedHolds
    self.restoredHolds = restoredHolds
    self.replanned = replanned
  }
}

/// The mergers, edits and holds as they were before entries without an interview were retracted.
struct PeopleBeforeUndo {
  private let db: Database
  private let mergers: [RecordedMerger]
  private let edits: [RecordedEdit]
  private let holds: [LegalHold]

  init(in db: Database) throws {
    self.db = db
    mergers = try db.recordedMergers()
    edits = try db.recordedEdits()
    holds = try db.holds()
  }

  /// Updates the data derived from what was retracted or restored; returns nil if nothing was.
  func settle(by planner: Planner, in batch: Batch) throws -> PeopleUndone? {
    let counted = Set(mergers.filter(\.counts).map(\.entry))
    let now = try db.recordedMergers()
    let retracted = now.filter { !$0.counts && counted.contains($0.entry) }
    let restored = now.filter { $0.counts && !counted.contains($0.entry) }
    let countedEdits = Set(edits.filter(\.counts).map(\.entry))
    let editsNow = try db.recordedEdits()
    let retractedEdits = editsNow.filter { !$0.counts && countedEdits.contains($0.entry) }
    let restoredEdits = editsNow.filter { $0.counts && !countedEdits.contains($0.entry) }
    let held = Set(holds.filter(\.counts).map(\.entry))
    let holdsNow = try db.holds()
    let retractedHolds = holdsNow.filter { !$0.counts && held.contains($0.entry) }
    let restoredHolds = holdsNow.filter { $0.counts && !held.contains($0.entry) }
    let all = [
      retracted.isEmpty, restored.isEmpty, retractedEdits.isEmpty, restoredEdits.isEmpty,
      retractedHolds.isEmpty, restoredHolds.isEmpty,
    ]
    guard all.contains(false) else { return nil }
    let interviews = try db.interviews(concernedBy: (retracted + restored).map(\.merger))
    let replanned = try Resettling(planner: planner).run(interviews, in: batch)
    try db.rewrite(whatFollowsFrom: (retractedEdits + restoredEdits).map(\.edit))
    return PeopleUndone(
      retracted: retracted, restored: restored, retractedEdits: retractedEdits,
      restoredEdits: restoredEdits, retractedHolds: retractedHolds, restoredHolds: restoredHolds,
      replanned: replanned)
  }
}
