import Domain
import Testing
import WorkingTime

struct RelayNewsTests {
  static let rows = [
    Row("there is no news", [on("11-16 12:00", .debrief())], owes: nil),
    Row(
      "feedback is news", [on("11-16 12:00", .feedback(.reject))],
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["feedback@11-16 12:00"])),
    Row(
      "a promise is news", [on("11-16 12:00", .promise(.endOf(date("11-20"))))],
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["promise@11-16 12:00"])),
    Row(
      "at our opening, with at least four hours of ours to tell it",
      [on("11-20 17:30", .feedback(.reject))], settings: ["candidate.updateWithin": "24h"],
      owes: .init("11-23 09:00", late: "11-23 13:00", because: ["feedback@11-20 17:30"])),
    Row(
      "the earliest that is untold says when",
      [
        on("11-16 12:00", .promise(.endOf(date("11-18")))),
        on("11-16 13:00", .reached(.candidate)),
        on("11-17 12:00", .feedback(.hold)), on("11-18 12:00", .feedback(.reject)),
      ],
      owes: .init("11-17 12:00", late: "11-19 12:00", because: ["feedback@11-17 12:00"])),
    Row(
      "speaking at that moment settles it, recorded before or after",
      [on("11-16 12:00", .reached(.candidate, .consultant)), on("11-16 12:00", .feedback(.hold))],
      owes: nil),
    Row(
      "a debrief is speaking",
      [on("11-16 12:00", .feedback(.hold)), on("11-16 13:00", .debrief())],
      owes: nil),
    Row(
      "a missed call is not",
      [on("11-16 12:00", .feedback(.hold)), on("11-16 13:00", .missed(.candidate))],
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["feedback@11-16 12:00"])),
    Row(
      "it is owed when the matter is closed",
      [on("11-16 12:00", .feedback(.reject)), on("11-16 13:00", .closed(.rejected))],
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["feedback@11-16 12:00"])),
    Row(
      "it is owed after a withdrawal",
      [on("11-16 12:00", .feedback(.offer)), on("11-16 13:00", .withdrew)],
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["feedback@11-16 12:00"])),
    Row(
      "not of an interview that the candidate missed", [on("11-16 12:00", .feedback(.hold))],
      state: .noShow(at: nil), owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.relayNews, .consultant, to: .candidate)
  }
}
