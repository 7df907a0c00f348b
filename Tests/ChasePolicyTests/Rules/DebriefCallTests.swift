import Domain
import Testing
import WorkingTime

struct DebriefCallTests {
  static let rows = [
    Row(
      "48 h, working or not",
      owes: .init("11-16 11:00", late: "11-18 11:00", because: ["interview.end"])),
    Row(
      "as agreed by a moment",
      [on("11-16 09:00", .debriefAgreed(until: .at(moment("11-20 12:00"))))],
      owes: .init("11-16 11:00", late: "11-20 12:00", because: ["interview.end"])),
    Row(
      "as agreed by a date, which ends with our business",
      [on("11-16 09:00", .debriefAgreed(until: .endOf(date("11-20"))))],
      owes: .init("11-16 11:00", late: "11-20 17:30", because: ["interview.end"])),
    Row(
      "as agreed by a date on which we are closed, which ends at midnight",
      [on("11-16 09:00", .debriefAgreed(until: .endOf(date("11-21"))))],
      owes: .init("11-16 11:00", late: "11-22 00:00", because: ["interview.end"])),
    Row(
      "what was agreed last counts",
      [
        on("11-16 12:00", .debriefAgreed(until: .at(moment("11-17 12:00")))),
        on("11-16 09:00", .debriefAgreed(until: .at(moment("11-20 12:00")))),
      ],
      owes: .init("11-16 11:00", late: "11-17 12:00", because: ["interview.end"])),
    Row(
      "never due before the interview's end",
      [on("11-15 09:00", .debriefAgreed(until: .at(moment("11-15 12:00"))))],
      owes: .init("11-16 11:00", late: "11-16 11:00", because: ["interview.end"])),
    Row(
      "working days are counted in our calendar",
      settings: ["candidate.callBackWithin": "5wd"], employerInBerlin: true,
      owes: .init("11-16 11:00", late: "11-23 11:00", because: ["interview.end"])),
    Row("a debrief settles it", [on("11-16 12:00", .debrief())], owes: nil),
    Row(
      "a debrief before the start does not", [on("11-16 09:59:59", .debrief())],
      owes: .init("11-16 11:00", late: "11-18 11:00", because: ["interview.end"])),
    Row(
      "rounds booked together are each debriefed", [on("11-10 12:00", .nextBooked())],
      owes: .init("11-16 11:00", late: "11-18 11:00", because: ["interview.end"])),
    Row(
      "but of one day only the last",
      [on("11-10 12:00", .nextBooked(nil, start: moment("11-16 14:00")))], owes: nil),
    Row(
      "a further round that was booked since settles it", [on("11-16 12:00", .nextBooked())],
      owes: nil),
    Row("a debrief before the end settles it", [on("11-16 10:59", .debrief())], owes: nil),
    Row("a decision settles it", [on("11-16 12:00", .feedback(.reject))], owes: nil),
    Row(
      "feedback without a decision does not",
      [on("11-16 12:00", .feedback(.hold))],
      owes: .init("11-16 11:00", late: "11-18 11:00", because: ["interview.end"])),
    Row("a withdrawal settles it", [on("11-16 12:00", .withdrew)], owes: nil),
  ]

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.debriefCall, .candidate, to: .consultant)
  }
}
