import CustomDump
import Foundation
import Testing
import WorkingTime

@testable import FeedbackReport

@Suite struct SpreadsheetReportTests {
  /// The cells of a report's first sheet, row by row, as Python reads them; nil where it is missing.
  private func rows(of records: [ReportRow]) throws -> [[String]]? {
    try JSONDecoder().decode([[String]].self, from: read(records, by: Self.program))
  }

  /// What a Python program prints of a report's file.
  private func read(
    _ records: [ReportRow], for reader: Reader = .agency, by program: String
  ) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let report = try SpreadsheetReport(
      ReportHeading(for: reader, made: Fixture.now), in: .usual, path: file.path)
    for record in records { try report.add(record) }
    try report.finish()
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, file.path]
    process.standardOutput = output
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return printed
  }

  /// Everything that is inside a workbook, part by part.
  private static let everything = """
    import sys, zipfile
    book = zipfile.ZipFile(sys.argv[1])
    for name in sorted(book.namelist()): print(name, book.read(name).decode())
    """

  private static let isReadable = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  private static let program = """
    import json, sys, zipfile, xml.etree.ElementTree as tree
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    root = tree.fromstring(zipfile.ZipFile(sys.argv[1]).read("xl/worksheets/sheet1.xml"))
    print(json.dumps([[c.get("r").rstrip("0123456789") + " " + "".join(c.itertext()) for c in row]
      for row in root.iter(main + "row")]))
    """

  @Test(.enabled(if: isReadable, "python3 is missing, so no workbook is read back"))
  func `an interview is a row, with days and moments as numbers`() throws {
    let row = ReportRow(Fixture.record, duties: [Fixture.duty()], at: Fixture.now)
    let rows = try #require(try rows(of: [row]))
    #expect(rows.count == 2)
    #expect(rows[0].count == ReportField.all(for: .internal).count)
    #expect(Set(rows[0].map { $0.drop { $0 != " " } }).count == rows[0].count)
    for cell in [
      "A 42", "B Priya Shah", "C +44 7700 900123", "I 46342.5",
      "N 0.08333333333333333", "Q Ann Lee (head of data)\nBob Ray",
    ] {
      #expect(rows[1].contains(cell), "\(rows[1])")
    }
  }

  @Test(.enabled(if: isReadable, "python3 is missing, so no workbook is read back"))
  func `ten thousand interviews are ten thousand rows, and the numbers have a sheet`() throws {
    let one = ReportRow(Fixture.record, duties: [], at: Fixture.now)
    #expect(try rows(of: Array(repeating: one, count: 10_000))?.count == 10_001)
    let file = String(decoding: try read([one], by: Self.everything), as: UTF8.self)
    #expect(file.contains("too few to judge: debriefs due, debriefs, feedbacks"))
  }

  @Test(.enabled(if: isReadable, "python3 is missing, so no workbook is read back"))
  func `a report about nothing says so`() throws {
    let rows = try #require(try rows(of: []))
    expectNoDifference(rows.dropFirst().map(\.self), [["A " + FeedbackReport.emptiness]])
  }

  @Test(
    .enabled(if: isReadable, "python3 is missing, so no workbook is read back"),
    arguments: [
      Reader.agency, .employer(MarkedRecord.employer), .candidate(MarkedRecord.candidate),
    ])
  func `a field is in the file where the table says, and nowhere else`(_ reader: Reader) throws {
    let others = ReportRow(Fixture.record, duties: [Fixture.duty()], at: Fixture.now)
    let rows = (reader == .agency ? [] : [others]) + MarkedRecord.rows
    let file = String(
      decoding: try read(rows, for: reader, by: Self.everything), as: UTF8.self)
    // Moments and marks out of five are numbers there; the test below has those.
    for mark in MarkedRecord.marks
    where ![":", " of ", " min", " working day"].contains(where: mark.words.contains) {
      #expect(
        file.contains(mark.words) == mark.audiences.contains(reader.audience),
        "\(mark.key) for \(reader.audience)")
    }
    for mark in MarkedRecord.unseen { #expect(!file.contains(mark)) }
    #expect(!file.contains("Priya"))
  }

  @Test(
    .enabled(if: isReadable, "python3 is missing, so no workbook is read back"),
    arguments: [Reader.employer(MarkedRecord.employer), .candidate(MarkedRecord.candidate)])
  func `whatever they may not see could be otherwise without a trace`(_ reader: Reader) throws {
    let otherwise = try #require(MarkedRecord.rowsOtherwise(for: reader.audience))
    let file = try read(MarkedRecord.rows, for: reader, by: Self.everything)
    #expect(!file.isEmpty)
    #expect(try read(otherwise, for: reader, by: Self.everything) == file)
  }
}
