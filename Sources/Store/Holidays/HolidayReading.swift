public import Domain
import GRDB
public import WorkingTime

extension AgencyStore {
  /// The imports of bank holidays in force, oldest first.
  public func holidayImports() throws(StoreError) -> [HolidayImport] {
    try read { db in try db.holidayImports() }
  }

  /// The bank holidays in force: the built-in table, overridden by imports.
  public func holidayTable() throws(StoreError) -> HolidayTable {
    try read { db in try db.holidayTable() }
  }
}

extension Database {
  /// The bank holidays in force, read within a transaction.
  func holidayTable() throws -> HolidayTable {
    try holidayImports().table
  }

  /// The imports of bank holidays in force, oldest first, read within a transaction.
  func holidayImports() throws -> [HolidayImport] {
    let retracted = try retractedOfNoInterview()
    let imports = try rows(
      """
      SELECT entry.id, holidayImport.file, \(StampRows.columns)
      FROM entry
      JOIN holidayImport ON holidayImport.entry = entry.id
      \(StampRows.joins)
      WHERE entry.interview IS NULL AND entry.kind = 'holidaysImported'
      ORDER BY entry.id
      """, [], WrittenImport.init(row:)
    ).filter { !retracted.contains($0.entry) }
    return try imports.map { written in
      HolidayImport(
        entry: written.entry, stamp: written.stamp, file: written.file,
        lists: try holidayLists(of: written.entry))
    }
  }

  /// The lists of one import, for each part of the United Kingdom.
  func holidayLists(of entry: Identifier<JournalEntry>) throws -> [HolidayList] {
    let holidays = try rows(
      "SELECT division, date, name, isSubstitute FROM listedHoliday WHERE entry = ?", [entry]
    ) { row in
      (
        division: try row.get("division") as BankHolidays.Division,
        holiday: BankHoliday(
          date: try row.get("date"), name: try row.get("name"),
          isSubstitute: try row.get("isSubstitute"))
      )
    }
    let years = try rows("SELECT division, year FROM listedYear WHERE entry = ?", [entry]) { row in
      (division: try row.get("division") as BankHolidays.Division, year: try row.get("year") as Int)
    }
    return BankHolidays.Division.allCases.compactMap { division in
      let theirs = holidays.filter { $0.division == division }.map(\.holiday)
      guard !theirs.isEmpty else { return nil }
      return HolidayList(
        division, theirs,
        wholeYears: years.filter { $0.division == division }.map(\.year))
    }
  }
}

/// A row of an import, joined with its batch.
private struct WrittenImport {
  let entry: Identifier<JournalEntry>
  let stamp: Stamp
  let file: String

  init(row: Row) throws {
    entry = try row.get("id")
    file = try row.get("file")
    stamp = try Stamp(row: row)
  }
}

extension BankHolidays.Division: ColumnValue {}
