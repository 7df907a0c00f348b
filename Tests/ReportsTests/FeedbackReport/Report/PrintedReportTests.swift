import Domain
import Foundation
import Testing
import WorkingTime

@testable import FeedbackReport

/// The report on paper, as a browser prints it.
@Suite struct PrintedReportTests {
  private static let browser = "/usr/bin/chromium"
  private static let reader = "/usr/bin/pdftotext"
  static let isPrintable = [browser, reader].allSatisfy(FileManager.default.isExecutableFile)

  private static let long = String(
    repeating: "The panel took me through two case studies and asked whom I would ring first. ",
    count: 6)

  private static func row(_ number: Int64) -> ReportRow {
    let debrief = Debrief(
      interest: .yes,
      account: Debrief.Account(discussed: long, concerns: [long], note: long))
    let feedback = Feedback(decision: .offer, words: Feedback.Words(said: long, strengths: ["SQL"]))
    let entries =
      [Fixture.entry(1, .debrief(debrief), hoursAgo: 20)]
      + (number.isMultiple(of: 2) ? [Fixture.entry(2, .feedback(feedback), hoursAgo: 10)] : [])
    return ReportRow(
      InterviewRecord(interview: Fixture.interview(number), entries: entries),
      duties: [
        Fixture.duty(.askForDate, .consultant, .employer), Fixture.duty(.updateCandidate),
        Fixture.duty(.chaseEmployer, .consultant, .employer),
      ], at: Fixture.now)
  }

  /// What stands on each sheet, line by line.
  private static func sheets(of interviews: Int64) throws -> [[Substring]] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = FeedbackReport(
      ReportHeading(made: Fixture.now), rows: (1...interviews).map(row))
    let page = folder.appendingPathComponent("r.html")
    try Data(report.html(in: .usual).utf8).write(to: page)
    try run(
      browser,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(folder.path)/r.pdf",
        page.absoluteString,
      ])
    try run(reader, ["\(folder.path)/r.pdf", "\(folder.path)/r.txt"])
    let text = try String(contentsOf: folder.appendingPathComponent("r.txt"), encoding: .utf8)
    return text.split(separator: "\u{0C}").map { sheet in
      sheet.split(separator: "\n").filter { $0.contains(where: \.isLetter) }
    }
  }

  private static func run(_ program: String, _ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program)")
  }

  @Test(
    .enabled(if: isPrintable, "chromium or pdftotext is missing, so nothing is printed"),
    arguments: [(Int64(1), 2), (5, 3), (60, 25)])
  func `few sheets, and none with a lone head or a lone line`(interviews: Int64, most: Int) throws {
    let sheets = try Self.sheets(of: interviews)
    #expect(sheets.count <= most, "\(sheets.count) sheets")
    for (place, sheet) in sheets.enumerated() {
      #expect(sheet.count > 2, "sheet \(place + 1): \(sheet)")
      let head = sheet.contains { $0.hasPrefix("Status") }
      #expect(!head || sheet.contains { $0.hasPrefix("The panel took") }, "sheet \(place + 1)")
      // Under a name stands more of its interview than the line beside it.
      let name = sheet.suffix(2).contains { $0.hasPrefix("Priya Shah") }
      #expect(!name, "sheet \(place + 1) ends with \(sheet.suffix(2))")
    }
  }
}
