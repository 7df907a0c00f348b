import Domain
import Testing
import WorkingTime

struct DirectFollowUpTests {
  static let cleared = [
    on("11-16 12:00", .debrief()), on("11-16 13:00", .allowed), on("11-19 12:00", .cleared),
  ]
  static let because = ["cleared@11-19 12:00", "permission@11-16 13:00"]

  static let rows = [
    Row(
      "from the go-ahead, where the answer is due, for five working days", cleared,
      owes: .init("11-19 12:00", until: "11-26 12:00", because: because)),
    Row(
      "at the employer's opening", cleared, employerInBerlin: true,
      owes: .init("11-19 12:00", until: "11-26 12:00", because: because)),
    Row(
      "not before the answer is due",
      cleared + [on("11-19 11:00", .promise(.at(moment("11-23 12:00"))))],
      owes: .init(
        "11-23 12:00", until: "11-26 12:00",
        because: ["promise@11-19 11:00", "cleared@11-19 12:00", "permission@11-16 13:00"])),
    Row(
      "not at all where the go-ahead runs out before that",
      cleared + [on("11-19 11:00", .promise(.at(moment("11-26 12:00"))))], owes: nil),
    Row(
      "the latest go-ahead counts", cleared + [on("11-20 12:00", .cleared)],
      owes: .init(
        "11-20 12:00", until: "11-27 12:00",
        because: ["cleared@11-20 12:00", "permission@11-16 13:00"])),
    Row("news after it ends it", cleared + [on("11-19 12:00:01", .feedback(.hold))], owes: nil),
    Row(
      "news of the same moment does not", cleared + [on("11-19 12:00", .feedback(.undecided))],
      owes: .init(
        "11-23 12:00", until: "11-26 12:00",
        because: [
          "feedback@11-19 12:00", "setting:employer.undecidedAfter", "cleared@11-19 12:00",
          "permission@11-16 13:00",
        ])),
    Row(
      "a go-ahead of the same moment as the yes counts",
      [on("11-16 12:00", .debrief()), on("11-19 12:00", .cleared), on("11-19 12:00", .allowed)],
      owes: .init(
        "11-19 12:00", until: "11-26 12:00",
        because: ["cleared@11-19 12:00", "permission@11-19 12:00"])),
    Row(
      "an older one than the yes does not", cleared + [on("11-19 12:00:01", .allowed)], owes: nil),
    Row("a no ends it", cleared + [on("11-20 12:00", .forbidden)], owes: nil),
    Row("without a go-ahead", Array(cleared.dropLast()), owes: nil),
    Row("without a debrief", Array(cleared.dropFirst()), owes: nil),
    Row("a decision settles it", cleared + [on("11-19 11:00", .feedback(.reject))], owes: nil),
    Row("a withdrawal settles it", cleared + [on("11-20 12:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.directFollowUp, .candidate, to: .employer)
  }
}
