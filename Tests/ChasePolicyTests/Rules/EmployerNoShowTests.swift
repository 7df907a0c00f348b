import Domain
import Testing
import WorkingTime

struct EmployerNoShowTests {
  static let missed = InterviewState.noShow(at: moment("11-16 11:00"))

  static let rows = [
    Row("there was no no-show", owes: nil),
    Row("nobody said whose it was", state: missed, owes: nil),
    Row("it was the candidate's", state: missed, by: .candidate, owes: nil),
    Row(
      "from the no-show, at the employer's opening", state: missed, by: .employer,
      owes: .init("11-16 11:00", late: "11-16 15:00", because: ["interview.state"])),
    Row(
      "speaking with them since settles it", [on("11-16 12:00", .reached(.employer, .consultant))],
      state: missed, by: .employer, owes: nil),
    Row(
      "writing to them does not, but puts it off", [on("11-16 12:00", .wrote(.employer))],
      state: missed, by: .employer,
      owes: .init(
        "11-17 12:00", late: "11-17 12:00",
        because: ["contact@11-16 12:00", "setting:employer.retryAfter", "interview.state"])),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.employerNoShow, .consultant, to: .employer)
  }
}
