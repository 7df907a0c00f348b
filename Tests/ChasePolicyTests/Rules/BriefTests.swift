import Domain
import Testing
import WorkingTime

struct BriefTests {
  static let rows = [
    Row(
      "on the working day before, here over a weekend",
      owes: .init(
        "11-13 09:00", late: "11-16 08:00", until: "11-16 10:00", because: ["interview.start"])),
    Row("a briefing settles it", [on("11-12 10:00", .briefed)], owes: nil),
    Row("a briefing after the start settles it too", [on("11-16 10:30", .briefed)], owes: nil),
    Row(
      "late by the setting", settings: ["brief.lateBefore": "90m"],
      owes: .init(
        "11-13 09:00", late: "11-16 08:30", until: "11-16 10:00", because: ["interview.start"])),
    Row(
      "never late before it begins", settings: ["brief.lateBefore": "200h"],
      owes: .init(
        "11-13 09:00", late: "11-13 09:00", until: "11-16 10:00", because: ["interview.start"])),
    Row(
      "a bank holiday before is skipped: the Tuesday after the one of August",
      start: moment("09-01 10:00"), end: moment("09-01 11:00"),
      owes: .init(
        "08-28 08:00", late: "09-01 08:00", until: "09-01 10:00", because: ["interview.start"])),
    Row(
      "the date is that on the wall: 23:30 of the 14th by summer time",
      start: moment("07-14 23:30"), end: moment("07-14 23:45"),
      owes: .init(
        "07-14 08:00", late: "07-14 21:30", until: "07-14 23:30", because: ["interview.start"])),
    Row(
      "a withdrawal does not keep it from being asked",
      [on("11-12 10:00", .withdrew)],
      owes: .init(
        "11-13 09:00", late: "11-16 08:00", until: "11-16 10:00", because: ["interview.start"])),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.brief, .consultant, to: .candidate)
  }
}
