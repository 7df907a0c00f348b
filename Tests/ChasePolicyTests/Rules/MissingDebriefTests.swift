import Domain
import Testing
import WorkingTime

struct MissingDebriefTests {
  static let rows = [
    Row(
      "when the candidate's time is over",
      owes: .init(
        "11-18 11:00", late: "11-18 15:00",
        because: ["interview.end", "setting:candidate.callBackWithin"])),
    Row(
      "at our next opening, where that is at a weekend",
      settings: ["candidate.callBackWithin": "120h"],
      owes: .init(
        "11-23 09:00", late: "11-23 13:00",
        because: ["interview.end", "setting:candidate.callBackWithin"])),
    Row(
      "as agreed", [on("11-16 09:00", .debriefAgreed(until: .endOf(date("11-20"))))],
      owes: .init("11-23 09:00", late: "11-23 13:00", because: ["debriefAgreed@11-16 09:00"])),
    Row(
      "a day after the last try",
      [on("11-18 11:30", .missed(.candidate))],
      owes: .init(
        "11-19 11:30", late: "11-19 15:30",
        because: ["contact@11-18 11:30", "setting:candidate.retryAfter"])),
    Row(
      "a conversation that was no debrief is a try",
      [on("11-18 11:30", .reached(.candidate))],
      owes: .init(
        "11-19 11:30", late: "11-19 15:30",
        because: ["contact@11-18 11:30", "setting:candidate.retryAfter"])),
    Row(
      "a try that is followed by the candidate's time counts from that",
      [on("11-16 11:00", .missed(.candidate))],
      owes: .init(
        "11-18 11:00", late: "11-18 15:00",
        because: ["interview.end", "setting:candidate.callBackWithin"])),
    Row(
      "a try before the end is about something else",
      [
        on("11-16 10:59:59", .missed(.candidate)), on("11-18 12:00", .missed(.candidate)),
        on("11-18 13:00", .missed(.candidate)),
      ],
      owes: .init(
        "11-19 13:00", late: "11-19 17:00",
        because: ["contact@11-18 13:00", "setting:candidate.retryAfter"])),
    Row(
      "a call of the candidate that we missed is none of our tries",
      [on("11-18 11:30", .missed(.candidate, .consultant))],
      owes: .init(
        "11-18 11:00", late: "11-18 15:00",
        because: ["interview.end", "setting:candidate.callBackWithin"])),
    Row(
      "past the last try it goes to writing",
      [
        on("11-16 11:00", .missed(.candidate)), on("11-18 12:00", .missed(.candidate)),
        on("11-18 13:00", .missed(.candidate)),
      ], owes: nil),
    Row(
      "a conversation starts the count of tries anew",
      [
        on("11-16 11:00", .missed(.candidate)), on("11-18 12:00", .missed(.candidate)),
        on("11-18 13:00", .reached(.candidate)), on("11-19 14:00", .missed(.candidate)),
      ],
      owes: .init(
        "11-20 14:00", late: "11-23 09:30",
        because: ["contact@11-19 14:00", "setting:candidate.retryAfter"])),
    Row(
      "what was agreed since replaces the wait",
      [
        on("11-18 12:00", .missed(.candidate)),
        on("11-18 13:00", .debriefAgreed(until: .at(moment("11-18 15:00")))),
      ],
      owes: .init("11-18 15:00", late: "11-19 10:30", because: ["debriefAgreed@11-18 13:00"])),
    Row(
      "a debrief of before it was moved is of another date", [on("11-12 12:00", .debrief())],
      moved: Change(at: moment("11-13 12:00")),
      owes: .init(
        "11-18 11:00", late: "11-18 15:00",
        because: ["interview.end", "setting:candidate.callBackWithin"])),
    Row("a debrief settles it", [on("11-18 12:00", .debrief())], owes: nil),
    Row("a decision settles it", [on("11-18 12:00", .feedback(.offer))], owes: nil),
    Row("a withdrawal settles it", [on("11-18 12:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.missingDebrief, .consultant, to: .candidate)
  }
}
