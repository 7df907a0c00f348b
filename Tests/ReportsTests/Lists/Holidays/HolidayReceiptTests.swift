import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

struct HolidayReceiptTests {
  private func receipt(_ lists: [HolidayList], entry: Int64? = 12) -> Receipt {
    Receipt(
      entry.map { Identifier($0) }, lists, from: "list.json", before: .builtIn,
      after: HolidayTable(lists), replanned: Replanned())
  }

  @Test func saysWhatCameAndWhatWent() throws {
    let changed = HolidayList(
      .scotland,
      Imported.whole(2029, without: "St Andrew’s Day").holidays
        + (try Imported.single(2029, 6, 18, "Cup final").holidays))
    expectNoDifference(
      receipt([changed]).text(),
      """
      Took 9 bank holidays from list.json.
      Scotland: all of 2029: 1 date added, 1 removed
        added: Mon 18 Jun 2029, Cup final
        removed: Fri 30 Nov 2029, St Andrew’s Day
      No open interview is touched.

      """)
  }

  @Test func saysThatAPartOfAYearRemovesNothing() throws {
    expectNoDifference(
      receipt([try Imported.single(2029, 6, 18, "Cup final")], entry: nil).text(),
      """
      Would take 1 bank holiday from list.json.
      Scotland: part of 2029: 1 date added, 0 removed
        added: Mon 18 Jun 2029, Cup final
      Where a year is listed only in part, none of our dates is removed.
      No open interview is touched.
      Nothing was recorded: it was a dry run.

      """)
  }

  @Test(arguments: [(12, "12,", "false"), (nil, "null,", "true")] as [(Int64?, String, String)])
  func isDataToo(_ entry: Int64?, _ number: String, _ dryRun: String) throws {
    let json = receipt([try Imported.single(2029, 6, 18, "Cup final")], entry: entry).json
    expectNoDifference(
      json,
      #"{"entry":\#(number)"kind":"holidaysImported","file":"list.json","divisions":["#
        + #"{"division":"scotland","wholeYears":[],"partYears":[2029],"listed":1,"#
        + #""added":[{"date":"2029-06-18","weekday":"mon","name":"Cup final","#
        + #""substitute":false,"forecast":false}],"removed":[]}],"#
        + #""replanned":{"interviews":0,"sooner":0,"later":0,"gone":0,"new":0,"unchanged":0},"#
        + #""dryRun":\#(dryRun)}"# + "\n")
  }
}
