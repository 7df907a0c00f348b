import Domain
import Testing
import WorkingTime

struct UpdateCandidateTests {
  static let because = ["debrief@11-16 12:00", "setting:candidate.updateWithin"]

  static let rows = [
    Row("not before a debrief", owes: nil),
    Row(
      "48 h after the debrief", [on("11-16 12:00", .debrief())],
      owes: .init("11-18 12:00", late: "11-19 12:00", because: because)),
    Row(
      "48 h after speaking again, whoever rang",
      [on("11-16 12:00", .debrief()), on("11-17 12:00", .reached(.candidate, .consultant))],
      owes: .init(
        "11-19 12:00", late: "11-20 12:00",
        because: ["contact@11-17 12:00", "setting:candidate.updateWithin"])),
    Row(
      "48 h after we wrote",
      [on("11-16 12:00", .debrief()), on("11-17 12:00", .wrote(.candidate))],
      owes: .init(
        "11-19 12:00", late: "11-20 12:00",
        because: ["contact@11-17 12:00", "setting:candidate.updateWithin"])),
    Row(
      "their own question is no word from us",
      [on("11-16 12:00", .debrief()), on("11-17 12:00", .wrote(from: .candidate))],
      owes: .init("11-18 12:00", late: "11-19 12:00", because: because)),
    Row(
      "five working days while it is on hold",
      [
        on("11-16 12:00", .debrief()), on("11-17 12:00", .feedback(.hold)),
        on("11-17 13:00", .reached(.candidate)),
      ],
      owes: .init(
        "11-24 13:00", late: "11-25 13:00",
        because: ["contact@11-17 13:00", "setting:candidate.updateWhileHeld"])),
    Row(
      "whom they want to see again is kept posted, debrief or not",
      [on("11-16 12:00", .feedback(.progress)), on("11-16 13:00", .reached(.candidate))],
      owes: .init(
        "11-18 13:00", late: "11-19 13:00",
        because: ["contact@11-16 13:00", "setting:candidate.updateWithin"])),
    Row(
      "trying is not speaking",
      [on("11-16 12:00", .debrief()), on("11-17 12:00", .missed(.candidate))],
      owes: .init("11-18 12:00", late: "11-19 12:00", because: because)),
    Row(
      "not before a promise ends, by the employer's clock, and at our opening",
      [on("11-16 12:00", .debrief(hearBy: .endOf(date("11-20"))))], employerInBerlin: true,
      owes: .init("11-20 15:00", late: "11-23 15:00", because: ["debrief@11-16 12:00"])),
    Row(
      "a promise that ends sooner changes nothing",
      [on("11-16 12:00", .debrief(hearBy: .endOf(date("11-17"))))],
      owes: .init("11-18 12:00", late: "11-19 12:00", because: because)),
    Row(
      "at our opening", [on("11-20 12:00", .debrief())],
      owes: .init(
        "11-23 09:00", late: "11-24 09:00",
        because: ["debrief@11-20 12:00", "setting:candidate.updateWithin"])),
    Row(
      "news goes first", [on("11-16 12:00", .debrief()), on("11-17 12:00", .feedback(.hold))],
      owes: nil),
    Row(
      "a decision settles it",
      [
        on("11-16 12:00", .debrief()), on("11-17 12:00", .feedback(.reject)),
        on("11-17 13:00", .reached(.candidate)),
      ], owes: nil),
    Row(
      "a withdrawal settles it", [on("11-16 12:00", .debrief()), on("11-17 12:00", .withdrew)],
      owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.updateCandidate, .consultant, to: .candidate)
  }
}
