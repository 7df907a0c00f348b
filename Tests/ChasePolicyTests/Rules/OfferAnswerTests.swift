import Domain
import Testing
import WorkingTime

struct OfferAnswerTests {
  static let rows = [
    Row("there is no offer", [on("11-16 12:00", .feedback(.progress))], owes: nil),
    Row(
      "when the offer expires, a date with our business, told or not",
      [on("11-16 12:00", .feedback(.offer, answerBy: .endOf(date("11-19"))))],
      employerInBerlin: true,
      owes: .init("11-20 09:00", late: "11-23 09:00", because: ["feedback@11-16 12:00"])),
    Row(
      "at the moment of its expiry",
      [on("11-16 12:00", .feedback(.offer, answerBy: .at(moment("11-19 12:00"))))],
      owes: .init("11-19 12:00", late: "11-20 12:00", because: ["feedback@11-16 12:00"])),
    Row("without a date, not before it is told", [on("11-16 12:00", .feedback(.offer))], owes: nil),
    Row(
      "without a date, 48 h after the first conversation since",
      [
        on("11-16 12:00", .feedback(.offer)), on("11-17 12:00", .reached(.candidate)),
        on("11-18 12:00", .reached(.candidate)),
      ],
      owes: .init(
        "11-19 12:00", late: "11-20 12:00",
        because: [
          "contact@11-17 12:00", "setting:candidate.updateWithin", "feedback@11-16 12:00",
        ])),
    Row(
      "a conversation of that moment counts, recorded before or after",
      [on("11-16 12:00", .reached(.candidate)), on("11-16 12:00", .feedback(.offer))],
      owes: .init(
        "11-18 12:00", late: "11-19 12:00",
        because: [
          "contact@11-16 12:00", "setting:candidate.updateWithin", "feedback@11-16 12:00",
        ])),
    Row(
      "newer news without a date is told first",
      [
        on("11-16 12:00", .feedback(.offer)), on("11-17 12:00", .reached(.candidate)),
        on("11-18 12:00", .promise(.endOf(date("11-20")))),
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
