import Domain
import Testing
import WorkingTime

@testable import FeedbackReport

/// It is Monday 23 November 2026, 14:00; the dates are those of the week before.
@Suite struct PromiseFateTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let about: String
    /// What happened, each so many hours ago.
    let events: [(Int, Event)]
    let ending: PromiseFate.Ending?

    init(_ about: String, _ events: [(Int, Event)], _ ending: PromiseFate.Ending?) {
      self.about = about
      self.events = events
      self.ending = ending
    }

    var testDescription: String { about }
  }

  private static func november(_ day: Int) -> Deadline {
    .endOf(LocalDate(dayNumber: 20_757 + day))
  }

  private static let friday = Event.promise(Promise(by: november(20)))
  private static let rejected = Event.feedback(Feedback(decision: .reject))

  static let rows = [
    Row("kept before", [(170, friday), (100, rejected)], .kept),
    Row("kept on the day, after hours", [(170, friday), (64, rejected)], .kept),
    Row("a working day late", [(170, friday), (3, rejected)], .late(workingDays: 1, on: .monday)),
    Row(
      "late, at the weekend", [(170, friday), (50, rejected)],
      .late(workingDays: 0, on: .saturday)),
    Row("not kept yet", [(170, friday)], .waiting(workingDays: 1)),
    Row("today is not over", [(170, .promise(Promise(by: november(23))))], .open),
    Row(
      "a moment is over at once",
      [(170, .promise(Promise(by: .at(Fixture.ago(hours: 100))))), (99, rejected)],
      .late(workingDays: 0, on: .thursday)),
    Row(
      "what decides nothing keeps no promise",
      [(170, friday), (80, .feedback(Feedback(decision: .undecided)))], .waiting(workingDays: 1)),
    Row(
      "a promise that was moved slipped all the same",
      [(170, friday), (100, .promise(Promise(by: november(25))))], .waiting(workingDays: 1)),
    Row(
      "what the candidate was told counts",
      [(170, .debrief(Debrief(interest: .yes, hearBy: november(19)))), (100, rejected)], .kept),
    Row(
      "what came with feedback counts",
      [(170, .feedback(Feedback(decision: .hold, hearBy: november(19))))],
      .waiting(workingDays: 2)),
    Row("no date", [(170, rejected)], nil),
    Row(
      "a date after the decision is another matter",
      [(170, .feedback(Feedback(decision: .progress, hearBy: november(18))))], nil),
    Row("withdrawn, so nobody waits", [(170, friday), (100, .withdrawn(why: nil))], nil),
    Row("closed without a decision", [(170, friday), (20, .closed(.filled))], nil),
    Row(
      "the candidate says no", [(170, friday), (160, .debrief(Debrief(interest: .no)))], nil),
    Row(
      "the candidate said no, and then yes",
      [
        (170, friday), (160, .debrief(Debrief(interest: .no))),
        (150, .debrief(Debrief(interest: .yes))),
      ], .waiting(workingDays: 1)),
    Row(
      "withdrawn after the decision", [(170, friday), (100, rejected), (90, .withdrawn(why: nil))],
      .kept),
  ]

  @Test(arguments: rows)
  func `what became of it`(_ row: Row) {
    let facts = row.events.map { Fact(at: Fixture.ago(hours: $0.0), $0.1) }
    let fate = PromiseFate(
      InterviewHistory(facts, of: Fixture.hour(endedHoursAgo: 0)), at: Fixture.now, in: .usual)
    #expect(fate?.ending == row.ending)
  }

  @Test func `the weekday is the one that was named`() {
    let facts = [Fact(at: Fixture.ago(hours: 170), Self.friday)]
    #expect(
      PromiseFate(
        InterviewHistory(facts, of: Fixture.hour(endedHoursAgo: 0)), at: Fixture.now, in: .usual)?
        .weekday
        == .friday)
  }
}
