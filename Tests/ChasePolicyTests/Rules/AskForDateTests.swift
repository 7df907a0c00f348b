import Domain
import Testing
import WorkingTime

struct AskForDateTests {
  static let rows = [
    Row("not before a debrief", owes: nil),
    Row(
      "after a debrief without a date", [on("11-16 12:00", .debrief())],
      owes: .init(
        "11-16 12:00", late: "11-17 12:00", until: "11-18 11:00", because: ["debrief@11-16 12:00"])),
    Row(
      "not when their answer is due", [on("11-18 11:00", .debrief())], owes: nil),
    Row(
      "at the employer's opening", [on("11-16 16:00", .debrief())], employerInBerlin: true,
      owes: .init(
        "11-17 07:00", late: "11-18 07:00", until: "11-18 11:00", because: ["debrief@11-16 16:00"])),
    Row(
      "after a newer debrief again",
      [
        on("11-16 12:00", .debrief()), on("11-16 13:00", .reached(.employer)),
        on("11-17 12:00", .debrief()),
      ],
      owes: .init(
        "11-17 12:00", late: "11-18 11:00", until: "11-18 11:00", because: ["debrief@11-17 12:00"])),
    Row(
      "the candidate was told", [on("11-16 12:00", .debrief(hearBy: .endOf(date("11-20"))))],
      owes: nil),
    Row(
      "the employer promised",
      [
        on("11-16 11:30", .promise(.endOf(date("11-20")))), on("11-16 12:00", .debrief()),
      ], owes: nil),
    Row(
      "any feedback settles it",
      [
        on("11-16 11:30", .feedback(.hold)), on("11-16 12:00", .debrief()),
      ], owes: nil),
    Row(
      "speaking with the employer at that moment settles it, whoever rang",
      [on("11-16 12:00", .reached(.employer, .consultant)), on("11-16 12:00", .debrief())],
      owes: nil),
    Row(
      "speaking before that does not",
      [on("11-16 11:59:59", .reached(.employer)), on("11-16 12:00", .debrief())],
      owes: .init(
        "11-16 12:00", late: "11-17 12:00", until: "11-18 11:00", because: ["debrief@11-16 12:00"])),
    Row(
      "trying to speak puts it off by a working day",
      [on("11-16 12:00", .debrief()), on("11-16 13:00", .missed(.employer))],
      owes: .init(
        "11-17 13:00", late: "11-17 13:00", until: "11-18 11:00",
        because: [
          "contact@11-16 13:00", "setting:employer.retryAfter", "debrief@11-16 12:00",
        ])),
    Row(
      "a debrief without interest is a withdrawal", [on("11-16 12:00", .debrief(.no))], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.askForDate, .consultant, to: .employer)
  }
}
