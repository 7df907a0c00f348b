import Domain
import Testing
import WorkingTime

struct NoShowTests {
  static let rows = [
    Row("the candidate came", owes: nil),
    Row(
      "from when we learned of it", state: .noShow(at: moment("11-16 10:20")),
      owes: .init("11-16 10:20", late: "11-16 14:20", because: ["interview.state"])),
    Row(
      "from the end, where nobody said when", state: .noShow(at: nil),
      owes: .init("11-16 11:00", late: "11-16 15:00", because: ["interview.state"])),
    Row(
      "at our opening", state: .noShow(at: moment("11-20 17:30")),
      owes: .init("11-23 09:00", late: "11-23 13:00", because: ["interview.state"])),
    Row(
      "speaking at that moment settles it, whoever rang",
      [on("11-16 11:00", .reached(.candidate, .consultant))], state: .noShow(at: nil), owes: nil),
    Row(
      "speaking before that does not",
      [on("11-16 10:59:59", .reached(.candidate))], state: .noShow(at: nil),
      owes: .init("11-16 11:00", late: "11-16 15:00", because: ["interview.state"])),
    Row(
      "trying puts it off by four of our hours", [on("11-16 12:00", .missed(.candidate))],
      state: .noShow(at: nil),
      owes: .init(
        "11-16 16:00", late: "11-16 16:00",
        because: [
          "contact@11-16 12:00", "setting:candidate.urgentRetryAfter", "interview.state",
        ])),
    Row(
      "not after enough tries", (17...19).map { on("11-\($0) 12:00", .missed(.candidate)) },
      state: .noShow(at: nil), owes: nil),
    Row(
      "a closing settles it", [on("11-16 12:00", .closed(.abandoned))], state: .noShow(at: nil),
      owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.noShow, .consultant, to: .candidate)
  }
}
