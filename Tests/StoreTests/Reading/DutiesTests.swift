import ChasePolicy
import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

struct DutiesTests {
  let store: AgencyStore
  let acme: Interview
  let bolt: Interview

  init() throws {
    store = try agency()
    acme = try store.book(try booking("Priya Shah", employer: "Acme", at: 0)).interview
    bolt = try store.book(
      try booking("Ann Lee", employer: "Bolt", at: 5, consultant: "Ruth")
    ).interview
  }

  /// Every stored duty of both interviews.
  private func all() throws -> [AssignedDuty] {
    try store.duties(of: acme.id) + store.duties(of: bolt.id)
  }

  @Test func areThosePlannedForTheInterview() throws {
    let facts = InterviewFacts(time: acme.time)
    expectNoDifference(
      try store.duties(of: acme.id).map(\.duty),
      store.policy.plan(for: facts, with: acme.employer.id))
  }

  @Test(arguments: [0, 1, 6, 48, 49, 53, 54, 200])
  func standAsTheyWouldIfEachWereAsked(_ hours: Int) throws {
    let now = hour(hours)
    let begun = try store.duties(DutyQuery(now: now))
    let toCome = try store.duties(DutyQuery(now: now, begun: false))
    expectNoDifference(
      Set(begun), Set(try all().filter { [.due, .overdue].contains($0.duty.standing(at: now)) }))
    expectNoDifference(
      Set(toCome), Set(try all().filter { $0.duty.standing(at: now) == .upcoming }))
    #expect(!begun.isEmpty || !toCome.isEmpty)
  }

  @Test func areOrderedByBeginningRuleAndInterview() throws {
    let duties = try store.duties(DutyQuery(now: hour(200)))
    let order = duties.map {
      [$0.duty.from.seconds, $0.duty.rule.number, Int($0.interview.id.number)]
    }
    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(duties.count > 2)
  }

  @Test func areNarrowedToAConsultantARuleAnEmployer() throws {
    var query = DutyQuery(now: hour(200))
    query.consultant = bolt.consultant.id
    #expect(Set(try store.duties(query).map(\.interview)) == [bolt])
    query.rule = .debriefCall
    #expect(try store.duties(query).map(\.duty.rule) == [.debriefCall])
    query.employer = acme.employer.id
    #expect(try store.duties(query) == [])
    query.consultant = acme.consultant.id
    #expect(try store.duties(query).map(\.interview) == [acme])
  }

  @Test func aCancelledInterviewIsToBeClosed() throws {
    try store.record(.cancelled(why: nil), of: acme)
    #expect(try store.duties(of: acme.id).map(\.duty.rule) == [.closeOut])
    try store.record(.closed(.abandoned, told: true), of: acme, by: .by(at: hour(2)))
    #expect(Set(try store.duties(DutyQuery(now: hour(200))).map(\.interview)) == [bolt])
    #expect(try store.duties(of: acme.id) == [])
  }
}
