import Testing
import WorkingTime

@testable import Intake

struct CellTimeTests {
  @Test(arguments: [
    ("10:30", "10:30"), ("10.30", "10:30"), ("9:05", "09:05"), ("1430", "14:30"),
    ("0930", "09:30"), ("930", "09:30"), ("10.30 AM", "10:30"), ("10.30 Am", "10:30"),
    ("12.00 PM", "12:00"), ("12 am", "00:00"), ("12:15 AM", "00:15"), ("9am", "09:00"),
    ("9 p.m.", "21:00"), ("2.30 p.m", "14:30"), ("14.30 PM", "14:30"), ("12 noon", "12:00"),
    ("14:30 hrs", "14:30"), ("1430h", "14:30"), ("9 h", "09:00"), ("10:30:00", "10:30"),
    ("10:30:00.000", "10:30"), (" 10 : 30 ", "10:30"),
  ])
  func aTimeIsReadAsItIsMeant(cell: String, means: String) throws {
    #expect(try #require(LocalTime.read(cell)).iso8601 == means)
  }

  @Test(arguments: [
    "", "9", "10", "24:00", "25:00", "10:60", "10:3", "10:300", "0.4375", "13 am", "0 pm",
    "11 noon", "10:30 x", "10:30-11:00", "10:30:00.", "10 a", "10 a.", "12/04/2016", "10.30.",
    "10:30 AM PM", "123456",
  ])
  func whatIsNoTimeIsNotTakenForOne(cell: String) {
    #expect(LocalTime.read(cell) == nil)
  }
}
