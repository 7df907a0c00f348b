import Domain
import Testing
import WorkingTime

struct CloseOutTests {
  static let rows = [
    Row("nothing is over", [on("11-16 12:00", .feedback(.offer))], owes: nil),
    Row(
      "a rejection that the candidate has not heard", [on("11-16 12:00", .feedback(.reject))],
      owes: nil),
    Row(
      "a rejection that the candidate has heard, from the latest conversation",
      [
        on("11-16 12:00", .feedback(.reject)), on("11-17 12:00", .reached(.candidate)),
        on("11-21 12:00", .reached(.candidate)),
      ],
      owes: .init(
        "11-23 09:00", late: "11-30 09:00",
        because: ["contact@11-21 12:00", "feedback@11-16 12:00"])),
    Row(
      "a withdrawal of which the employer does not know", [on("11-16 12:00", .withdrew)],
      owes: nil),
    Row(
      "a withdrawal of which the employer knows",
      [on("11-16 12:00", .withdrew), on("11-17 12:00", .reached(.employer))],
      owes: .init(
        "11-17 12:00", late: "11-24 12:00",
        because: ["contact@11-17 12:00", "withdrawn@11-16 12:00"])),
    Row(
      "a no-show about which we have spoken",
      [on("11-16 12:00", .reached(.candidate, .consultant))], state: .noShow(at: nil),
      owes: .init(
        "11-16 12:00", late: "11-23 12:00", because: ["contact@11-16 12:00", "interview.state"])),
    Row(
      "a no-show about which we have not",
      [on("11-16 10:59", .reached(.candidate))], state: .noShow(at: nil), owes: nil),
    Row(
      "the earliest of those that hold",
      [
        on("11-16 12:00", .feedback(.reject)), on("11-17 12:00", .withdrew),
        on("11-18 12:00", .reached(.employer)), on("11-19 12:00", .reached(.candidate)),
      ],
      owes: .init(
        "11-18 12:00", late: "11-25 12:00",
        because: ["contact@11-18 12:00", "withdrawn@11-17 12:00"])),
    Row(
      "of a no-show too: a withdrawal of which the employer knows",
      [on("11-16 12:00", .withdrew), on("11-17 12:00", .reached(.employer))],
      state: .noShow(at: nil),
      owes: .init(
        "11-17 12:00", late: "11-24 12:00",
        because: ["contact@11-17 12:00", "withdrawn@11-16 12:00"])),
    Row(
      "a yes of which the employer knows",
      [
        on("11-16 12:00", .feedback(.offer)), on("11-16 13:00", .reached(.candidate)),
        on("11-17 12:00", .answered(yes: true)), on("11-17 13:00", .wrote(.employer)),
      ],
      owes: .init(
        "11-17 13:00", late: "11-24 13:00",
        because: ["contact@11-17 13:00", "answered@11-17 12:00"])),
    Row(
      "a no-show that was tried often enough",
      (17...19).map { on("11-\($0) 12:00", .missed(.candidate)) }, state: .noShow(at: nil),
      owes: .init(
        "11-19 12:00", late: "11-26 12:00", because: ["contact@11-19 12:00", "interview.state"])),
    Row(
      "a cancellation that nobody has to hear of", state: .cancelled(at: moment("11-13 12:00")),
      owes: .init("11-13 12:00", late: "11-20 12:00", because: ["interview.state"])),
    Row(
      "one that the candidate has still to hear of",
      state: .cancelled(at: moment("11-13 12:00")), by: .employer, owes: nil),
    Row(
      "a closing settles it",
      [
        on("11-16 12:00", .feedback(.reject)), on("11-17 12:00", .reached(.candidate)),
        on("11-17 12:00", .closed(.rejected)),
      ], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.closeOut, .consultant, to: .consultant)
  }
}
