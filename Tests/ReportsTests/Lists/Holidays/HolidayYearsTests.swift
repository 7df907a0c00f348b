import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

/// Imports as the reports of this folder show them.
enum Imported {
  static func source(
    _ lists: [HolidayList], entry: Int64 = 12, file: String = "list.json", by name: String = "Sam"
  ) -> JournalEntry {
    let at = Instant(seconds: 1_795_435_200)
    return JournalEntry(
      id: Identifier(entry), subject: .agency, happenedAt: at,
      stamp: Stamp(
        consultant: Consultant(id: Identifier(1), name: name), at: at, clock: .system),
      content: .event(.holidays(HolidayImport(file: file, lists: lists))), counts: true)
  }

  /// A year as the standing rules have it, with some of its days left out, now published.
  static func whole(_ year: Int, without name: String? = nil) -> HolidayList {
    HolidayList(
      .scotland,
      BankHolidays.holidays(in: .scotland, year: year).filter { $0.name != name }.map {
        BankHoliday(date: $0.date, name: $0.name, isSubstitute: $0.isSubstitute)
      })
  }

  static func single(_ year: Int, _ month: Int, _ day: Int, _ name: String) throws -> HolidayList {
    let date = try #require(LocalDate(year: year, month: month, day: day))
    return HolidayList(.scotland, [BankHoliday(date: date, name: name, isSubstitute: false)])
  }
}

struct HolidayYearsTests {
  private func heading(_ year: Int, _ imports: [JournalEntry]) -> String? {
    HolidayYears(.scotland, years: [year], imports: imports)
      .text(calendar: .usual, style: Style(width: 200))
      .split(separator: "\n").first { $0.hasPrefix("\(year)") }.map(String.init)
  }

  @Test(arguments: [
    (1960, "1960: before the Act of 1971"), (2027, "2027: official, built in"),
    (2028, "2028: a forecast by the standing rules"),
    (2029, "2029: imported Mon 23 Nov 2026 12:00 by Sam from list.json"),
    (
      2030,
      "2030: imported Mon 23 Nov 2026 12:00 by Sam from list.json; "
        + "dates added Mon 23 Nov 2026 12:00 by Tom from extra.ics"
    ),
    (
      2031,
      "2031: a forecast by the standing rules; "
        + "dates added Mon 23 Nov 2026 12:00 by Tom from extra.ics"
    ),
  ])
  func saysWhereAYearIsFrom(_ year: Int, _ expected: String) throws {
    let extra = HolidayList(
      .scotland,
      try Imported.single(2030, 6, 17, "one").holidays
        + Imported.single(2031, 6, 17, "two").holidays)
    let imports = [
      Imported.source([Imported.whole(2029)]), Imported.source([Imported.whole(2030)]),
      Imported.source([extra], entry: 14, file: "extra.ics", by: "Tom"),
    ]
    #expect(heading(year, imports) == expected)
  }

  @Test func listsTheDays() throws {
    let years = HolidayYears(.scotland, years: [2028], imports: [])
    expectNoDifference(
      years.text(calendar: .usual).split(separator: "\n").prefix(5).map(String.init),
      [
        "Bank holidays of Scotland",
        "2028: a forecast by the standing rules",
        "  Mon 3 Jan 2028   New Year’s Day, substitute day",
        "  Tue 4 Jan 2028   2nd January, substitute day",
        "  Fri 14 Apr 2028  Good Friday",
      ])
  }

  @Test func aNameCannotSteerATerminal() throws {
    let source = Imported.source([try Imported.single(2028, 6, 12, "\u{1B}[2J\u{202E}evil")])
    let years = HolidayYears(.scotland, years: [2028], imports: [source])
    let steering = Set("\u{1B}\u{202E}".unicodeScalars)
    for answer in [years.text(calendar: .usual), years.json] {
      #expect(answer.contains("evil"))
      #expect(answer.unicodeScalars.contains(where: steering.contains) == false)
    }
  }

  @Test func isDataToo() throws {
    let source = Imported.source([try Imported.single(2028, 6, 12, "Cup final")])
    let json = HolidayYears(.scotland, years: [2028], imports: [source]).json
    let beginning = """
      {"division":"scotland","years":[{"year":2028,"origin":"forecast","imports":[{"entry":12,\
      "at":"2026-11-23T12:00:00Z","by":"Sam","file":"list.json"}],"holidays":[\
      {"date":"2028-01-03","weekday":"mon","name":"New Year’s Day","substitute":true,\
      "forecast":true},
      """.filter { $0 != "\n" }
    #expect(json.hasPrefix(beginning))
    #expect(
      json.contains(
        #"{"date":"2028-06-12","weekday":"mon","name":"Cup final","substitute":false,"#
          + #""forecast":false}"#))
  }
}
