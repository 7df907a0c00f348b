import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Engine
import Testing

@testable import Store

/// Two names of one employer, of one candidate: everything goes by one of them, and comes apart
/// again as if nothing had been.
struct MergingTests {
  let store: AgencyStore
  let hewitt: Interview
  let aon: Interview
  let other: Interview

  init() throws {
    let store = try agency()
    self.store = store
    hewitt = try store.book(
      try booking(employer: "Hewitt", vacancy: "Clerk", at: 0, phone: "1")
    ).interview
    aon = try store.book(
      try booking("Pria Shah", employer: "Aon Hewitt", vacancy: "clerk", at: 48, phone: "2")
    ).interview
    other = try store.book(try booking("Bob Ray", employer: "Acme", at: 5)).interview
  }

  @discardableResult
  private func merge(_ gone: Employer, into kept: Employer, at hours: Int = 60) throws
    -> RecordedEvent
  {
    try store.merge(.employers(gone: gone, kept: kept), by: .by(at: hour(hours)))
  }

  @discardableResult
  private func merge(_ gone: Candidate, into kept: Candidate) throws -> RecordedEvent {
    try store.merge(.candidates(gone: gone, kept: kept), by: .by(at: hour(61)))
  }

  /// All that lists are made of.
  private func everything() throws -> [String: [String]] {
    var all = try store.dumpComputed()
    all["interviews"] = try store.interviews(openOnly: false).map { "\($0)" }
    all["duties"] = try store.duties(DutyQuery(now: hour(500))).map { "\($0)" }
    all["silent"] = try store.silent(at: hour(500), over: nil, consultant: nil).map { "\($0)" }
    all["people"] = try (store.tallies(of: .candidate) + store.tallies(of: .employer)).map {
      "\($0)"
    }
    all["names"] = try store.employerNames() + store.candidateNames()
    all["vacancies"] = try ["Hewitt", "Aon Hewitt"].flatMap {
      try store.vacancyTitles(ofEmployerNamed: $0)
    }
    return all
  }

  @Test func everyListShowsTheSurvivor() throws {
    let merged = try merge(hewitt.employer, into: aon.employer)
    #expect(merged.replanned.interviews > 0)
    #expect(try store.employerNames() == ["Acme", "Aon Hewitt"])
    let found = try #require(try store.interview(hewitt.id))
    #expect(found.employer == aon.employer)
    #expect(found.vacancy == "Clerk")
    #expect(try store.interview(aon.id)?.vacancy == "Clerk", "the older of the two vacancies")
    #expect(try store.interviews(matching: "@aon", openOnly: true).count == 2)
    let query = DutyQuery(now: hour(500), employer: aon.employer.id)
    #expect(
      Set(try store.duties(query).map(\.interview.id)) == [hewitt.id, aon.id])
    var filter = ReportFilter()
    filter.employer = aon.employer.id
    #expect(try store.records(filter).count == 2)
    filter.employer = hewitt.employer.id
    #expect(try store.records(filter) == [])
    for name in ["Hewitt", "Aon Hewitt"] {
      #expect(try store.vacancyTitles(ofEmployerNamed: name) == ["Clerk"])
    }
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func whatIsSearchedForIsFoundByEitherName() throws {
    try merge(other.employer, into: aon.employer)
    for typed in ["acme", "aon"] {
      let found = try store.search(SearchQuery.typed(typed, limit: 9)).interviews
      #expect(found.map(\.interview.id).contains(other.id), "\(typed)")
    }
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func undoGivesTheSameOfEveryList() throws {
    let before = try everything()
    try merge(hewitt.employer, into: aon.employer)
    try merge(aon.candidate, into: hewitt.candidate)
    let between = try everything()
    #expect(between["names"] == ["Acme", "Aon Hewitt", "Bob Ray", "Priya Shah"])
    let first = try store.undo(entry: nil, by: .by(at: hour(70)))
    #expect(first.retracted.count { $0.interview == nil } == 1)
    let second = try store.undo(entry: nil, by: .by(at: hour(71)))
    expectNoDifference(try everything(), before)
    expectNoDifference(try store.verification().findings, [])
    _ = try store.undo(entry: second.entry, by: .by(at: hour(72)))
    let redone = try store.undo(entry: first.entry, by: .by(at: hour(73)))
    #expect(redone.restored.count { $0.interview == nil } == 1)
    expectNoDifference(try everything(), between)
    expectNoDifference(try store.verification().findings, [])
  }

  /// One candidate, one vacancy, two interviews: the earlier is told of the later.
  @Test func aFurtherInterviewIsSeenAcrossTheNames() throws {
    try merge(aon.candidate, into: hewitt.candidate)
    #expect(try store.countingEvents(of: hewitt).contains { $0.kind == .nextBooked } == false)
    try merge(hewitt.employer, into: aon.employer)
    #expect(try store.countingEvents(of: hewitt).contains { $0.kind == .nextBooked })
    _ = try store.undo(entry: nil, by: .by(at: hour(70)))
    #expect(try store.countingEvents(of: hewitt).contains { $0.kind == .nextBooked } == false)
  }

  @Test func whatIsBookedByTheNameThatWentComesApartToo() throws {
    let merged = try merge(hewitt.employer, into: aon.employer)
    let late = try store.book(try booking("Tom Hill", employer: "Hewitt", vacancy: "Buyer", at: 90))
    #expect(late.interview.employer == aon.employer)
    _ = try store.undo(entry: merged.entry, by: .by(at: hour(95)))
    #expect(try store.interview(late.interview.id)?.employer == hewitt.employer)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func theNumberIsTheOneThatWasGivenLast() throws {
    try merge(aon.candidate, into: hewitt.candidate)
    #expect(try store.interview(hewitt.id)?.candidate.phone == "2")
    let late = try store.book(
      try booking(
        "Pria Shah", who: .known(hewitt.candidate.id), employer: "Acme", at: 99, phone: "3"))
    #expect(late.interview.candidate.name == "Priya Shah")
    #expect(late.interview.candidate.phone == "3")
    _ = try store.undo(entry: late.entry, by: .by(at: hour(100)))
    #expect(try store.interview(hewitt.id)?.candidate.phone == "2")
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func chainsAndCirclesEndAtOneName() throws {
    let first = try merge(hewitt.employer, into: aon.employer)
    try merge(aon.employer, into: other.employer)
    #expect(try store.employerNames() == ["Acme"])
    #expect(throws: StoreError.alreadyMerged) {
      try merge(other.employer, into: hewitt.employer)
    }
    let undone = try store.undo(entry: first.entry, by: .by(at: hour(70)))
    #expect(try store.employerNames() == ["Acme", "Hewitt"])
    try merge(other.employer, into: hewitt.employer, at: 71)
    _ = try store.undo(entry: undone.entry, by: .by(at: hour(72)))
    #expect(try store.employerNames().count == 1)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func settingsOfTheNameThatWentLieDormant() throws {
    let change = try PolicyChange(
      try #require(PolicyTerm(named: "candidate.callBackWithin")), "2h", for: hewitt.employer.id)
    _ = try store.record(
      [.policy([change.choice], from: nil)], by: .by(at: hour(59)), command: "policy set")
    let before = try store.duties(of: hewitt.id).map(\.duty)
    let merged = try merge(hewitt.employer, into: aon.employer)
    #expect(merged.replanned.later > 0)
    #expect(try store.duties(of: hewitt.id).map(\.duty) != before)
    _ = try store.undo(entry: merged.entry, by: .by(at: hour(70)))
    expectNoDifference(try store.duties(of: hewitt.id).map(\.duty), before)
  }
}
