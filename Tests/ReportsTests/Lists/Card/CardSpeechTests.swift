import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists

/// How a call begins, by what is owed.
struct CardSpeechTests {
  private static let debrief = Fixture.entry(
    317, .debrief(Debrief(interest: .yes, account: Debrief.Account(forgot: ["Led the audit"]))),
    hoursAgo: 160)
  private static let offer = Fixture.entry(
    318,
    .feedback(
      Feedback(
        decision: .offer, answerBy: LocalDate(year: 2026, month: 11, day: 20).map(Deadline.endOf))),
    hoursAgo: 150)
  private static let promise = Fixture.entry(
    319,
    .promise(
      Promise(
        by: .endOf(LocalDate(year: 2026, month: 11, day: 25) ?? LocalDate(dayNumber: 0)),
        from: "Ann Lee")), hoursAgo: 90)

  struct Row: Sendable, CustomTestStringConvertible {
    let rule: Rule
    var to = Party.candidate
    var entries: [JournalEntry] = []
    var also: [AssignedDuty] = []
    let said: String

    var testDescription: String { "\(rule) \(said)" }
  }

  static let rows = [
    Row(rule: .missingDebrief, said: "How did it go?"),
    Row(
      rule: .missingDebrief,
      also: [Fixture.duty(.debriefCall, .candidate, .consultant, lateHoursAgo: 120)],
      said: "I had hoped to hear from you by Wednesday 18 November at 14:00. How did it go?"),
    Row(
      rule: .relayNews, entries: [debrief, promise],
      said: "I have word from Acme: they mean to decide by Wednesday."),
    Row(rule: .noShow, said: "We heard that you were not there. What happened?"),
    Row(rule: .offerAnswer, said: "Have you decided about their offer?"),
    Row(
      rule: .offerAnswer, entries: [offer],
      said: "Have you decided about their offer, which was open until Friday 20 November?"),
    Row(
      rule: .updateCandidate, entries: [debrief],
      also: [Fixture.duty(.chaseEmployer, .consultant, .employer, fromHoursAgo: -20)],
      said: "A word on how things stand: they have not said when they decide; "
        + "we ask tomorrow morning if we have heard nothing."),
    Row(
      rule: .passOn, to: .employer, entries: [debrief],
      said: "Priya asked me to pass something on: ‘Led the audit’."),
    Row(rule: .askForDate, to: .employer, said: "By when do you expect to decide?"),
    Row(rule: .chaseEmployer, to: .employer, said: "Have you decided?"),
    Row(
      rule: .chaseEmployer, to: .employer, entries: [promise],
      said: "You said Wednesday. Have you decided?"),
    Row(
      rule: .escalateEmployer, to: .employer,
      said: "I have asked for an answer, and have none yet. Can you help?"),
    Row(
      rule: .bookNext, to: .employer, said: "You wanted to see Priya again. When would suit you?"),
    Row(
      rule: .passOnWithdrawal, to: .employer,
      said: "I am sorry to say that Priya has withdrawn."),
  ]

  @Test(arguments: rows)
  func `an opening says what it is about`(row: Row) throws {
    let duty = Fixture.duty(row.rule, .consultant, row.to)
    let card = CallCardTests.card(row.entries, duties: [duty] + row.also)
    let opening = try #require(card.openings.first { $0.to == row.to })
    let about =
      row.to == .candidate
      ? "about your interview at Acme on Monday 16 November."
      : "about Priya Shah's interview on Monday 16 November (Data analyst)."
    #expect(opening.words.hasPrefix("Hello"))
    #expect(opening.words.hasSuffix(" Sam Okafor here, \(about) \(row.said)"))
  }

  @Test func `before an interview nobody speaks of how it stands`() throws {
    let card = CallCardTests.card([], of: Fixture.interview(endedHoursAgo: -20))
    let words = try #require(card.openings.first?.words)
    #expect(!words.contains("stand") && !words.contains("posted"))
  }

  @Test func `each side is spoken to by name, about the most urgent`() {
    let card = CallCardTests.card(
      [Self.debrief, Self.promise],
      duties: [
        Fixture.duty(.updateCandidate, fromHoursAgo: 90), Fixture.duty(.relayNews, lateHoursAgo: 1),
        Fixture.duty(.chaseEmployer, .consultant, .employer, fromHoursAgo: 1),
      ])
    expectNoDifference(
      card.openings.map { "\($0.to) \($0.person ?? "-"): \($0.words.prefix(12))" },
      ["candidate Priya Shah: Hello Priya,", "employer Ann Lee: Hello Ann, S"])
    #expect(card.openings.first?.words.contains("I have word") == true)
  }
}
