import Domain
import Testing
import WorkingTime

struct ChaseEmployerTests {
  static let noPromise = ["interview.end", "setting:employer.feedbackWithin"]

  static let rows = [
    Row(
      "four working days while the candidate is silent",
      owes: .init(
        "11-20 11:00", late: "11-23 11:00",
        because: ["interview.end", "setting:employer.feedbackWithoutDebrief"])),
    Row(
      "two working days after a debrief", [on("11-16 12:00", .debrief())],
      owes: .init("11-18 11:00", late: "11-19 11:00", because: noPromise)),
    Row(
      "not before the debrief", [on("11-19 12:00", .debrief())],
      owes: .init("11-19 12:00", late: "11-20 12:00", because: ["debrief@11-19 12:00"])),
    Row(
      "a promise is waited out, a date until the employer's close",
      [on("11-16 12:00", .promise(.endOf(date("11-19"))))], employerInBerlin: true,
      owes: .init("11-20 07:00", late: "11-23 07:00", because: ["promise@11-16 12:00"])),
    Row(
      "and its grace, where there is one", [on("11-16 12:00", .promise(.endOf(date("11-19"))))],
      settings: ["employer.grace": "1wd"],
      owes: .init(
        "11-23 09:00", late: "11-24 09:00",
        because: ["promise@11-16 12:00", "setting:employer.grace"])),
    Row(
      "what the candidate was told is a promise",
      [on("11-16 12:00", .debrief(hearBy: .at(moment("11-25 12:00"))))],
      owes: .init("11-25 12:00", late: "11-26 12:00", because: ["debrief@11-16 12:00"])),
    Row(
      "the latest promise counts, sooner or not",
      [
        on("11-17 12:00", .promise(.at(moment("11-18 12:00")))),
        on("11-16 12:00", .promise(.at(moment("11-25 12:00")))),
      ],
      owes: .init("11-18 12:00", late: "11-19 12:00", because: ["promise@11-17 12:00"])),
    Row(
      "their own word goes before what the candidate was told",
      [
        on("11-17 12:00", .promise(.at(moment("11-25 12:00")))),
        on("11-17 13:00", .debrief(hearBy: .at(moment("11-18 12:00")))),
      ],
      owes: .init("11-25 12:00", late: "11-26 12:00", because: ["promise@11-17 12:00"])),
    Row(
      "of two at one moment, the one recorded last",
      [
        on("11-17 12:00", .promise(.at(moment("11-25 12:00")))),
        on("11-17 12:00", .promise(.at(moment("11-18 12:00")))),
      ],
      owes: .init("11-18 12:00", late: "11-19 12:00", because: ["promise@11-17 12:00"])),
    Row(
      "a promise that ends before the interview does is none",
      [on("11-12 12:00", .promise(.endOf(date("11-13"))))],
      owes: .init(
        "11-20 11:00", late: "11-23 11:00",
        because: ["interview.end", "setting:employer.feedbackWithoutDebrief"])),
    Row(
      "ten working days while it is on hold", [on("11-17 12:00", .feedback(.hold))],
      owes: .init(
        "12-01 12:00", late: "12-02 12:00",
        because: ["feedback@11-17 12:00", "setting:employer.heldAfter"])),
    Row(
      "a voice that decides nothing leaves it",
      [on("11-16 12:00", .debrief()), on("11-17 12:00", .feedback(nil))],
      owes: .init("11-18 11:00", late: "11-19 11:00", because: noPromise)),
    Row("a yes to the offer settles it", [on("11-16 12:00", .answered(yes: true))], owes: nil),
    Row(
      "feedback without a decision ends an older promise",
      [
        on("11-16 12:00", .promise(.at(moment("11-25 12:00")))),
        on("11-17 12:00", .feedback(.undecided)),
      ],
      owes: .init(
        "11-19 12:00", late: "11-20 12:00",
        because: ["feedback@11-17 12:00", "setting:employer.undecidedAfter"])),
    Row(
      "but not one of the same moment",
      [
        on("11-17 12:00", .promise(.at(moment("11-25 12:00")))),
        on("11-17 12:00", .feedback(.undecided)),
      ],
      owes: .init("11-25 12:00", late: "11-26 12:00", because: ["promise@11-17 12:00"])),
    Row(
      "each try puts it off by a working day, reached or not",
      [on("11-16 12:00", .debrief()), on("11-18 11:00", .missed(.employer))],
      owes: .init(
        "11-19 11:00", late: "11-20 11:00",
        because: ["contact@11-18 11:00", "setting:employer.retryAfter"])),
    Row(
      "a contact before the answer is due is none",
      [on("11-16 12:00", .debrief()), on("11-18 10:59:59", .reached(.employer))],
      owes: .init("11-18 11:00", late: "11-19 11:00", because: noPromise)),
    Row(
      "a call of theirs is none",
      [on("11-16 12:00", .debrief()), on("11-18 12:00", .reached(.employer, .consultant))],
      owes: .init("11-18 11:00", late: "11-19 11:00", because: noPromise)),
    Row("past the last try it escalates", EscalateEmployerTests.tries, owes: nil),
    Row("a decision settles it", [on("11-16 12:00", .feedback(.reject))], owes: nil),
    Row("a withdrawal settles it", [on("11-16 12:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.chaseEmployer, .consultant, to: .employer)
  }
}
