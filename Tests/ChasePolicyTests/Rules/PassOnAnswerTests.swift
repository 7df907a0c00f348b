import Domain
import Testing
import WorkingTime

struct PassOnAnswerTests {
  static let offer = on("11-16 12:00", .feedback(.offer))
  static let yes = on("11-18 16:00", .answered(yes: true))

  static let rows = [
    Row("nobody has answered", [offer], owes: nil),
    Row(
      "from the yes, at the employer's opening", [offer, yes], employerInBerlin: true,
      owes: .init("11-19 07:00", late: "11-20 07:00", because: ["answered@11-18 16:00"])),
    Row("a no is a withdrawal", [offer, on("11-18 16:00", .answered(yes: false))], owes: nil),
    Row(
      "reaching or writing to them settles it", [offer, yes, on("11-18 16:30", .wrote(.employer))],
      owes: nil),
    Row(
      "what was said before the yes was recorded does not",
      [
        offer, on("11-18 16:00", .answered(yes: true), recorded: "11-18 17:00"),
        on("11-18 16:30", .reached(.employer)),
      ],
      owes: .init(
        "11-19 16:30", late: "11-19 16:30",
        because: [
          "contact@11-18 16:30", "setting:employer.retryAfter", "answered@11-18 16:00",
        ])),
    Row(
      "nor what was said about something else",
      [offer, yes, on("11-18 16:30", .wrote(.employer, about: [.passOn]))],
      owes: .init(
        "11-19 16:30", late: "11-19 16:30",
        because: [
          "contact@11-18 16:30", "setting:employer.retryAfter", "answered@11-18 16:00",
        ])),
    Row("newer feedback settles it", [offer, yes, on("11-18 17:00", .feedback(.hold))], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.passOnAnswer, .consultant, to: .employer)
  }
}
