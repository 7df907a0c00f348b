import Domain
import Testing
import WorkingTime

struct GoneQuietTests {
  static let calls = [
    on("11-18 11:00", .missed(.candidate)), on("11-19 11:00", .missed(.candidate)),
    on("11-20 11:00", .missed(.candidate)),
  ]
  static let because = [
    "contact@11-20 11:00", "setting:candidate.quietRetry", "setting:candidate.maxAttempts",
  ]

  static let rows = [
    Row("not before the last call", Array(calls.dropLast()), owes: nil),
    Row(
      "two working days after the last call", calls,
      owes: .init("11-24 11:00", late: "11-25 11:00", because: because)),
    Row(
      "a letter is a call too", calls + [on("11-24 11:00", .missed(.candidate))],
      owes: .init(
        "11-26 11:00", late: "11-27 11:00",
        because: ["contact@11-24 11:00"] + because.dropFirst())),
    Row(
      "a conversation starts the calls anew",
      calls + [on("11-23 11:00", .reached(.candidate))], owes: nil),
    Row(
      "what was agreed starts them anew too",
      calls + [on("11-23 11:00", .debriefAgreed(until: .at(moment("11-27 18:00"))))], owes: nil),
    Row(
      "at our next opening", calls, settings: ["candidate.quietRetry": "24h"],
      owes: .init("11-23 09:00", late: "11-24 09:00", because: because)),
    Row(
      "no call allowed and none made: when the call would be",
      settings: ["candidate.maxAttempts": "0"],
      owes: .init(
        "11-18 11:00", late: "11-19 11:00",
        because: [
          "interview.end", "setting:candidate.callBackWithin", "setting:candidate.maxAttempts",
        ])),
    Row("a debrief settles it", calls + [on("11-20 12:00", .debrief())], owes: nil),
    Row("a decision settles it", calls + [on("11-20 12:00", .feedback(.progress))], owes: nil),
    Row("a withdrawal settles it", calls + [on("11-20 12:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.goneQuiet, .consultant, to: .candidate)
  }
}
