import CustomDump
import Foundation
import Testing
import WorkingTime

@testable import Importing

struct HolidayCalendarTests {
  private func days(
    _ lines: [String], ending: String = "\r\n", division: BankHolidays.Division? = nil
  ) throws -> [String] {
    let file = try HolidayFixture.read(
      HolidayFixture.calendar(lines, ending: ending), division: division)
    #expect(file.faults.map(\.words) == [])
    return HolidayFixture.days(file).values.flatMap { $0 }
  }

  @Test(arguments: ["\r\n", "\n"])
  func readsAnEvent(_ ending: String) throws {
    let event = HolidayFixture.event(
      "DTEND;VALUE=DATE:20261226", "DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas Day",
      "UID:1@example.org", "SEQUENCE:0", "DTSTAMP:20260101T000000Z")
    #expect(try days(event, ending: ending) == ["2026-12-25 Christmas Day"])
  }

  @Test(arguments: [nil, BankHolidays.Division.scotland])
  func isOfTheDivisionAskedForOrTheUsualOne(_ division: BankHolidays.Division?) throws {
    let file = try HolidayFixture.read(
      HolidayFixture.calendar(HolidayFixture.event("DTSTART:20261225", "SUMMARY:Christmas")),
      division: division)
    #expect(file.format == .iCalendar)
    #expect(file.lists?.map(\.division) == [division ?? .englandAndWales])
  }

  @Test func skipsWhatIsNoEventOfItsOwn() throws {
    let event = [
      "BEGIN:VTIMEZONE", "BEGIN:STANDARD", "DTSTART:19701025T020000", "END:STANDARD",
      "END:VTIMEZONE", "BEGIN:VTODO", "DTSTART;VALUE=DATE:20261224", "SUMMARY:Wrap up",
      "END:VTODO", "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas Day",
      "BEGIN:VALARM", "SUMMARY:Wake up", "DTSTART:20261225T060000", "END:VALARM", "END:VEVENT",
      "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20270614", "SUMMARY:Called off", "STATUS:CANCELLED",
      "END:VEVENT", "no property at all",
    ]
    #expect(try days(event) == ["2026-12-25 Christmas Day"])
  }

  /// Some programs count bytes, and fold in the middle of a letter.
  @Test func readsFoldedLines() throws {
    let folded = HolidayFixture.event(
      "DTSTART;VAL", " UE=DATE:2026", "\t1130", "SUMMARY:St Andrew", " ’s Day")
    #expect(try days(folded, division: .scotland) == ["2026-11-30 St Andrew’s Day"])
    let text = HolidayFixture.calendar(
      HolidayFixture.event("DTSTART:20261130", "SUMMARY:St Andrew’s Day"))
    let bytes = Array(text.utf8)
    let apostrophe = try #require(bytes.firstIndex(of: 0xE2))
    let split = bytes[...apostrophe] + Array("\r\n ".utf8) + bytes[(apostrophe + 1)...]
    let file = try HolidayFile.read(Array(split), division: nil, usual: .scotland)
    #expect(HolidayFixture.days(file) == ["scotland": ["2026-11-30 St Andrew’s Day"]])
  }

  @Test(arguments: [
    (String.Encoding.utf16, "UTF-16"), (.windowsCP1252, "an old program's"),
    (.utf8, "with a byte order mark"),
  ])
  func readsOtherEncodings(_ encoding: String.Encoding, _ about: String) throws {
    let text = HolidayFixture.calendar(
      HolidayFixture.event("DTSTART:20261130", "SUMMARY:St Andrew’s Day"))
    let marked = encoding == .utf8 ? "\u{FEFF}" + text : text
    let data = try #require(marked.data(using: encoding))
    let file = try HolidayFile.read(Array(data), division: nil, usual: .scotland)
    #expect(
      HolidayFixture.days(file) == ["scotland": ["2026-11-30 St Andrew’s Day"]], "\(about)")
  }
}
