import Domain
import Testing
import WorkingTime

struct CheckFirstTests {
  static let allowed = [on("11-16 12:00", .debrief()), on("11-16 13:00", .allowed)]
  static let because = [
    "interview.end", "setting:employer.feedbackWithin", "permission@11-16 13:00",
  ]

  static let rows = [
    Row(
      "from when the answer is due, whatever the hour", allowed,
      settings: ["employer.feedbackWithin": "12h"],
      owes: .init("11-16 23:00", because: because)),
    Row("without a debrief", Array(allowed.dropFirst()), owes: nil),
    Row("without a yes", Array(allowed.dropLast()), owes: nil),
    Row("after a no", allowed + [on("11-17 12:00", .forbidden)], owes: nil),
    Row("with a go-ahead", allowed + [on("11-17 12:00", .cleared)], owes: nil),
    Row(
      "with a go-ahead that ran out before the answer was due it is not asked again",
      allowed + [
        on("11-16 13:00", .promise(.at(moment("12-16 12:00")))), on("11-16 14:00", .cleared),
      ], owes: nil),
    Row(
      "with a go-ahead that is older than the yes",
      [on("11-16 12:30", .cleared)] + allowed, owes: .init("11-18 11:00", because: because)),
    Row(
      "with a go-ahead that news follows",
      allowed + [on("11-17 12:00", .cleared), on("11-17 13:00", .feedback(.undecided))],
      owes: .init(
        "11-19 13:00",
        because: [
          "feedback@11-17 13:00", "setting:employer.undecidedAfter", "permission@11-16 13:00",
        ])),
    Row("a decision settles it", allowed + [on("11-17 12:00", .feedback(.offer))], owes: nil),
    Row("a withdrawal settles it", allowed + [on("11-17 12:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.checkFirst, .candidate, to: .consultant)
  }
}
