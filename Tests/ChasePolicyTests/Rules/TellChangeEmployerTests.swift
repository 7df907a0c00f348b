import Domain
import Testing
import WorkingTime

struct TellChangeEmployerTests {
  static let off = InterviewState.cancelled(at: moment("11-13 14:00"))

  static let rows = [
    Row("nothing was changed", owes: nil),
    Row("the employer asked for it", state: off, by: .employer, owes: nil),
    Row(
      "the candidate called it off", state: off, by: .candidate, employerInBerlin: true,
      owes: .init("11-13 14:00", late: "11-16 10:00", because: ["interview.state"])),
    Row(
      "a withdrawal goes first", [on("11-13 14:00", .withdrew)], state: off, by: .candidate,
      owes: nil),
    Row(
      "reaching them settles it", [on("11-13 15:00", .reached(.employer))], state: off,
      by: .candidate, owes: nil),
    Row(
      "their feedback does not", [on("11-13 15:00", .feedback(.hold))], state: off, by: .candidate,
      owes: .init("11-13 14:00", late: "11-16 09:30", because: ["interview.state"])),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.tellChangeEmployer, .consultant, to: .employer)
  }
}
