import Domain
import Testing
import WorkingTime

struct AskConsultantTests {
  static let rows = [
    Row("not before a debrief", owes: nil),
    Row(
      "when a word from us is due, weekend or not", [on("11-20 12:00", .debrief())],
      owes: .init(
        "11-22 12:00", because: ["debrief@11-20 12:00", "setting:candidate.updateWithin"])),
    Row(
      "not before a promise ends", [on("11-16 12:00", .debrief(hearBy: .endOf(date("11-21"))))],
      owes: .init("11-22 00:00", because: ["debrief@11-16 12:00"])),
    Row(
      "not while there is news",
      [on("11-16 12:00", .debrief()), on("11-17 12:00", .feedback(.hold))],
      owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.askConsultant, .candidate, to: .consultant)
  }
}
