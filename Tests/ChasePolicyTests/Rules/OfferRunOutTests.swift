import Domain
import Testing
import WorkingTime

struct OfferRunOutTests {
  static let offer = on("11-16 12:00", .feedback(.offer, answerBy: .endOf(date("11-19"))))

  static let rows = [
    Row("there is no offer", [on("11-16 12:00", .feedback(.progress))], owes: nil),
    Row(
      "an offer without a date never runs out", [on("11-16 12:00", .feedback(.offer))], owes: nil),
    Row(
      "when it runs out, at the employer's opening", [offer], employerInBerlin: true,
      owes: .init("11-20 07:00", late: "11-23 07:00", because: ["feedback@11-16 12:00"])),
    Row(
      "writing to them then settles it", [offer, on("11-20 08:00", .wrote(.employer))], owes: nil),
    Row(
      "writing to them before does not", [offer, on("11-19 17:29:59", .wrote(.employer))],
      owes: .init("11-20 09:00", late: "11-23 09:00", because: ["feedback@11-16 12:00"])),
    Row(
      "a call in vain puts it off by a working day",
      [offer, on("11-20 10:00", .missed(.employer))],
      owes: .init(
        "11-23 10:00", late: "11-23 10:00",
        because: [
          "contact@11-20 10:00", "setting:employer.retryAfter", "feedback@11-16 12:00",
        ])),
    Row("a yes settles it", [offer, on("11-18 12:00", .answered(yes: true))], owes: nil),
    Row("a no settles it", [offer, on("11-18 12:00", .answered(yes: false))], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.offerRunOut, .consultant, to: .employer)
  }
}
