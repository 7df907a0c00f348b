import CustomDump
import Foundation
import Testing
import WorkingTime

@testable import Importing

/// Files of bank holidays written out in tests, and the government's own.
enum HolidayFixture {
  static func read(
    _ text: String, division: BankHolidays.Division? = nil
  ) throws(HolidayFileError) -> HolidayFile {
    try HolidayFile.read(Array(text.utf8), division: division, usual: .englandAndWales)
  }

  /// Holidays as `2026-12-28 Boxing Day (substitute)`, under the division.
  static func days(_ file: HolidayFile) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: (file.lists ?? []).map { list in
        (
          list.division.rawValue,
          list.holidays.map {
            "\($0.date.iso8601) \($0.name)" + ($0.isSubstitute ? " (substitute)" : "")
          }
        )
      })
  }

  /// A calendar of these lines.
  static func calendar(_ lines: [String], ending: String = "\r\n") -> String {
    (["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR"])
      .map { $0 + ending }.joined()
  }

  /// An event of these lines.
  static func event(_ lines: String...) -> [String] {
    ["BEGIN:VEVENT"] + lines + ["END:VEVENT"]
  }

  static let official = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/data/bank-holidays.json")
    .standardizedFileURL

  static var officialIsThere: Bool { FileManager.default.isReadableFile(atPath: official.path) }
}

struct HolidayFileTests {
  @Test(arguments: [
    ("", HolidayFileError.empty), (" \r\n", .empty), ("{", .notJSON), ("{\"a\": }", .notJSON),
    ("{}", .notOfficial), ("{\"scotland\": [1]}", .notOfficial), ("[]", .neither),
    ("Date,Name\n2026-12-25,Christmas Day\n", .neither), ("<html>", .neither),
    ("{\"scotland\": {\"events\": []}}", .noEvents),
    ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", .noEvents), ("BEGIN:VCALENDAR\n", .unpaired(line: 1)),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", .unpaired(line: 3)),
    ("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT\n", .unpaired(line: 3)),
    ("\u{0}", .notText), (String(repeating: "x", count: HolidayFile.mostBytes + 1), .tooLarge),
  ])
  func isRefused(_ text: String, _ problem: HolidayFileError) {
    #expect(throws: problem) { try HolidayFixture.read(text) }
  }

  /// Broken off or overwritten anywhere, a file is refused, told of by its faults, or understood;
  /// it never stops the program.
  @Test func brokenFilesAreAnswered() throws {
    let whole = [
      HolidayFixture.calendar(
        HolidayFixture.event("DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas\\, Day")),
      #"{"scotland": {"events": [{"title": "St Andrew’s Day", "date": "2026-11-30"}]}}"#,
    ]
    var answers: Set<String> = []
    for text in whole {
      let bytes = Array(text.utf8)
      for index in bytes.indices {
        for broken in [Array(bytes[..<index]), Self.overwriting(bytes, at: index)] {
          do {
            let file = try HolidayFile.read(broken, division: nil, usual: .scotland)
            answers.insert(file.lists == nil ? "faults" : "understood")
          } catch {
            answers.insert("refused")
          }
        }
      }
    }
    #expect(answers == ["refused", "faults", "understood"])
  }

  private static func overwriting(_ bytes: [UInt8], at index: Int) -> [UInt8] {
    var bytes = bytes
    bytes[index] = UInt8(ascii: ";")
    return bytes
  }
}
