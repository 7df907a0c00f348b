public import Domain
import GRDB
public import WorkingTime

extension AgencyStore {
  /// The data due for erasure at an instant, data on hold, and the particulars still retained, by
  /// date.
  public func retention(at now: Instant) throws(StoreError) -> [RetentionItem] {
    try read { db in
      try RetentionReading(in: db, under: policy(in: db), at: now).items()
    }
  }

  /// Erases all data that is due, as one recording command with an entry for each candidate.
  ///
  /// Call ``sweep()`` immediately afterwards. Returns nil, and records nothing, if nothing is due.
  /// `progress` is called with the number done and the total.
  public func applyRetention(
    by stamp: Stamp, command: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> RetentionApplied? {
    try writeSealing { db in
      let policy = try policy(in: db)
      let reading = try RetentionReading(in: db, under: policy, at: stamp.at)
      let due = try reading.items().filter { $0.isDue(on: reading.today) }
      guard !due.isEmpty else { return nil }
      let batch = try Batch(command, by: stamp, in: db)
      var entries: [Identifier<JournalEntry>] = []
      var erased = 0
      for item in due {
        let result = try erase(item, in: batch)
        entries.append(Identifier(result.entry))
        erased += result.erased
        progress(entries.count, due.count)
      }
      try db.overwritingWhatIsFreed(SearchIndex(db: db).merge)
      return RetentionApplied(entries: entries, items: due, erased: erased)
    }
  }

  private func erase(
    _ item: RetentionItem, in batch: Batch
  ) throws -> (entry: Int64, erased: Int) {
    let db = batch.db
    let isOfNotes = item.part == .notes
    let reading = try ForgettingReading(
      of: item.candidate.id, only: isOfNotes ? item.interviews.map(\.number) : nil, in: db)
    let part: Eraser.Part
    switch item.part {
    case .notes: part = .notes
    case .particulars: part = .all
    case .candidate:
      let until = try reading.keptUntil(at: batch.at, under: policy(in: db))
      part = until.map(Eraser.Part.words(keptUntil:)) ?? .all
    }
    return try Eraser(batch: batch, reading: reading, planner: try planner(db)).run(part)
  }
}
