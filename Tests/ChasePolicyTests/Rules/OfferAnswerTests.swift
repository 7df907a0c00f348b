import Domain
import Testing
import WorkingTime

struct OfferAnswerTests {
  static let rows = [
    Row("there is no offer", [on("11-16 12:00", .feedback(.progress))], owes: nil),
    Row(
      "not before it is told",
      [on("11-16 12:00", .feedback(.offer, answerBy: .endOf(date("11-19"))))], owes: nil),
    Row(
      "on the last working day before it expires",
      [
        on("11-16 12:00", .feedback(.offer, answerBy: .endOf(date("11-19")))),
        on("11-16 13:00", .wrote(.candidate)),
      ],
      owes: .init("11-18 09:00", late: "11-19 09:00", because: ["feedback@11-16 12:00"])),
    Row(
      "over Christmas before it",
      [
        on("12-21 12:00", .feedback(.offer, answerBy: .endOf(date("12-25")))),
        on("12-21 13:00", .reached(.candidate)),
      ],
      owes: .init(
        "12-23 13:00", late: "12-24 13:00",
        because: [
          "contact@12-21 13:00", "setting:candidate.updateWithin", "feedback@12-21 12:00",
        ])),
    Row(
      "late when it expires",
      [
        on("11-16 12:00", .feedback(.offer, answerBy: .at(moment("11-17 12:00")))),
        on("11-16 13:00", .reached(.candidate)),
      ],
      owes: .init(
        "11-16 17:00", late: "11-17 12:00",
        because: [
          "contact@11-16 13:00", "setting:candidate.urgentRetryAfter", "feedback@11-16 12:00",
        ])),
    Row(
      "without a date, 48 h after we last told of it",
      [
        on("11-16 12:00", .feedback(.offer)), on("11-17 12:00", .reached(.candidate)),
        on("11-18 12:00", .reached(.candidate)),
      ],
      owes: .init(
        "11-20 12:00", late: "11-23 12:00",
        because: [
          "contact@11-18 12:00", "setting:candidate.updateWithin", "feedback@11-16 12:00",
        ])),
    Row(
      "newer news that is untold does not hold it back",
      [
        on("11-16 12:00", .feedback(.offer)), on("11-17 12:00", .reached(.candidate)),
        on("11-18 12:00", .promise(.endOf(date("11-20")))),
      ],
      owes: .init(
        "11-19 12:00", late: "11-20 12:00",
        because: [
          "contact@11-17 12:00", "setting:candidate.updateWithin", "feedback@11-16 12:00",
        ])),
    Row(
      "a yes settles it",
      [
        on("11-16 12:00", .feedback(.offer)), on("11-17 12:00", .reached(.candidate)),
        on("11-18 12:00", .answered(yes: true)),
      ], owes: nil),
    Row(
      "a withdrawal settles it",
      [
        on("11-16 12:00", .feedback(.offer, answerBy: .endOf(date("11-19")))),
        on("11-16 13:00", .withdrew),
      ], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.offerAnswer, .consultant, to: .candidate)
  }
}
