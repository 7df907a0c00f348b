import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Importing

struct ExportReaderTests {
  private static let tables = [
    ExportRecord(
      name: "visit",
      fields: [
        .init(name: "id", kind: .number, isOptional: false),
        .init(name: "note", kind: .text, isOptional: true),
        .init(name: "heldAt", kind: .moment, isOptional: false),
      ])
  ]

  private static let first = #"{"format":"debrief-export","version":1}"#
  private static let visit =
    #"{"record":"visit","id":7,"note":null,"heldAt":"2026-11-16T09:00:00Z"}"#
  private static let end = #"{"record":"end","count":1}"#

  /// Reads a file; answers its rows, or the words of the first fault.
  private static func read(_ lines: [String]) -> (rows: [ExportRow], fault: String?) {
    var reader = ExportReader(tables)
    var rows: [ExportRow] = []
    do throws(ExportError) {
      for line in lines {
        if let row = try reader.read(Array(line.utf8)) { rows.append(row) }
      }
      try reader.finish()
      return (rows, nil)
    } catch {
      return (rows, error.words)
    }
  }

  @Test func aWholeFileIsRead() {
    let (rows, fault) = Self.read([Self.first, Self.visit, Self.end])
    #expect(fault == nil)
    let moment = Instant(rfc3339: "2026-11-16T09:00:00Z")
    expectNoDifference(
      rows,
      [
        ExportRow(
          record: "visit",
          values: [.number(7), .nothing, moment.map(ExportValue.moment) ?? .nothing])
      ])
  }

  @Test(
    arguments: [
      ("nothing", [], "line 1: this is not the beginning of an export"),
      ("other JSON", ["{}"], "line 1: this is not the beginning of an export"),
      (
        "a newer one", [#"{"format":"debrief-export","version":2}"#],
        "line 1: version 2 of the format is not known here"
      ),
      (
        "no version", [#"{"format":"debrief-export","version":true}"#],
        "line 1: it does not say which version of the format it has"
      ),
      (
        "cut short", [first, visit],
        "line 3: the file is cut short: the line that ends it is missing"
      ),
      ("cut in a line", [first, String(visit.dropLast(9))], "line 2: this is not a JSON object"),
      ("a record lost", [first, end], "line 2: it ends after 0 records, and should have 1"),
      (
        "something after the end", [first, visit, end, visit],
        "line 4: something follows the line that ends the file"
      ),
      (
        "an unknown record", [first, #"{"record":"vizit"}"#],
        "line 2: a record `vizit` is not known here"
      ),
      (
        "a NUL", [first, visit.replacing(":null", with: #":"a\u0000b""#)],
        "line 2: `note` has a NUL character"
      ),
      ("no record", [first, #"{"id":1}"#], "line 2: it does not say what it records"),
      (
        "an unknown field", [first, visit.replacing("note", with: "nota")],
        "line 2: a field `nota` is not known here"
      ),
      (
        "a field missing", [first, #"{"record":"visit","id":1,"note":""}"#],
        "line 2: `heldAt` is missing"
      ),
      (
        "nothing where something must be", [first, visit.replacing("7", with: "null")],
        "line 2: `id` is empty"
      ),
      (
        "a text for a number", [first, visit.replacing("7", with: #""7""#)],
        "line 2: `id` is not a whole number"
      ),
      (
        "a part of a number", [first, visit.replacing("7", with: "7.5")],
        "line 2: `id` is not a whole number"
      ),
      (
        "a truth for a number", [first, visit.replacing("7", with: "true")],
        "line 2: `id` is not a whole number"
      ),
      (
        "a number for a text", [first, visit.replacing("null", with: "3")],
        "line 2: `note` is not a text"
      ),
      (
        "a day for a moment", [first, visit.replacing("T09:00:00Z", with: "")],
        "line 2: `heldAt` is not a moment such as 2026-11-23T14:00:00Z"
      ),
    ] as [(String, [String], String)])
  func whatIsWrongIsNamed(_ label: String, _ lines: [String], _ expected: String) {
    #expect(Self.read(lines).fault == expected, "\(label)")
  }

  @Test func whatIsNoUTF8IsNamed() throws {
    var reader = ExportReader(Self.tables)
    _ = try reader.read(Array(Self.first.utf8))
    #expect(throws: ExportError(line: 2, reason: .notAnObject)) {
      try reader.read(Array(Self.visit.utf8).map { $0 == UInt8(ascii: "v") ? 0xFF : $0 })
    }
  }
}
