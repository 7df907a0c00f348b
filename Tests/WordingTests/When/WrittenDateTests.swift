import CustomDump
import Testing
import WorkingTime

@testable import Wording

/// A cell and what it means in files of an order.
struct DateCell: CustomTestStringConvertible {
  let cell: String
  let order: DateOrder
  /// `2016-04-25`, with a time where the cell has one, with a `Z` where it names its offset.
  let means: String

  init(_ cell: String, _ means: String, order: DateOrder = .dayMonthYear) {
    self.cell = cell
    self.order = order
    self.means = means
  }

  var testDescription: String { "`\(cell)` \(order.rawValue)" }

  /// The agency's eleven spellings, and what its spreadsheet made of some of them.
  static let agency = [
    DateCell("13.02.2015", "2015-02-13"), DateCell("25.5.2016", "2016-05-25"),
    DateCell("9.04.2015", "2015-04-09"), DateCell("19.03.16", "2016-03-19"),
    DateCell("21.4.16", "2016-04-21"), DateCell("3.6.16", "2016-06-03"),
    DateCell("4.04.15", "2015-04-04"), DateCell("30.1.16 ", "2016-01-30"),
    DateCell("09-01-2016", "2016-01-09"), DateCell("25-5-2016", "2016-05-25"),
    DateCell("13/03/2015", "2015-03-13"), DateCell("04/12/16", "2016-12-04"),
    DateCell("15 Apr 16", "2016-04-15"), DateCell("21-Apr -16", "2016-04-21"),
    DateCell("22 -Apr -16", "2016-04-22"), DateCell("25 \u{2013} Apr-16", "2016-04-25"),
    DateCell("29.08.2016 & 10.30 AM", "2016-08-29 10:30"),
    DateCell("28.8.2016 & 12.00 PM", "2016-08-28 12:00"),
    DateCell("28.08.2016 & 9.30 AM", "2016-08-28 09:30"),
    DateCell("28.8.2016 & 04.00 PM", "2016-08-28 16:00"),
  ]

  static let others = [
    DateCell("12th April 2016", "2016-04-12"), DateCell("1st of May, 2016", "2016-05-01"),
    DateCell("April 12, 2016", "2016-04-12"), DateCell("Sept. 3 2016", "2016-09-03"),
    DateCell("12Apr2016", "2016-04-12"), DateCell("12\u{A0}04\u{A0}2016", "2016-04-12"),
    DateCell("Tue 12/04/2016", "2016-04-12"), DateCell("Tuesday, 12 April 2016", "2016-04-12"),
    DateCell("2016-04-12", "2016-04-12"), DateCell("2016/4/12", "2016-04-12"),
    DateCell("20160412", "2016-04-12"), DateCell("2016 Apr 12", "2016-04-12"),
    DateCell("29/02/16", "2016-02-29"), DateCell("01/01/68", "2068-01-01"),
    DateCell("01/01/69", "1969-01-01"),
    DateCell("12/04/2016 14:05", "2016-04-12 14:05"),
    DateCell("12 Apr 2016 at 2.30 p.m.", "2016-04-12 14:30"),
    DateCell("12/04/2016 @ 1430", "2016-04-12 14:30"),
    DateCell("12/04/2016, 9am", "2016-04-12 09:00"),
    DateCell("12/04/2016 - 12 noon", "2016-04-12 12:00"),
    DateCell("12/04/2016 noon", "2016-04-12 12:00"),
    DateCell("12/04/2016; 9am", "2016-04-12 09:00"),
    DateCell("12/04/2016 10:30-11:00", "2016-04-12 10:30-11:00"),
    DateCell("29.08.2016 & 10.30-11.30 AM", "2016-08-29 10:30-11:30"),
    DateCell("12/04/2016 2 to 3pm", "2016-04-12 14:00-15:00"),
    DateCell("12 04 2016", "2016-04-12"), DateCell("12 / 04 / 2016", "2016-04-12"),
    // Without a year, around Thursday 26 November 2026.
    DateCell("1 Dec", "2026-12-01"), DateCell("Weds 2nd Dec", "2026-12-02"),
    DateCell("Mon 30 Nov 10am", "2026-11-30 10:00"),
    DateCell("Tues 24th Nov 10.30am", "2026-11-24 10:30"),
    DateCell("30/11 14:00", "2026-11-30 14:00"), DateCell("01.12 14:00", "2026-12-01 14:00"),
    DateCell("11/30 14:00", "2026-11-30 14:00", order: .monthDayYear),
    DateCell("12/04/2016 14:30 hrs", "2016-04-12 14:30"),
    DateCell("2016-04-12T10:30", "2016-04-12 10:30"),
    DateCell("2016-04-12T10:30:00.000Z", "2016-04-12 10:30Z"),
    DateCell("2016-04-12 10:30:00 UTC", "2016-04-12 10:30Z"),
    DateCell("2016-04-12T10:30:00+05:30", "2016-04-12 05:00Z"),
    DateCell("2016-04-12T23:30-0200", "2016-04-13 01:30Z"),
    DateCell("2016-04-12 00:00:00", "2016-04-12"),
    DateCell("2016-04-12T00:00:00.000Z", "2016-04-12"),
    DateCell("04/12/16", "2016-04-12", order: .monthDayYear),
    DateCell("13 Apr 16", "2016-04-13", order: .monthDayYear),
    DateCell("2016-04-12", "2016-04-12", order: .monthDayYear),
    DateCell("16.4.12", "2016-04-12", order: .yearMonthDay),
    DateCell("16 Apr 12", "2016-04-12", order: .yearMonthDay),
    DateCell("16 Apr 2012", "2012-04-16", order: .yearMonthDay),
    DateCell("April 12, 16", "2016-04-12", order: .yearMonthDay),
  ]
}

