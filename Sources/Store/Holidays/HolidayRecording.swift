import AgencySettings
public import ChasePolicy
public import Domain
import GRDB
public import WorkingTime

/// The result of an import of bank holidays, recorded or only tried.
public struct HolidaysRecorded: Hashable, Sendable {
  /// The entry appended to the journal; nil if the import was only tried.
  public let entry: Identifier<JournalEntry>?
  /// The bank holidays in force before the import.
  public let before: HolidayTable
  /// The bank holidays in force after it.
  public let after: HolidayTable
  /// The changes to the plans.
  public let replanned: Replanned
}

extension AgencyStore {
  /// Records lists of bank holidays, and re-plans every interview that they affect, in one
  /// transaction.
  ///
  /// `file` is the file that they came from. Throws ``StoreError/policyRefused(_:)`` if they would
  /// keep a calendar closed for good; nothing is saved then.
  public func importHolidays(
    _ lists: [HolidayList], from file: String, by stamp: Stamp, command: String,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> HolidaysRecorded {
    let companions = try companionsToReplan()
    return try write { db in
      let before = try db.holidayTable()
      let old = try policy(in: db)
      let batch = try Batch(command, by: stamp, in: db)
      let entry = try batch.append(lists, from: file)
      let replanning = Replanning(
        db: db, old: old, new: try policy(in: db), companions: companions)
      let replanned = try replanning.run(progress: progress)
      return HolidaysRecorded(
        entry: Identifier(entry), before: before, after: try db.holidayTable(),
        replanned: replanned)
    }
  }

  /// Returns the result of importing these lists, without writing anything.
  public func tryHolidays(_ lists: [HolidayList]) throws(StoreError) -> HolidaysRecorded {
    let companions = try companionsToReplan()
    return try read { db in
      let earlier = try db.holidayImports().flatMap(\.lists)
      let after = HolidayTable(earlier + lists)
      let changes = try PolicyLedger(db.policyVersions()).changes
      let replanning = Replanning(
        db: db, old: try policy(in: db), new: try Policy(changes, holidays: after),
        companions: companions, writes: false)
      return HolidaysRecorded(
        entry: nil, before: HolidayTable(earlier), after: after,
        replanned: try replanning.run { _, _ in })
    }
  }
}

extension Batch {
  /// Appends an import of bank holidays and returns its entry.
  fileprivate func append(_ lists: [HolidayList], from file: String) throws -> Int64 {
    let entry = try append("holidaysImported", at: at, to: nil)
    try db.insert(into: "holidayImport", ["entry": entry, "file": file])
    for list in lists {
      for holiday in list.holidays {
        try db.insert(
          into: "listedHoliday",
          [
            "entry": entry, "division": list.division, "date": holiday.date,
            "name": holiday.name, "isSubstitute": holiday.isSubstitute,
          ])
      }
      for year in list.wholeYears {
        try db.insert(
          into: "listedYear", ["entry": entry, "division": list.division, "year": year])
      }
    }
    return entry
  }
}
