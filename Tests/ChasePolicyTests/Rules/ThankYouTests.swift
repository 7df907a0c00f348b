import AgencySettings
import ChasePolicy
import Domain
import Testing
import WorkingTime

struct ThankYouTests {
  static let rows = [
    Row(
      "from the end, for 48 h",
      owes: .init(
        "11-16 11:00", late: "11-17 11:00", until: "11-18 11:00", because: ["interview.end"])),
    Row(
      "never late after it lapses", settings: ["thankYou.within": "12h"],
      owes: .init(
        "11-16 11:00", late: "11-16 23:00", until: "11-16 23:00", because: ["interview.end"])),
    Row(
      "the word on direct contact is among the reasons", [on("11-16 12:00", .allowed)],
      owes: .init(
        "11-16 11:00", late: "11-17 11:00", until: "11-18 11:00",
        because: ["interview.end", "permission@11-16 12:00"])),
    Row("a thank-you settles it", [on("11-16 12:00", .thanked(via: .direct))], owes: nil),
    Row(
      "one that the debrief mentions settles it", [on("11-16 12:00", .debrief(thanked: true))],
      owes: nil),
    Row(
      "one that only an older debrief mentions does not",
      [on("11-16 12:00", .debrief(thanked: true)), on("11-16 13:00", .debrief())],
      owes: .init(
        "11-16 11:00", late: "11-17 11:00", until: "11-18 11:00", because: ["interview.end"])),
    Row(
      "a decision settles it", [on("11-16 12:00", .feedback(.reject))], owes: nil),
    Row("a withdrawal settles it", [on("11-16 12:00", .withdrew)], owes: nil),
  ]

  static let words: [(String, [Fact], Party)] = [
    ("nobody said anything", [], .consultant),
    ("a yes", [on("11-16 12:00", .allowed)], .employer),
    (
      "a yes, then a no", [on("11-16 12:00", .allowed), on("11-16 13:00", .forbidden)], .consultant
    ),
    ("a no, then a yes", [on("11-16 12:00", .forbidden), on("11-16 12:00", .allowed)], .employer),
  ]

  @Test(arguments: words)
  func goesDirectOnlyWithAYes(label: String, entries: [Fact], target: Party) throws {
    let duty = try Row(label, entries, owes: nil).duty(of: .thankYou)
    #expect(duty?.target == target)
  }

  @Test(arguments: rows)
  func asks(_ row: Row) throws {
    try row.check(.thankYou)
  }
}
