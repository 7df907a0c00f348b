import Domain
import Testing
import WorkingTime

struct PassOnTests {
  static let rows = [
    Row("nothing was left with us", [on("11-16 12:00", .debrief())], owes: nil),
    Row(
      "forgotten points of a debrief", [on("11-16 12:00", .debrief(passOn: true))],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["debrief@11-16 12:00"])),
    Row(
      "thanks through us", [on("11-16 12:00", .thanked(via: .consultant))],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["thanked@11-16 12:00"])),
    Row("thanks that went direct", [on("11-16 12:00", .thanked(via: .direct))], owes: nil),
    Row(
      "the earliest says when, at the employer's opening",
      [on("11-18 12:00", .thanked(via: .consultant)), on("11-16 16:00", .debrief(passOn: true))],
      employerInBerlin: true,
      owes: .init("11-17 07:00", late: "11-18 07:00", because: ["debrief@11-16 16:00"])),
    Row(
      "reaching the employer at that moment settles it, where it was recorded after",
      [
        on("11-16 12:00", .debrief(passOn: true)), on("11-16 12:00", .reached(.employer)),
      ], owes: nil),
    Row(
      "but not where it was recorded before, and then it is to be tried again",
      [
        on("11-16 12:00", .reached(.employer)), on("11-16 12:00", .debrief(passOn: true)),
      ],
      owes: .init(
        "11-17 12:00", late: "11-17 12:00",
        because: [
          "contact@11-16 12:00", "setting:employer.retryAfter", "debrief@11-16 12:00",
        ])),
    Row(
      "a message settles it",
      [on("11-16 12:00", .debrief(passOn: true)), on("11-16 13:00", .wrote(.employer))], owes: nil),
    Row(
      "a rejection makes it needless",
      [on("11-16 12:00", .debrief(passOn: true)), on("11-17 12:00", .feedback(.reject))],
      owes: nil),
    Row(
      "what comes after that is still to be passed on",
      [
        on("11-16 12:00", .debrief(passOn: true)), on("11-16 13:00", .reached(.employer)),
        on("11-16 13:00:01", .thanked(via: .consultant)),
      ],
      owes: .init("11-16 13:00:01", late: "11-17 13:00:01", because: ["thanked@11-16 13:00:01"])),
    Row(
      "a call that reached nobody puts it off by a working day",
      [on("11-16 12:00", .debrief(passOn: true)), on("11-16 13:00", .missed(.employer))],
      owes: .init(
        "11-17 13:00", late: "11-17 13:00",
        because: [
          "contact@11-16 13:00", "setting:employer.retryAfter", "debrief@11-16 12:00",
        ])),
    Row(
      "a call of the employer settles nothing",
      [
        on("11-16 12:00", .debrief(passOn: true)),
        on("11-16 13:00", .reached(.employer, .consultant)),
      ],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["debrief@11-16 12:00"])),
    Row(
      "an older debrief's points still count",
      [on("11-16 12:00", .debrief(passOn: true)), on("11-17 12:00", .debrief())],
      owes: .init("11-16 12:00", late: "11-17 12:00", because: ["debrief@11-16 12:00"])),
    Row(
      "a withdrawal makes it needless",
      [on("11-16 12:00", .debrief(passOn: true)), on("11-17 12:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.passOn, .consultant, to: .employer)
  }
}
