import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

/// What is at odds, in words, from both sides' accounts.
struct CardContradictionsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let label: String
    var debrief = Debrief(interest: .yes)
    var meets: [String] = []
    var rest: [JournalEntry] = []
    var interview = Fixture.interview()
    let odds: [String]

    var testDescription: String { label }
  }

  private static func day(_ day: Int) -> Deadline {
    .endOf(LocalDate(year: 2026, month: 11, day: day) ?? LocalDate(dayNumber: 0))
  }

  private static func told(
    _ next: String? = nil, went: Int? = nil, met: [String] = [], hearBy: Deadline? = nil,
    _ interest: Interest? = .yes
  ) -> Debrief {
    Debrief(
      interest: interest, hearBy: hearBy,
      account: Debrief.Account(went: went, met: met.map { Met(name: $0) }, next: next))
  }

  private static func feedback(
    _ decision: Decision, from: String? = nil, rating: Int? = nil, said: String? = nil,
    hearBy: Deadline? = nil, hoursAgo: Int = 100
  ) -> JournalEntry {
    Fixture.entry(
      318,
      .feedback(
        Feedback(
          decision: decision, hearBy: hearBy,
          words: Feedback.Words(from: from, rating: rating, said: said))), hoursAgo: hoursAgo)
  }

  private static func promise(_ by: Deadline) -> JournalEntry {
    Fixture.entry(319, .promise(Promise(by: by)), hoursAgo: 90)
  }

  private static func spoke(hoursAgo: Int) -> [JournalEntry] {
    Contact(chaser: .candidate, target: .consultant, result: .reached).map {
      [Fixture.entry(330, .contact($0), hoursAgo: hoursAgo)]
    } ?? []
  }

  private static let dates = [
    Row(
      label: "told one day, promised another", debrief: told(hearBy: day(27)),
      rest: [promise(day(25))],
      odds: ["the candidate was told Fri, the employer said Wed (317, 319)"]),
    Row(
      label: "told the day that was promised", debrief: told(hearBy: day(27)),
      rest: [promise(day(27))], odds: []),
    Row(
      label: "feedback has another day", debrief: told(hearBy: day(27)),
      rest: [feedback(.hold, hearBy: day(30))],
      odds: ["the candidate was told Fri, the employer said Mon 30 Nov (317, 318)"]),
    Row(
      label: "promised another day, and we have spoken since", debrief: told(hearBy: day(27)),
      rest: [promise(day(25))] + spoke(hoursAgo: 80), odds: []),
    Row(
      label: "promised another day after we spoke", debrief: told(hearBy: day(27)),
      rest: [promise(day(25))] + spoke(hoursAgo: 95),
      odds: ["the candidate was told Fri, the employer said Wed (317, 319)"]),
    Row(
      label: "promised a later day after we passed one on", debrief: told(hearBy: day(27)),
      rest: [promise(day(25))] + spoke(hoursAgo: 80)
        + [Fixture.entry(331, .promise(Promise(by: day(30))), hoursAgo: 70)], odds: []),
    Row(
      label: "decided, whatever day was named", debrief: told(hearBy: day(27)),
      rest: [promise(day(25)), feedback(.progress, hoursAgo: 50)], odds: []),
  ]

  private static let people = [
    Row(
      label: "met somebody else", debrief: told(met: ["Bob Ray"]), meets: ["Ann Lee"],
      odds: ["Ann Lee was booked, the candidate met Bob Ray (310, 317)"]),
    Row(
      label: "met somebody else than two", debrief: told(met: ["Bob Ray"]),
      meets: ["Ann Lee", "Bo Chen"],
      odds: ["Ann Lee and Bo Chen were booked, the candidate met Bob Ray (310, 317)"]),
    Row(
      label: "met one of two", debrief: told(met: ["Ann"]), meets: ["Ann Lee", "Bo Chen"],
      odds: ["Bo Chen was booked, and the candidate does not name them (310, 317)"]),
    Row(
      label: "met one more", debrief: told(met: ["Anne Lee", "Bob Ray"]), meets: ["Ann Lee"],
      odds: []),
    Row(label: "nobody was asked", debrief: told(), meets: ["Ann Lee"], odds: []),
    Row(
      label: "feedback of somebody not met", debrief: told(met: ["Ann Lee"]),
      rest: [feedback(.hold, from: "Cara Dunn")],
      odds: ["the feedback is from Cara Dunn, whom the candidate does not name (318, 317)"]),
    Row(
      label: "feedback of somebody met", debrief: told(met: ["Ann Lee"]),
      rest: [feedback(.hold, from: "Ann")], odds: []),
  ]

  private static let decisions = [
    Row(
      label: "told of a second interview, rejected", debrief: told("a second interview"),
      rest: [feedback(.reject)],
      odds: [
        "the candidate was told “a second interview”, the employer decided: rejected (317, 318)"
      ]),
    Row(
      label: "told of nothing in particular, rejected", debrief: told("they will ring"),
      rest: [feedback(.reject)], odds: []),
    Row(
      label: "told of a second, they speak of a final", debrief: told("second interview"),
      rest: [feedback(.progress, said: "Straight to the final round")],
      odds: [
        "the candidate was told “second interview”, the employer speaks of a final interview (317, 318)"
      ]),
    Row(
      label: "told of a second, offered", debrief: told("second interview"),
      rest: [feedback(.offer)],
      odds: [
        "the candidate was told “second interview”, the employer speaks of an offer (317, 318)"
      ]),
    Row(
      label: "told of a second, and so they say", debrief: told("second interview"),
      rest: [feedback(.progress, said: "second stage with the CTO")], odds: []),
    Row(
      label: "not interested, and offered", debrief: told(nil, .no), rest: [feedback(.offer)],
      odds: ["the candidate is not interested, the employer decided: offer (317, 318)"]),
    Row(
      label: "interested, and withdrawn",
      rest: [Fixture.entry(320, .withdrawn(why: nil), hoursAgo: 5)],
      odds: ["interested Mon 16 Nov 22:00, withdrawn Mon 23 Nov 09:00 (317, 320)"]),
    Row(
      label: "marks far apart", debrief: told(went: 5), rest: [feedback(.hold, rating: 3)],
      odds: ["the candidate says that it went 5 of 5, the employer gives 3 of 5 (317, 318)"]),
    Row(
      label: "marks next to each other", debrief: told(went: 5), rest: [feedback(.hold, rating: 4)],
      odds: []),
    Row(
      label: "did not come, and told how it went",
      rest: [Fixture.entry(320, .noShow(), hoursAgo: 5)],
      interview: Fixture.interview(state: .noShow(at: Fixture.ago(hours: 5))),
      odds: ["the candidate did not come, and told how it went (320, 317)"]),
  ]

  @Test(arguments: dates + people + decisions)
  func `what is at odds is told with its entries`(row: Row) {
    let card = CallCardTests.card(
      [Fixture.entry(317, .debrief(row.debrief), hoursAgo: 160)] + row.rest, of: row.interview,
      meets: row.meets)
    let times = Times.read(at: Fixture.now, .usual)
    expectNoDifference(
      card.contradictions.map { odds in
        "\(odds.words(times)) (\(odds.entries.map { "\($0.number)" }.joined(separator: ", ")))"
      }, row.odds)
  }
}
