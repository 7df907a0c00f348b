import Domain
import Testing
import WorkingTime

struct StillInTests {
  static let placed = on("11-18 20:00", .placedElsewhere)

  static let rows = [
    Row("they were placed nowhere", owes: nil),
    Row(
      "from the placing, at our opening", [placed],
      owes: .init("11-19 09:00", late: "11-20 09:00", because: ["placedElsewhere@11-18 20:00"])),
    Row(
      "speaking with them settles it", [placed, on("11-18 20:00", .reached(.candidate))], owes: nil),
    Row(
      "writing to them does not, but puts it off by a day",
      [placed, on("11-19 10:00", .wrote(.candidate))],
      owes: .init(
        "11-20 10:00", late: "11-20 10:00",
        because: [
          "contact@11-19 10:00", "setting:candidate.retryAfter", "placedElsewhere@11-18 20:00",
        ])),
    Row("a withdrawal settles it", [placed, on("11-19 10:00", .withdrew)], owes: nil),
    Row(
      "it waits while a further round goes on", [placed, on("11-10 10:00", .nextBooked())],
      owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.stillIn, .consultant, to: .candidate)
  }
}
