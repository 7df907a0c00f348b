public import WorkingTime

/// A file of bank holidays that was taken in, and that counts.
public struct HolidayImport: Hashable, Sendable {
  /// The entry of the journal that says so; `undo` takes its number.
  public let entry: Identifier<JournalEntry>
  /// The consultant who imported it, and the time.
  public let stamp: Stamp
  /// The name of the file, without its folder.
  public let file: String
  /// The bank holidays that it lists, for each part of the kingdom.
  public let lists: [HolidayList]

  /// An import as it was read from the journal.
  public init(
    entry: Identifier<JournalEntry>, stamp: Stamp, file: String, lists: [HolidayList]
  ) {
    self.entry = entry
    self.stamp = stamp
    self.file = file
    self.lists = lists
  }

  /// Its list for a part of the kingdom; nil where it has none.
  public func list(for division: BankHolidays.Division) -> HolidayList? {
    lists.first { $0.division == division }
  }
}

extension [HolidayImport] {
  /// The table that these imports, oldest first, lay over our own holidays.
  public var table: HolidayTable { HolidayTable(flatMap(\.lists)) }

  /// The imports that say which days of a year are holidays, oldest first: the last one that lists
  /// the year whole, if any, and those after it that add a date.
  public func sources(of year: Int, in division: BankHolidays.Division) -> [HolidayImport] {
    let whole = lastIndex { $0.list(for: division)?.wholeYears.contains(year) ?? false }
    var table = Array(prefix(whole ?? 0)).table
    return indices.dropFirst(whole ?? 0).filter { index in
      let before = table.holidays(in: division, year: year)
      table = Array(self[...index]).table
      return index == whole || table.holidays(in: division, year: year) != before
    }.map { self[$0] }
  }
}
