import CustomDump
import Foundation
import Testing
import WorkingTime

@testable import Spreadsheets

@Suite(.enabled(if: WorkbookReading.isPossible, "python3 is missing, so no workbook is read back"))
struct SheetTableTests {
  private static let made = Instant(seconds: 1_795_442_400)

  /// A workbook with one table, read back.
  private func reading(
    of rows: [[SheetCell]], columns: [String] = ["What"], rowsOfSheet: Int = 1_048_576
  ) throws -> WorkbookReading {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "table.xlsx").path
    let workbook = try Workbook(path: path, title: "A table", made: Self.made)
    let table = try SheetTable(
      named: "Rows", columns: columns, in: workbook, rowsOfSheet: rowsOfSheet)
    for row in rows { try table.add(row) }
    try table.finish()
    try workbook.finish()
    expectNoDifference(
      try FileManager.default.contentsOfDirectory(atPath: folder.path), ["table.xlsx"])
    return try WorkbookReading.read(path)
  }

  @Test func `a cell is what it was said to be`() throws {
    let date = try #require(LocalDate(year: 2026, month: 11, day: 23))
    let time = try #require(LocalTime(hour: 18))
    let sheet = try #require(
      reading(of: [[.text("a")], [.number(7)], [.date(date)], [.moment(date, time)], [.empty]])
        .sheets.first)
    expectNoDifference(
      sheet.rows,
      [
        [.init(at: "A1", type: "inlineStr", value: "What", shown: nil)],
        [.init(at: "A2", type: "inlineStr", value: "a", shown: "@")],
        [.init(at: "A3", type: "n", value: "7", shown: nil)],
        [.init(at: "A4", type: "n", value: "46349", shown: "ddd d mmm yyyy")],
        [.init(at: "A5", type: "n", value: "46349.75", shown: "ddd d mmm yyyy hh:mm")],
      ])
  }

  @Test(arguments: [
    "=1+1", "+44 7700 900123", "-1", "@SUM(A1)", "007", "1e5", "TRUE", "https://example.org",
    "mailto:a@example.org", " edges ", "two\nlines", "<b>&amp;\"'", "\u{202E}back", "🙂 é",
  ])
  func `a text stays the text that it is`(_ text: String) throws {
    let sheet = try #require(reading(of: [[.text(text)]]).sheets.first)
    expectNoDifference(sheet.rows[1].map(\.value), [text])
    expectNoDifference(sheet.rows[1].map(\.type), ["inlineStr"])
    #expect(sheet.formulas == 0)
    #expect(sheet.links == 0)
  }

  @Test func `lines typed on any machine are lines of a cell`() throws {
    let sheet = try #require(reading(of: [[.text("one\r\ntwo\rthree\nfour")]]).sheets.first)
    expectNoDifference(sheet.rows[1].map(\.value), ["one\ntwo\nthree\nfour"])
  }

  @Test func `the heading stays in sight, every column has a filter, and nobody is named`() throws {
    let reading = try reading(of: [[.text("a"), .number(1)]], columns: ["What", "How many"])
    #expect(reading.sheets.map(\.frozen) == ["1"])
    #expect(reading.sheets.map(\.filter) == ["A1:B2"])
    expectNoDifference(
      reading.properties.filter { !["0", "false", "1", "Worksheets", "Rows"].contains($0) },
      [
        "A table", "2026-11-23T14:00:00Z", "2026-11-23T14:00:00Z", "Microsoft Excel", "12.0000",
      ])
  }

  @Test func `a full sheet is followed by a further one`() throws {
    let reading = try reading(of: (1...5).map { [.number($0)] }, rowsOfSheet: 3)
    expectNoDifference(reading.sheets.map(\.name), ["Rows", "Rows 2", "Rows 3"])
    expectNoDifference(
      reading.sheets.map { $0.rows.map { $0.map(\.value) } },
      [[["What"], ["1"], ["2"]], [["What"], ["3"], ["4"]], [["What"], ["5"]]])
    expectNoDifference(reading.sheets.map(\.filter), ["A1:A3", "A1:A3", "A1:A2"])
  }

  @Test func `a day that spreadsheets cannot hold is text`() throws {
    let date = try #require(LocalDate(year: 1899, month: 1, day: 2))
    let sheet = try #require(reading(of: [[.date(date)]]).sheets.first)
    expectNoDifference(sheet.rows[1].map(\.value), ["1899-01-02"])
    expectNoDifference(sheet.rows[1].map(\.type), ["inlineStr"])
  }

  @Test func `ten thousand rows come back as ten thousand`() throws {
    let sheet = try #require(
      reading(of: (1...10_000).map { [.number($0), .text("row \($0)")] }, columns: ["n", "t"])
        .sheets.first)
    #expect(sheet.rows.count == 10_001)
    expectNoDifference(sheet.rows.last?.map(\.value), ["10000", "row 10000"])
  }

  @Test func `where it cannot be written the reason is told`() {
    #expect(throws: SpreadsheetError.self) {
      let workbook = try Workbook(
        path: "/proc/nowhere/table.xlsx", title: "A table", made: Self.made)
      let table = try SheetTable(named: "Rows", columns: ["What"], in: workbook)
      try table.finish()
      try workbook.finish()
    }
  }
}
