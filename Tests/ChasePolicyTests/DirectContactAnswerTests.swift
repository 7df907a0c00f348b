import CustomDump
import Domain
import Testing
import WorkingTime

import AgencySettings
@testable import ChasePolicy

/// The interview ended on Monday 16 November, 11:00; where nothing was promised the answer is due on
/// Wednesday at that time.
struct DirectContactAnswerTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    var entries: [Fact] = []
    var state = InterviewState.scheduled
    var now = "11-19 10:00"
    let ground: DirectContactAnswer.Ground
    let answer: DirectContactAnswer.Answer
  }

  private static let debrief = on("11-16 12:00", .debrief())
  private static let allowed = on("11-16 13:00", .allowed)
  private static let cleared = on("11-17 09:00", .cleared)
  private static let yes = [debrief, allowed, cleared]
  private static func fact(_ kind: Event.Kind, _ when: String) -> Reason {
    .fact(kind, at: moment(when))
  }

  static let cases: [Case] = [
    Case(testDescription: "nobody said", entries: [debrief], ground: .nobodySaid, answer: .no),
    Case(
      testDescription: "forbidden after it was allowed",
      entries: yes + [on("11-18 09:00", .forbidden)],
      ground: .forbidden(by: fact(.permission, "11-18 09:00")), answer: .no),
    Case(
      testDescription: "allowed", entries: [debrief, allowed], ground: .notCleared,
      answer: .askFirst),
    Case(
      testDescription: "allowed before a debrief", entries: [allowed], ground: .notCleared,
      answer: .askFirst),
    Case(
      testDescription: "allowed again after the go-ahead",
      entries: yes + [on("11-18 09:00", .allowed)], ground: .notCleared, answer: .askFirst),
    Case(
      testDescription: "cleared", entries: yes, ground: .cleared(until: moment("11-24 09:00")),
      answer: .yes),
    Case(
      testDescription: "at its first moment", entries: yes, now: "11-18 11:00",
      ground: .cleared(until: moment("11-24 09:00")), answer: .yes),
    Case(
      testDescription: "before the answer is due", entries: yes, now: "11-18 10:59",
      ground: .notYet(from: moment("11-18 11:00")), answer: .no),
    Case(
      testDescription: "run out", entries: yes, now: "11-24 09:00",
      ground: .ranOut(at: moment("11-24 09:00")), answer: .askFirst),
    Case(
      testDescription: "news came after",
      entries: yes + [on("11-18 15:00", .promise(.endOf(date("11-18"))))],
      ground: .overtaken(by: fact(.promise, "11-18 15:00")), answer: .askFirst),
    Case(
      testDescription: "cleared without a debrief", entries: [allowed, cleared],
      ground: .waitsForDebrief, answer: .no),
    Case(
      testDescription: "they decide after it runs out",
      entries: yes + [on("11-16 14:00", .promise(.endOf(date("12-04"))))],
      ground: .endsTooSoon(at: moment("11-24 09:00")), answer: .no),
    Case(
      testDescription: "decided", entries: yes + [on("11-18 15:00", .feedback(.reject))],
      ground: .over(by: fact(.feedback, "11-18 15:00")), answer: .no),
    Case(
      testDescription: "withdrawn", entries: yes + [on("11-18 15:00", .withdrew)],
      ground: .over(by: fact(.withdrawn, "11-18 15:00")), answer: .no),
    Case(
      testDescription: "closed", entries: yes + [on("11-18 15:00", .closed(.filled))],
      ground: .over(by: fact(.closed, "11-18 15:00")), answer: .no),
    Case(
      testDescription: "cancelled", entries: yes, state: .cancelled(at: nil),
      ground: .over(by: .interviewState), answer: .no),
  ]

  @Test(arguments: cases)
  func answers(_ row: Case) throws {
    let (facts, settings, calendars) =
      try Row(row.testDescription, row.entries, state: row.state, owes: nil).question()
    let now = moment(row.now)
    let answer = directContact(for: facts, under: settings, in: calendars, at: now)
    expectNoDifference(answer.ground, row.ground)
    #expect(answer.answer == row.answer)

    let standing = plan(for: facts, under: settings, in: calendars)
      .filter { [.due, .overdue].contains($0.standing(at: now)) }.map(\.rule)
    #expect((answer.answer == .yes) == standing.contains(.directFollowUp))
    #expect(answer.answer == .askFirst || !standing.contains(.checkFirst))
  }

  @Test func namesThePermissionAndTheGoAhead() throws {
    let (facts, settings, calendars) = try Row("cleared", Self.yes, owes: nil).question()
    let answer = directContact(
      for: facts, under: settings, in: calendars, at: moment("11-18 10:00"))
    expectNoDifference(
      answer.because, [Self.fact(.permission, "11-16 13:00"), Self.fact(.cleared, "11-17 09:00")])
    #expect(answer.until == moment("11-18 11:00"))
  }
}
