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
      "speaking at that moment settles it, where it was recorded after",
      [on("11-16 12:00", .feedback(.hold)), on("11-16 12:00", .reached(.candidate, .consultant))],
      owes: nil),
    Row(
      "what was read late was not told before",
      [
        on("11-16 10:00", .feedback(.reject), recorded: "11-16 15:00"),
        on("11-16 12:00", .reached(.candidate, .consultant)),
      ],
      owes: .init("11-16 10:00", late: "11-18 10:00", because: ["feedback@11-16 10:00"])),
    Row(
      "writing settles it",
      [on("11-16 12:00", .feedback(.reject)), on("11-16 13:00", .wrote(.candidate))], owes: nil),
    Row(
      "but not about something else, and it is no time to ring again yet",
      [
        on("11-16 12:00", .feedback(.reject)),
        on("11-16 13:00", .wrote(.candidate, about: [.updateCandidate])),
      ],
      owes: .init(
        "11-16 17:00", late: "11-18 12:00",
        because: [
          "contact@11-16 13:00", "setting:candidate.urgentRetryAfter", "feedback@11-16 12:00",
        ])),
    Row(
      "their own mail is no telling",
      [on("11-16 12:00", .feedback(.reject)), on("11-16 13:00", .wrote(from: .candidate))],
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["feedback@11-16 12:00"])),
    Row(
      "an offer that expires presses",
      [on("11-16 12:00", .feedback(.offer, answerBy: .at(moment("11-16 15:00"))))],
      owes: .init("11-16 12:00", late: "11-16 15:00", because: ["feedback@11-16 12:00"])),
    Row(
      "a no to direct contact after a yes is news",
      [on("11-16 12:00", .allowed), on("11-16 13:00", .forbidden)],
      owes: .init("11-16 13:00", late: "11-18 13:00", because: ["permission@11-16 13:00"])),
    Row(
      "a closing as filled is news", [on("11-16 12:00", .closed(.filled))],
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["closed@11-16 12:00"])),
    Row("not one that is told", [on("11-16 12:00", .closed(.filled, told: true))], owes: nil),
    Row(
      "of an interview that was called off too", [on("11-16 12:00", .feedback(.reject))],
      state: .cancelled(at: moment("11-16 13:00")),
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["feedback@11-16 12:00"])),
    Row(
      "a debrief is speaking",
      [on("11-16 12:00", .feedback(.hold)), on("11-16 13:00", .debrief())],
      owes: nil),
    Row(
      "a missed call is not, and puts it off by four of our hours",
      [on("11-16 12:00", .feedback(.hold)), on("11-16 13:00", .missed(.candidate))],
      owes: .init(
        "11-16 17:00", late: "11-18 12:00",
        because: [
          "contact@11-16 13:00", "setting:candidate.urgentRetryAfter", "feedback@11-16 12:00",
        ])),
    Row(
      "it is owed when the matter is closed",
      [on("11-16 12:00", .feedback(.reject)), on("11-16 13:00", .closed(.rejected))],
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["feedback@11-16 12:00"])),
    Row(
      "it is owed after a withdrawal",
      [on("11-16 12:00", .feedback(.offer)), on("11-16 13:00", .withdrew)],
      owes: .init("11-16 12:00", late: "11-18 12:00", because: ["feedback@11-16 12:00"])),
    Row(
      "not while a no-show is asked about", [on("11-16 12:00", .feedback(.hold))],
      state: .noShow(at: nil), owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.relayNews, .consultant, to: .candidate)
  }
}
