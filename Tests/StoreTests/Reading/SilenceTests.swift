import ChasePolicy
import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

struct SilenceTests {
  let store: AgencyStore

  init() throws { store = try agency() }

  private func silent(
    at hours: Int, over span: Span? = nil, consultant: Identifier<Consultant>? = nil
  ) throws -> [String] {
    try store.silent(at: hour(hours), over: span, consultant: consultant)
      .map(\.interview.candidate.name)
  }

  @Test func beginsFortyEightHoursAfterTheInterview() throws {
    let interview = try store.book(try booking()).interview
    #expect(try silent(at: 48) == [])
    #expect(try silent(at: 49) == ["Priya Shah"])
    let found = try store.silent(at: hour(60), over: nil, consultant: nil)
    let callFrom = try store.duties(of: interview.id)
      .first { [.missingDebrief, .goneQuiet].contains($0.duty.rule) }?.duty.from
    #expect(callFrom != nil)
    expectNoDifference(
      found,
      [
        SilentCandidate(
          interview: interview, calledBackBy: hour(49), tries: 0, callFrom: callFrom)
      ])
  }

  @Test func isListedLongestFirstThenByNumber() throws {
    for (name, start) in [("C", 3), ("A", 1), ("D", 3), ("B", 2)] {
      _ = try store.book(try booking(name, at: start))
    }
    #expect(try silent(at: 100) == ["A", "B", "C", "D"])
  }

  @Test func isNarrowedToAConsultant() throws {
    _ = try store.book(try booking("A"))
    let ruth = try store.book(try booking("B", consultant: "Ruth")).interview.consultant
    #expect(try silent(at: 100, consultant: ruth.id) == ["B"])
    #expect(try silent(at: 100).count == 2)
  }

  struct Ending: CustomTestStringConvertible {
    let testDescription: String
    let event: Event
  }

  @Test(
    arguments: [
      Ending(testDescription: "a debrief", event: .debrief(Debrief(interest: .yes))),
      Ending(testDescription: "a decision", event: .feedback(Feedback(decision: .reject))),
      Ending(testDescription: "a withdrawal", event: .withdrawn(why: nil)),
      Ending(testDescription: "a cancellation", event: .cancelled(why: nil)),
      Ending(testDescription: "a no-show", event: .noShow()),
      Ending(testDescription: "a closing", event: .closed(.filled)),
    ])
  func endsWith(_ ending: Ending) throws {
    let interview = try store.book(try booking()).interview
    #expect(try silent(at: 100) == ["Priya Shah"])
    try store.record(ending.event, of: interview, by: .by(at: hour(60)))
    #expect(try silent(at: 100) == [])
    _ = try store.undo(entry: nil, by: .by(at: hour(61)))
    #expect(try silent(at: 100) == ["Priya Shah"])
  }

  @Test func countsOurTriesSinceWeSpokeThatReachedNobody() throws {
    let interview = try store.book(try booking()).interview
    let tries: [(Int, Party, Party, Contact.Result)] = [
      (0, .consultant, .candidate, .noAnswer),  // before the interview ended
      (1, .consultant, .candidate, .voicemail), (3, .consultant, .candidate, .wrote),
      (4, .consultant, .candidate, .reached), (5, .candidate, .consultant, .noAnswer),
      (6, .consultant, .employer, .noAnswer), (7, .consultant, .candidate, .noAnswer),
    ]
    for (hours, chaser, target, result) in tries {
      let contact = try #require(Contact(chaser: chaser, target: target, result: result))
      try store.record(.contact(contact), of: interview, by: .by(at: hour(hours)))
    }
    #expect(try store.silent(at: hour(100), over: nil, consultant: nil).map(\.tries) == [1])
    _ = try store.undo(entry: nil, by: .by(at: hour(8)))
    #expect(try store.silent(at: hour(100), over: nil, consultant: nil).map(\.tries) == [0])
    let history = try store.record(of: interview.id).history(upTo: hour(100))
    #expect(history.triesForDebrief.isEmpty)
  }

  @Test func waitsForTheTimeAgreed() throws {
    let interview = try store.book(try booking()).interview
    try store.record(.debriefAgreed(until: .at(hour(80))), of: interview)
    #expect(try silent(at: 79) == [])
    #expect(try silent(at: 80) == ["Priya Shah"])
    let day = try #require(Span(24, .hours))
    #expect(try silent(at: 79, over: day) == [])
    #expect(try silent(at: 80, over: day) == ["Priya Shah"])
  }

  @Test func takesASpanOfItsOwn() throws {
    _ = try store.book(try booking())
    let day = try #require(Span(24, .hours))
    #expect(try silent(at: 24, over: day) == [])
    #expect(try silent(at: 25, over: day) == ["Priya Shah"])
    let week = try #require(Span(168, .hours))
    #expect(try silent(at: 168, over: week) == [])
    #expect(try silent(at: 169, over: week) == ["Priya Shah"])
    let found = try store.silent(at: hour(169), over: week, consultant: nil)
    #expect(found.map(\.calledBackBy) == [hour(169)])
  }

  @Test func countsWorkingDaysInTheAgencysCalendar() throws {
    // Friday 10:00 to 11:00 London time; two working days later is Tuesday, 11:00.
    let friday = 4 * 24 + 1
    _ = try store.book(try booking(at: friday))
    let span = try #require(Span(2, .workingDays))
    #expect(try silent(at: friday + 1 + 4 * 24 - 1, over: span) == [])
    #expect(try silent(at: friday + 1 + 4 * 24, over: span) == ["Priya Shah"])
  }

  @Test func aCallAgreedForBeforeTheEndIsOwedAtTheEnd() throws {
    let interview = try store.book(try booking(at: 20)).interview
    try store.record(.debriefAgreed(until: .at(hour(2))), of: interview)
    let day = try #require(Span(24, .hours))
    let found = try store.silent(at: hour(21), over: day, consultant: nil)
    #expect(found.map(\.calledBackBy) == [hour(21)])
    #expect(try silent(at: 21) == ["Priya Shah"])
  }
}
