import ArgumentParser
import Correspondence
import DataProtection
import FeedbackReport
import Lists
import Testing

@testable import Commands

/// The format that a file's name asks for.
struct FileOptionsTests {
  private func format<Format: FileFormat>(
    _ name: String, said: Format? = nil, usual: Format
  ) throws -> Format {
    try FileOptions.parse(["-o", name]).format(said: said, usual: usual)
  }

  @Test(arguments: [
    ("acme.html", ReportFormat.html), ("acme.HTM", .html), ("a.b/acme.xlsx", .xlsx),
    ("acme.txt", .md), ("acme.md", .md), ("acme.csv", .csv), ("acme.json", .json),
    ("acme", .csv), ("a.doc/acme", .csv), (".acme", .csv), ("acme 26.11", .csv), ("acme.", .csv),
    ("Acme Ltd. report", .csv),
  ])
  func ofAReport(_ name: String, _ expected: ReportFormat) throws {
    #expect(try format(name, usual: .csv) == expected)
  }

  @Test func ofTheOthers() throws {
    #expect(try format("pack.htm", usual: .txt) == PackFormat.html)
    #expect(try format("priya.txt", usual: .html) == DossierFormat.text)
    #expect(try format("thanks.EML", usual: .text) == DraftFormat.eml)
    #expect(try format("thanks.txt", usual: .eml) == DraftFormat.text)
    #expect(try format("acme.doc", said: .html, usual: .md) == ReportFormat.html)
  }

  @Test(arguments: ["acme.doc", "acme.pdf", "acme.html.docx", "x/acme.ht", "acme.mp3"])
  func anEndingThatNoFormatGoesWithIsRefused(_ name: String) throws {
    #expect(throws: CommandError.self) { try format(name, usual: ReportFormat.md) }
    #expect(throws: CommandError.self) { try format(name, usual: PackFormat.md) }
    #expect(throws: CommandError.self) { try format(name, usual: DossierFormat.html) }
    #expect(throws: CommandError.self) { try format(name, usual: DraftFormat.text) }
  }
}
