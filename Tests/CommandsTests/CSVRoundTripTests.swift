import CustomDump
import Foundation
import Testing

/// A report as CSV is read by `import` as what it was written from.
@Suite struct CSVRoundTripTests {
  private static let texts = [
    "+44 7700 900301", "=Ada Bo", "-Ada", "@ada", "'+44 7700 900301", "'tis Ada", "''=Ada",
    "Ada, \"Bo\"; Cy", "=HYPERLINK(\"x\",\"y\")", "\u{FF1D}Ada", "O'Brien",
  ]

  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  @discardableResult
  private func run(_ words: [String], database: String) throws -> String {
    let environment = folder.environment.merging([
      "DEBRIEF_NOW": "2026-11-12T09:00:00Z", "DEBRIEF_CONSULTANT": "Sam",
      "DEBRIEF_DB": folder.url.appendingPathComponent(database).path,
    ]) { $1 }
    let outcome = try Program.debrief.run(words, in: folder.url, environment: environment)
    try #require(outcome.ending == .exit(0), "\(words): \(outcome)")
    return outcome.answers
  }

  /// The fields of a database's report that an import reads.
  private func interviews(in database: String) throws -> [[String]] {
    let report = try JSONSerialization.jsonObject(
      with: Data(try run(["report", "--json"], database: database).utf8))
    let interviews = (report as? [String: Any])?["interviews"] as? [[String: Any]]
    return try #require(interviews).map { interview in
      ["candidate", "phone", "email", "employer", "vacancy", "start"].map {
        interview[$0] as? String ?? "-"
      }
    }
  }

  @Test func `hostile texts come back as they were typed`() throws {
    try run(["consultants", "--add", "Sam"], database: "a.db")
    for (number, text) in Self.texts.enumerated() {
      try run(
        [
          "book", "--new", "--employer=\(text) Ltd \(number)", "--vacancy=\(text)",
          "--at=2026-11-20 1\(number % 8):00", "--phone=\(text)07700 900123",
          "--email=\(text.filter { $0 != "@" })@example.com", "--",
          "\(text) \(number)",
        ], database: "a.db")
    }
    try run(["report", "--format", "csv", "-o", "r.csv"], database: "a.db")
    try run(["consultants", "--add", "Sam"], database: "b.db")
    try run(["import", "r.csv"], database: "b.db")
    let before = try interviews(in: "a.db")
    #expect(before.count == Self.texts.count)
    expectNoDifference(try interviews(in: "b.db"), before)
  }
}
