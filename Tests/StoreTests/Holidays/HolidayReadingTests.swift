import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

struct HolidayReadingTests {
  private func list(
    _ division: BankHolidays.Division, _ year: Int, without name: String? = nil
  ) -> HolidayList {
    HolidayList(
      division,
      BankHolidays.holidays(in: division, year: year).filter { $0.name != name }.map {
        BankHoliday(date: $0.date, name: $0.name + ", confirmed", isSubstitute: $0.isSubstitute)
      })
  }

  private func take(_ lists: [HolidayList], from file: String, in store: AgencyStore) throws {
    let source = HolidayImport(file: file, lists: lists)
    _ = try store.record([.holidays(source)], by: .by(at: hour(1)), command: "import")
  }

  @Test func readsWhatWasRecorded() throws {
    let folder = try Folder()
    let lists = [list(.englandAndWales, 2028), list(.scotland, 2028, without: "Good Friday")]
    try take(lists, from: "2028.json", in: try AgencyStore(path: folder.file("agency.db")))
    let entries = try AgencyStore(path: folder.file("agency.db")).journal([.holidaysImported])
    let imports = entries.compactMap(\.holidayImport)
    expectNoDifference(imports.map(\.lists), [lists])
    #expect(imports.map(\.file) == ["2028.json"])
    #expect(entries.map(\.stamp.consultant.name) == ["Sam"])
    #expect(entries.map(\.stamp.at) == [hour(1)])
    #expect(imports.first?.lists.map(\.wholeYears) == [[2028], []])
  }

  @Test func aLaterImportHasTheLastWord() throws {
    let store = try agency()
    let lists = [
      list(.scotland, 2028, without: "St Andrew’s Day"), list(.scotland, 2029),
      list(.scotland, 2028, without: "Summer bank holiday"),
    ]
    for list in lists { try take([list], from: "any", in: store) }
    expectNoDifference(try store.journal([.holidaysImported]).holidayTable, HolidayTable(lists))
  }
}
