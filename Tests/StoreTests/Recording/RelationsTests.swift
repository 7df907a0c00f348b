import CustomDump
import Domain
import Engine
import Testing

@testable import ChasePolicy
@testable import Store

/// What happens in one interview of a candidate counts in the plans of the others.
struct RelationsTests {
  let store: AgencyStore

  init() throws { store = try agency() }

  private func rules(_ interview: Interview) throws -> [Rule] {
    try store.duties(of: interview.id).map(\.duty.rule)
  }

  @Test func aLaterRoundGoesOnFromAnEarlierOne() throws {
    let first = try store.book(try booking(at: 0)).interview
    #expect(try rules(first).contains(.chaseEmployer))
    let second = try store.book(try booking(at: 50), by: .by(at: hour(3))).interview
    #expect(try !rules(first).contains(.chaseEmployer))
    try store.record(.cancelled(why: nil), of: second, by: .by(at: hour(4)))
    #expect(try rules(first).contains(.chaseEmployer))
    _ = try store.undo(entry: nil, by: .by(at: hour(5)))
    #expect(try !rules(first).contains(.chaseEmployer))
    #expect(try rules(second).contains(.chaseEmployer))
  }

  @Test func aWithdrawalIsFromTheVacancy() throws {
    let first = try store.book(try booking(at: 0)).interview
    let second = try store.book(try booking(at: 50), by: .by(at: hour(3))).interview
    try store.record(.withdrawn(why: nil), of: first, by: .by(at: hour(5)))
    #expect(try rules(second).contains(.passOnWithdrawal))
    #expect(try !rules(second).contains(.brief))
    #expect(try !rules(first).contains(.passOnWithdrawal))
    _ = try store.undo(entry: nil, by: .by(at: hour(6)))
    #expect(try rules(second).contains(.brief))
  }

  @Test func whoIsPlacedIsAskedWhetherTheyAreStillIn() throws {
    let here = try store.book(try booking(at: 0)).interview
    let there = try store.book(try booking(employer: "Bolt", at: 1)).interview
    try store.record(.closed(.placed, told: true), of: there, by: .by(at: hour(5)))
    #expect(try rules(here) == [.stillIn])
  }

  @Test func aBriefingIsForTheDay() throws {
    let morning = try store.book(try booking(at: 24)).interview
    let noon = try store.book(try booking(at: 27)).interview
    try store.record(.briefed, of: morning, by: .by(at: hour(5)))
    #expect(try !rules(noon).contains(.brief))
  }

  @Test func othersCandidatesInterviewsSayNothing() throws {
    let first = try store.book(try booking(at: 0)).interview
    let other = try store.book(try booking("Bob Ray", at: 50)).interview
    try store.record(.withdrawn(why: nil), of: first, by: .by(at: hour(5)))
    #expect(try rules(other).contains(.brief))
  }

  @Test func theComputedDataIsAsVerifyExpects() throws {
    let first = try store.book(try booking(at: 0)).interview
    let second = try store.book(try booking(at: 50), by: .by(at: hour(3))).interview
    try store.record(.debrief(Debrief(interest: .no)), of: second, by: .by(at: hour(60)))
    let differences = try store.read { db in
      let numbers = [first.id.number, second.id.number]
      return try ComputedComparison(
        of: numbers, db.journals(of: numbers), under: store.policy, in: db
      ).differences
    }
    expectNoDifference(differences, [])
  }
}
