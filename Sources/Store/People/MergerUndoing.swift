public import ChasePolicy
public import Domain
import GRDB

/// What an undo did to mergers of people.
public struct PeopleUndone: Hashable, Sendable {
  /// The mergers that count no longer, oldest first.
  public let retracted: [RecordedMerger]
  /// The mergers that count again, oldest first.
  public let restored: [RecordedMerger]
  /// What that did to the plans.
  public let replanned: Replanned

  /// What became of mergers, and of the plans.
  public init(
    retracted: [RecordedMerger], restored: [RecordedMerger], replanned: Replanned
  ) {
    self.retracted = retracted
    self.restored = restored
    self.replanned = replanned
  }
}

/// The mergers as they were before entries of no interview were retracted.
struct MergersBeforeUndo {
  private let db: Database
  private let mergers: [RecordedMerger]

  init(in db: Database) throws {
    self.db = db
    mergers = try db.recordedMergers()
  }

  /// Brings what the retracted and restored mergers are about up to date; nil where there are none.
  func settle(by planner: Planner, in batch: Batch) throws -> PeopleUndone? {
    let counted = Set(mergers.filter(\.counts).map(\.entry))
    let now = try db.recordedMergers()
    let retracted = now.filter { !$0.counts && counted.contains($0.entry) }
    let restored = now.filter { $0.counts && !counted.contains($0.entry) }
    guard !retracted.isEmpty || !restored.isEmpty else { return nil }
    let interviews = try db.interviews(concernedBy: (retracted + restored).map(\.merger))
    return PeopleUndone(
      retracted: retracted, restored: restored,
      replanned: try Resettling(planner: planner).run(interviews, in: batch))
  }
}
