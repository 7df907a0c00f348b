import Testing
import WorkingTime

@testable import Wording

@Suite struct WrittenTimeTests {
  @Test(arguments: [
    ("10:30", "10:30"), ("10.30", "10:30"), ("9:05", "09:05"), ("1430", "14:30"),
    ("0930", "09:30"), ("930", "09:30"), ("10.30 AM", "10:30"), ("10.30 Am", "10:30"),
    ("12.00 PM", "12:00"), ("12 am", "00:00"), ("12:15 AM", "00:15"), ("9am", "09:00"),
    ("9 p.m.", "21:00"), ("2.30 p.m", "14:30"), ("14.30 PM", "14:30"), ("12 noon", "12:00"),
    ("14:30 hrs", "14:30"), ("1430h", "14:30"), ("9 h", "09:00"), ("10:30:00", "10:30"),
    ("10:30:00.000", "10:30"), (" 10 : 30 ", "10:30"), ("noon", "12:00"),
    ("half past two", "14:30"),
    ("10.30.", "10:30"), ("02:30", "02:30"), ("9.10", "09:10"), ("2 pm", "14:00"),
    ("10:30 - 11:30", "10:30"), ("10-11am", "10:00"),
  ])
  func aTimeIsReadAsItIsMeant(cell: String, means: String) throws {
    #expect(try WrittenTime.read(cell).start.iso8601 == means)
  }

  @Test(arguments: [
    "", "9", "10", "24:00", "25:00", "10:60", "10:3", "10:300", "0.4375", "13 am", "0 pm",
    "11 noon", "10:30 x", "11:30-11:00", "10 a", "10 a.", "12/04/2016", "10:30 AM PM", "123456",
    "tomorrow", "in 2h", "fri 10:00", "asap",
  ])
  func whatIsNoTimeIsNotTakenForOne(cell: String) {
    #expect(throws: WrittenDate.Unreadable.notATime) { try WrittenTime.read(cell) }
  }

  @Test(arguments: ["2:30", "4.15", "1.05", "6:59", "230", "01.12", "3.30-4.30"])
  func aTimeOfEitherHalfIsNotGuessedAt(cell: String) {
    let error = #expect(throws: WrittenDate.Unreadable.self) { try WrittenTime.read(cell) }
    guard case .ambiguous? = error else {
      Issue.record("\(cell): \(String(describing: error))")
      return
    }
  }
}
