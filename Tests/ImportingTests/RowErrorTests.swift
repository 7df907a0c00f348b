import CustomDump
import Testing
import Wording

@testable import Importing

struct RowErrorTests {
  /// The headings beside Name, Client and Date, the row, and every complaint about it.
  @Test(arguments: [
    ("", "Ann,Acme,31.02.2015", ["line 2, column `Date`: `31.02.2015` is not a date"]),
    (
      "", "Ann,Acme,Mon 12/04/2016",
      ["line 2, column `Date`: `Mon 12/04/2016` falls on a Tuesday"]
    ),
    (
      "", "Ann,Acme,12/04/2016 & 25.30",
      [
        "line 2, column `Date`: "
          + "`12/04/2016 & 25.30` is a date followed by something that is not a time of day"
      ]
    ),
    (
      "", "-,Acme,12/04/2016",
      ["line 2, column `Name`: `-` says nothing, and an interview needs a candidate"]
    ),
    (
      "Vacancy", " ,,12/04/2016,Buyer",
      [
        "line 2, column `Name`: blank, and an interview needs a candidate",
        "line 2, column `Client`: blank, and an interview needs an employer",
      ]
    ),
    ("Time", "Ann,Acme,12/04/2016,9", ["line 2, column `Time`: `9` is not a time of day"]),
    (
      "Time,End", "Ann,Acme,12/04/2016,11:00,10:00",
      ["line 2, column `End`: `10:00` is not a time of day"]
    ),
    (
      "Time zone", "Ann,Acme,12/04/2016,IST",
      [
        "line 2, column `Time zone`: `IST` is no time zone known here; write it as Europe/London"
      ]
    ),
    (
      "Stage,Attended,Result", ",Acme,soon,third,perhaps,good",
      [
        "line 2, column `Name`: blank, and an interview needs a candidate",
        "line 2, column `Date`: `soon` is not a date",
      ]
    ),
    (
      "", "Ann,Acme, Inc,12/04/2016",
      ["line 2: 1 cell more than there are headings, among them `12/04/2016`"]
    ),
    (
      "", "Ann,\"Acme\" Inc,12/04/2016",
      ["line 2, column `Client`: text follows the closing quotation mark in `Acme Inc`"]
    ),
    (
      "", "Ann,\"Acme,12/04/2016",
      ["line 2, column `Client`: the quotation mark before `Acme,12/04/2016` is never closed"]
    ),
    (
      "", "Ann,Acme,\u{1B}[31m\u{202E}x",
      ["line 2, column `Date`: `\\u{1B}[31m\\u{202E}x` is not a date"]
    ),
    (
      "", "Ann,Acme,\(String(repeating: "x", count: 500))",
      ["line 2, column `Date`: `\(String(repeating: "x", count: 59))\u{2026}` is not a date"]
    ),
  ])
  func everyFaultOfARowIsNamed(others: String, row: String, complaints: [String]) throws {
    let sheet = try Sheet.read(rows: [row], beside: others)
    expectNoDifference(sheet.complaints, complaints)
    #expect(sheet.rows.isEmpty)
    #expect(sheet.interviews == nil)
  }

  @Test func aDateInAnotherOrderThanTheOneSaidIsAFault() throws {
    var options = Sheet.options
    options.dateOrder = .dayMonthYear
    let sheet = try Sheet.read(rows: ["Ann,Acme,03/25/2016"], options: options)
    expectNoDifference(
      sheet.complaints,
      ["line 2, column `Date`: `03/25/2016` is a date only month first (--date-order mdy)"])
  }

  @Test func aFaultCarriesWhatTheFileHas() throws {
    let sheet = try Sheet.read(rows: ["Ann,Acme,12/04/2016", "Bob,Acme, 31.02.2015 "])
    expectNoDifference(
      sheet.faults,
      [RowError(line: 3, header: "Date", value: " 31.02.2015 ", reason: .notADate)])
  }
}
