import CustomDump
import Domain
import Testing
import WorkingTime

struct SilenceTests {
  private static let all = Snooze(until: moment(90), why: "at a funeral")
  private static let shorter = Snooze(until: moment(60), why: "back already")
  private static let one = Snooze(until: moment(80), why: "Ann is away", rule: .chaseEmployer)

  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let events: [Event]
    var retracted: Set<Int64> = []
    /// The entries, from 1, that keep chaseEmployer and relayNews silent.
    let silent: [Int64?]
  }

  private static func contact(
    _ chaser: Party, _ target: Party, _ result: Contact.Result
  ) -> [Event] {
    Contact(chaser: chaser, target: target, result: result).map { [.contact($0)] } ?? []
  }

  static let rows: [Row] = [
    Row(testDescription: "none", events: [.briefed], silent: [nil, nil]),
    Row(testDescription: "of all rules", events: [.snoozed(all)], silent: [1, 1]),
    Row(testDescription: "of one rule", events: [.snoozed(one)], silent: [1, nil]),
    Row(
      testDescription: "a later one takes the place, even where it is shorter",
      events: [.snoozed(all), .snoozed(shorter)], silent: [2, 2]),
    Row(
      testDescription: "of two scopes the longer counts",
      events: [.snoozed(all), .snoozed(one)], silent: [1, 1]),
    Row(
      testDescription: "each scope replaces its own only",
      events: [.snoozed(all), .snoozed(one), .snoozed(shorter)], silent: [2, 3]),
    Row(
      testDescription: "taken back", events: [.snoozed(all), .snoozed(shorter)], retracted: [2],
      silent: [1, 1]),
    Row(
      testDescription: "what they did was taken back",
      events: [.snoozed(all), .withdrawn(why: nil)], retracted: [2], silent: [1, 1]),
    Row(
      testDescription: "asked for again after they did something",
      events: [.snoozed(all), .noShow(), .snoozed(shorter)], silent: [3, 3]),
    Row(
      testDescription: "what they did before does not matter",
      events: [.withdrawn(why: nil), .snoozed(all)], silent: [2, 2]),
  ]

  @Test(arguments: rows)
  func aSnoozeHoldsUntilTheOtherSideDoesSomething(_ row: Row) {
    let journal = Self.journal(row.events, without: row.retracted)
    expectNoDifference(
      [Rule.chaseEmployer, .relayNews].map { journal.silence(about: $0)?.entry.number }, row.silent)
  }

  static let theirs: [(String, [Event])] = [
    ("a debrief", [.debrief(Debrief(interest: .yes))]),
    ("feedback", [.feedback(Feedback(decision: .hold))]),
    ("a promise", [.promise(Promise(by: .at(moment(500))))]),
    ("a yes to direct contact", [.permission(.allowed(agreedBy: nil))]),
    ("a thank-you", [.thanked(via: .direct)]),
    ("a withdrawal", [.withdrawn(why: nil)]),
    ("a no-show", [.noShow()]),
    ("a letter of theirs", contact(.employer, .consultant, .wrote)),
    ("a call between them", contact(.candidate, .employer, .noAnswer)),
    ("our call that was answered", contact(.consultant, .candidate, .reached)),
  ]

  @Test(arguments: theirs)
  func endsWith(_ label: String, _ events: [Event]) {
    let journal = Self.journal([.snoozed(Self.all), .snoozed(Self.one)] + events)
    #expect(journal.count == 3, "\(label)")
    #expect(journal.silence(about: .chaseEmployer) == nil, "\(label)")
  }

  static let ours: [(String, [Event])] = [
    ("a briefing", [.briefed]), ("a go-ahead", [.cleared]), ("a closing", [.closed(.filled)]),
    ("a call that nobody answered", contact(.consultant, .employer, .noAnswer)),
    ("a letter of ours", contact(.consultant, .candidate, .wrote)),
  ]

  @Test(arguments: ours)
  func doesNotEndWith(_ label: String, _ events: [Event]) {
    let journal = Self.journal([.snoozed(Self.all)] + events)
    #expect(journal.count == 2, "\(label)")
    #expect(journal.silence(about: .chaseEmployer)?.entry.number == 1, "\(label)")
  }

  @Test func whatTheyDidEarlierAndWeHeardLaterEndsItToo() {
    let late = JournalEntry(
      id: Identifier(2), subject: .interview(Identifier(42)), happenedAt: moment(-60),
      stamp: Self.stamp(at: 5), content: .event(.debrief(Debrief(interest: .yes))), counts: true)
    let journal = Self.journal([.snoozed(Self.all)]) + [late]
    #expect(journal.silence(about: .chaseEmployer) == nil)
  }

  private static func stamp(at minute: Int) -> Stamp {
    Stamp(
      consultant: Consultant(id: Identifier(3), name: "Sam"), at: moment(minute), clock: .system)
  }

  /// Entries numbered from 1, recorded a minute after one another as they happened.
  private static func journal(
    _ events: [Event], without retracted: Set<Int64> = []
  ) -> [JournalEntry] {
    events.enumerated().map { place, event in
      let number = Int64(place + 1)
      return JournalEntry(
        id: Identifier(number), subject: .interview(Identifier(42)), happenedAt: moment(place),
        stamp: stamp(at: place), content: .event(event), counts: !retracted.contains(number))
    }
  }
}
