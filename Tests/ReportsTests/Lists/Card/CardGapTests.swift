import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists

/// What is not known, from an interview of which everything is asked and told, one thing changed.
struct CardGapTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let label: String
    let entries: [JournalEntry]
    var interview = Fixture.interview()
    let gaps: [CardGap]

    var testDescription: String { label }
  }

  private static let date = LocalDate(year: 2026, month: 11, day: 27).map(Deadline.endOf)

  private static func debrief(
    _ interest: Interest? = .yes, hearBy: Deadline? = date, thanked: Bool? = true, went: Int? = 4,
    met: [Met] = [Met(name: "Ann Lee")], next: String? = "a call"
  ) -> JournalEntry {
    Fixture.entry(
      317,
      .debrief(
        Debrief(
          interest: interest, hearBy: hearBy, thanked: thanked,
          account: Debrief.Account(went: went, met: met, next: next))), hoursAgo: 160)
  }

  private static func feedback(_ decision: Decision) -> JournalEntry {
    Fixture.entry(318, .feedback(Feedback(decision: decision)), hoursAgo: 100)
  }

  private static let allowed = Fixture.entry(
    316, .permission(.forbidden(why: nil)), hoursAgo: 165)

  private static func spoke(hoursAgo: Int) -> [JournalEntry] {
    Contact(chaser: .consultant, target: .candidate, result: .reached).map {
      [Fixture.entry(330, .contact($0), hoursAgo: hoursAgo)]
    } ?? []
  }

  static let rows = [
    Row(label: "everything is known", entries: [allowed, debrief()], gaps: []),
    Row(
      label: "nothing is", entries: [],
      gaps: [.account, .thankYou, .directContact, .decisionDate]),
    Row(
      label: "a debrief of nothing",
      entries: [
        allowed, debrief(nil, hearBy: nil, thanked: nil, went: nil, met: [], next: nil),
      ], gaps: [.interest, .went, .met, .next, .hearBy, .thankYou, .decisionDate]),
    Row(
      label: "a thank-you that was not sent yet is known",
      entries: [allowed, debrief(thanked: false)], gaps: []),
    Row(
      label: "the employer decided, so that dates do not matter",
      entries: [debrief(hearBy: nil, next: nil), feedback(.progress)], gaps: []),
    Row(
      label: "rejected: there is nothing to ask", entries: [debrief(nil), feedback(.reject)],
      gaps: []),
    Row(
      label: "an offer that nobody spoke about", entries: [debrief(), feedback(.offer)],
      gaps: [.answerToOffer]),
    Row(
      label: "an offer that was spoken about",
      entries: [debrief(), feedback(.offer)] + spoke(hoursAgo: 50), gaps: []),
    Row(label: "not interested", entries: [debrief(.no, next: nil)], gaps: []),
    Row(
      label: "withdrawn", entries: [Fixture.entry(320, .withdrawn(why: nil), hoursAgo: 5)], gaps: []
    ),
    Row(
      label: "before the interview", entries: [],
      interview: Fixture.interview(endedHoursAgo: -20), gaps: [.briefing, .meets]),
    Row(
      label: "no number",
      entries: [allowed, debrief()],
      interview: Fixture.interview(candidate: Candidate(id: Identifier(2), name: "Zoë Lund")),
      gaps: [.phone]),
    Row(
      label: "did not come", entries: [],
      interview: Fixture.interview(state: .noShow(at: Fixture.ago(hours: 160))),
      gaps: [.attendance]),
    Row(
      label: "did not come, and we have asked", entries: spoke(hoursAgo: 150),
      interview: Fixture.interview(state: .noShow(at: Fixture.ago(hours: 160))), gaps: []),
    Row(
      label: "closed", entries: [], interview: Fixture.interview(outcome: .filled), gaps: []),
  ]

  @Test(arguments: rows)
  func `what is not known`(row: Row) {
    expectNoDifference(CallCardTests.card(row.entries, of: row.interview).gaps, row.gaps)
  }

  @Test func `every gap says what and whom to ask`() {
    #expect(CardGap.allCases.allSatisfy { !$0.words.isEmpty && $0.ask != .consultant })
    #expect(Set(CardGap.allCases.map(\.words)).count == CardGap.allCases.count)
  }
}
