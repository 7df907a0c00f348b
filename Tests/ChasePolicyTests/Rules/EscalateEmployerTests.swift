import Domain
import Testing
import WorkingTime

struct EscalateEmployerTests {
  static let tries = [
    on("11-16 12:00", .debrief()), on("11-18 11:00", .missed(.employer)),
    on("11-19 11:00", .reached(.employer)), on("11-20 11:00", .missed(.employer)),
  ]
  static let because = [
    "contact@11-20 11:00", "setting:employer.retryAfter", "setting:employer.maxAttempts",
  ]

  static let rows = [
    Row("not before the last try", Array(tries.dropLast()), owes: nil),
    Row(
      "a working day after the last try", tries,
      owes: .init("11-23 11:00", late: "11-24 11:00", because: because)),
    Row(
      "after one try, where one is enough", Array(tries.prefix(2)),
      settings: ["employer.maxAttempts": "1"],
      owes: .init(
        "11-19 11:00", late: "11-20 11:00",
        because: ["contact@11-18 11:00"] + because.dropFirst())),
    Row(
      "at once, where none is", Array(tries.prefix(1)), settings: ["employer.maxAttempts": "0"],
      owes: .init(
        "11-18 11:00", late: "11-19 11:00",
        because: [
          "interview.end", "setting:employer.feedbackWithin", "setting:employer.maxAttempts",
        ])),
    Row(
      "a later promise starts the tries again",
      tries + [on("11-20 12:00", .promise(.at(moment("11-25 12:00"))))], owes: nil),
    Row(
      "with more dates than they may promise",
      (16...19).map { on("11-\($0) 12:00", .promise(.at(moment("11-\($0 + 4) 12:00")))) },
      owes: .init(
        "11-23 12:00", late: "11-24 12:00",
        because: ["promise@11-19 12:00", "setting:employer.maxPromises"])),
    Row(
      "a date that the candidate was told is no promise of theirs",
      (16...18).map { on("11-\($0) 12:00", .promise(.at(moment("11-\($0 + 4) 12:00")))) }
        + [on("11-19 12:00", .debrief(hearBy: .at(moment("11-23 12:00"))))], owes: nil),
    Row("a decision settles it", tries + [on("11-20 12:00", .feedback(.offer))], owes: nil),
    Row("a withdrawal settles it", tries + [on("11-20 12:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.escalateEmployer, .consultant, to: .employer)
  }
}