@Suite struct WrittenDateTests {
  @Test(arguments: DateCell.agency + DateCell.others)
  func aDateIsReadAsItIsMeant(row: DateCell) throws {
    let read = try WrittenDate.read(
      row.cell, order: row.order, around: LocalDate(dayNumber: 20_783))
    expectNoDifference(said(read), row.means)
  }

  /// What programs write is read by its bytes; with a second space it is read like all else.
  @Test func aDateByItsBytesIsTheSame() throws {
    let times = (0...24).flatMap { hour in
      ["00", "05", "30", "59", "60"].map { " \(hour < 10 ? "0" : "")\(hour):\($0)" }
    }
    for date in [
      "2016-04-12", "2016-12-04", "2016-02-29", "2015-02-29", "1899-01-01", "2016-13-01",
    ] {
      for order in DateOrder.allCases {
        for time in [""] + times {
          for isGuessing in [true, false] {
            func read(_ cell: String) -> Result<WrittenDate, WrittenDate.Unreadable> {
              Result { () throws(WrittenDate.Unreadable) in
                try WrittenDate.read(cell, order: order, around: nil, guessing: isGuessing)
              }
            }
            let byAll = read(time.isEmpty ? " \(date)" : "\(date) \(time)")
            expectNoDifference(read(date + time), byAll, "\(date)\(time) \(order.rawValue)")
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      ("", .notADate), ("tbc", .notADate), ("31.02.2015", .notADate), ("29/02/2015", .notADate),
      ("32/01/2016", .notADate), ("12/04", .notADate), ("12 April", .notADate),
      ("12/04/216", .notADate), ("12/04/0216", .notADate), ("12/04/2100", .notADate),
      ("112/04/2016", .notADate), ("12/004/2016", .notADate), ("42472", .notADate),
      ("10.30 AM", .notADate), ("12 Ma 2016", .notADate), ("12//04//2016", .notADate),
      ("12/04/\u{662}\u{660}\u{661}\u{666}", .notADate),
      ("03/25/2016", .onlyInOrder(.monthDayYear)), ("32.4.12", .onlyInOrder(.yearMonthDay)),
      ("Mon 12/04/2016", .fallsOn(.tuesday)),
      ("12/04/2016 & 25.30", .notATime), ("12/04/2016 10", .notATime),
      ("12/04/2016 11:30-11:00", .notATime), ("12/04/2016 10:30-11:00-12:00", .notATime),
      ("tomorrow", .notADate), ("Friday", .notADate), ("the 27th", .notADate),
      ("in 3 days", .notADate), ("01.12", .ambiguous(["01:12", "1 Dec"])),
      ("12/04/2016 2:30", .ambiguous(["02:30", "14:30"])),
      ("12/04/2016 4.15", .ambiguous(["04:15", "16:15"])),
      ("12/04/2016 2:30:00", .ambiguous(["02:30", "14:30"])),
      ("12/04/2016 10:30 or later", .notATime), ("12/04/2016 13/04/2016", .notATime),
    ] as [(String, WrittenDate.Unreadable)])
  func whatIsNoDateSaysWhyNot(cell: String, reason: WrittenDate.Unreadable) {
    #expect(throws: reason) { try WrittenDate.read(cell, order: .dayMonthYear, around: nil) }
  }

  @Test(arguments: [
    (DateOrder.monthDayYear, "25/03/2016", DateOrder.dayMonthYear),
    (.yearMonthDay, "25/03/2016", .dayMonthYear), (.yearMonthDay, "03/25/2016", .monthDayYear),
  ])
  func anotherOrderIsNamedWhereItWouldDo(order: DateOrder, cell: String, other: DateOrder) {
    #expect(throws: WrittenDate.Unreadable.onlyInOrder(other)) {
      try WrittenDate.read(cell, order: order, around: nil)
    }
  }

  private func said(_ date: WrittenDate) -> String {
    guard let time = date.time else { return date.day.iso8601 }
    if let offset = time.offset {
      let seconds = date.day.dayNumber * 86_400 + time.start.secondsFromMidnight - offset
      return Instant(seconds: seconds).rfc3339.replacing("T", with: " ")
        .replacing(":00Z", with: "Z")
    }
    let end = time.end.map { "-" + $0.iso8601 } ?? ""
    return "\(date.day.iso8601) \(time.start.iso8601)\(end)"
  }
}
