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
      "late at the start where that is sooner", settings: ["brief.lateBefore": "200h"],
      owes: .init(
        "11-13 09:00", late: "11-16 10:00", until: "11-16 10:00", because: ["interview.start"])),
    Row(
      "not before it was booked", bookedAt: moment("11-13 12:00"),
      owes: .init(
        "11-13 12:00", late: "11-16 08:00", until: "11-16 10:00", because: ["interview.bookedAt"])),
    Row(
      "nor before it was moved, where that was later",
      moved: Change(at: moment("11-14 12:00")), bookedAt: moment("11-13 12:00"),
      owes: .init(
        "11-16 09:00", late: "11-16 10:00", until: "11-16 10:00", because: ["interview.movedAt"])),
    Row(
      "as ever where that leaves no time before the start", bookedAt: moment("11-16 10:00"),
      owes: .init(
        "11-13 09:00", late: "11-16 08:00", until: "11-16 10:00", because: ["interview.start"])),
    Row(
      "a briefing for an earlier date counts", [on("11-12 10:00", .briefed)],
      moved: Change(at: moment("11-13 12:00")), owes: nil),
    Row(
      "a call in vain puts it off by four of our hours", [on("11-13 10:00", .missed(.candidate))],
      owes: .init(
        "11-13 14:00", late: "11-16 08:00", until: "11-16 10:00",
        because: [
          "contact@11-13 10:00", "setting:candidate.urgentRetryAfter", "interview.start",
        ])),
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
      "a withdrawal settles it", [on("11-12 10:00", .withdrew)], owes: nil),
    Row("a decision settles it", [on("11-12 10:00", .feedback(.reject))], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.brief, .consultant, to: .candidate)
  }
}
