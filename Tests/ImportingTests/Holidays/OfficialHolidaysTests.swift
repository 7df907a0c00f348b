import CustomDump
import Foundation
import Testing
import WorkingTime

@testable import Importing

struct OfficialHolidaysTests {
  private static let two = """
    {"scotland": {"division": "scotland", "events": [
      {"title": " St  Andrew’s Day ", "date": "2026-11-30", "notes": "", "bunting": true},
      {"title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": true}]},
    "england-and-wales": {"events": [{"title": "Good Friday", "date": "2026-04-03"}]}}
    """

  @Test(
    arguments: [
      (
        nil,
        [
          "scotland": ["2026-11-30 St Andrew’s Day", "2026-12-28 Boxing Day (substitute)"],
          "england-and-wales": ["2026-04-03 Good Friday"],
        ]
      ),
      (BankHolidays.Division.englandAndWales, ["england-and-wales": ["2026-04-03 Good Friday"]]),
    ] as [(BankHolidays.Division?, [String: [String]])])
  func readsEachPartOfTheKingdom(
    _ division: BankHolidays.Division?, _ expected: [String: [String]]
  ) throws {
    let file = try HolidayFixture.read(Self.two, division: division)
    #expect(file.format == .officialJSON)
    expectNoDifference(HolidayFixture.days(file), expected)
  }

  @Test func aPartThatIsNotThereIsNoHoliday() {
    #expect(throws: HolidayFileError.noEvents) {
      try HolidayFixture.read(Self.two, division: .northernIreland)
    }
  }

  @Test(arguments: [
    (#"{"title": "", "date": "2026-12-25"}"#, "it has no name"),
    (#"{"date": "2026-12-25"}"#, "it has no name"),
    (#"{"title": 7, "date": "2026-12-25"}"#, "it has no name"),
    (#"{"title": "Eve"}"#, "it has no date"),
    (#"{"title": "Eve", "date": null}"#, "it has no date"),
    (#"{"title": "Eve", "date": "2026-02-30"}"#, "`2026-02-30` is not a date"),
    (#"{"title": "Eve", "date": "25/12/2026"}"#, "`25/12/2026` is not a date"),
    (#"{"title": "Eve", "date": 20261225}"#, "`20261225` is not a date"),
    (#"{"title": "Eve", "date": "1066-10-14"}"#, "1066-10-14 is not in a year from 1971 to 2100"),
    ("[]", "not shaped as GOV.UK publishes it"),
  ])
  func aBadEventIsNamed(_ event: String, _ complaint: String) throws {
    let good = #"{"title": "Good Friday", "date": "2026-04-03"}"#
    let file = try HolidayFixture.read(
      #"{"scotland": {"events": [\#(good), \#(event), \#(good)]}}"#)
    #expect(file.lists == nil)
    let title = event.contains("Eve") ? " (`Eve`)" : ""
    #expect(file.faults.map(\.words) == ["scotland, event 2\(title): \(complaint)"])
  }

  @Test func aBadListIsNamed() throws {
    let file = try HolidayFixture.read(#"{"wales": {"events": []}, "scotland": {"event": []}}"#)
    expectNoDifference(
      file.faults.map(\.words),
      [
        "list `scotland`: not shaped as GOV.UK publishes it",
        "list `wales`: not one of `england-and-wales`, `scotland` or `northern-ireland`",
      ])
  }

  /// The official list, which is not part of the project; without it there is nothing to compare.
  @Test(
    .enabled(
      if: HolidayFixture.officialIsThere, "no ../shared/data/bank-holidays.json to compare with"))
  func theOfficialFileChangesNothing() throws {
    let contents = try Array(Data(contentsOf: HolidayFixture.official))
    let file = try HolidayFile.read(contents, division: nil, usual: .scotland)
    let lists = try #require(file.lists)
    #expect(Set(lists.map(\.division)) == Set(BankHolidays.Division.allCases))
    let table = HolidayTable(lists)
    for list in lists {
      #expect(list.wholeYears == [2024, 2025, 2026, 2027])
      expectNoDifference(
        HolidayDifference(list.division, from: .builtIn, to: table),
        HolidayDifference(list.division, from: .builtIn, to: .builtIn))
      #expect(table.origin(of: 2027, in: list.division) == .imported)
      for year in list.wholeYears {
        expectNoDifference(
          list.holidays(in: year), BankHolidays.holidays(in: list.division, year: year))
      }
    }
  }
}
