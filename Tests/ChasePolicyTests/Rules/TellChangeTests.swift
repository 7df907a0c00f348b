import Domain
import Testing
import WorkingTime

struct TellChangeTests {
  static let moved = Change(at: moment("11-12 12:00"), by: .employer)
  static let off = InterviewState.cancelled(at: moment("11-13 16:00"))

  static let rows = [
    Row("nothing was changed", owes: nil),
    Row("nobody said who asked for it", moved: Change(at: moment("11-12 12:00")), owes: nil),
    Row(
      "the candidate asked for it", moved: Change(at: moment("11-12 12:00"), by: .candidate),
      owes: nil),
    Row(
      "a move, until the start", moved: moved,
      owes: .init(
        "11-12 12:00", late: "11-12 16:00", until: "11-16 10:00", because: ["interview.movedAt"])),
    Row(
      "a time that was corrected after the start is no move",
      moved: Change(at: moment("11-16 10:00"), by: .employer), owes: nil),
    Row(
      "a move of Friday night to Monday, eight o'clock: in the hours before",
      moved: Change(at: moment("11-13 20:00"), by: .employer), start: moment("11-16 08:00"),
      owes: .init(
        "11-13 09:00", late: "11-16 08:00", until: "11-16 08:00", because: ["interview.movedAt"])),
    Row(
      "a cancellation, late by the start", state: .cancelled(at: moment("11-16 09:00")),
      by: .employer,
      owes: .init("11-16 09:00", late: "11-16 10:00", because: ["interview.state"])),
    Row(
      "of ours too", state: off, by: .agency,
      owes: .init("11-13 16:00", late: "11-16 10:00", because: ["interview.state"])),
    Row(
      "writing settles it", [on("11-13 16:30", .wrote(.candidate))], state: off, by: .employer,
      owes: nil),
    Row(
      "their own mail does not", [on("11-13 16:30", .wrote(from: .candidate))], state: off,
      by: .employer,
      owes: .init("11-13 16:00", late: "11-16 10:00", because: ["interview.state"])),
    Row(
      "a call in vain puts it off, but not past the start",
      [on("11-13 16:00", .missed(.candidate))],
      moved: Change(at: moment("11-13 16:00"), by: .agency),
      owes: .init(
        "11-16 09:00", late: "11-16 10:00",
        until: "11-16 10:00", because: ["contact@11-13 16:00", "interview.movedAt"])),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.tellChange, .consultant, to: .candidate)
  }
}
