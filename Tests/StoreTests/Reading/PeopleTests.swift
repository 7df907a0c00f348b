import CustomDump
import Domain
import Engine
import Testing

@testable import Store

struct PeopleTests {
  let store: AgencyStore

  init() throws {
    store = try agency()
    _ = try store.book(
      try booking("Zoë Fry", employer: "bolt", vacancy: "Clerk", consultant: "Ruth"))
    _ = try store.book(try booking("ann Lee", employer: "Acme", vacancy: "Clerk"))
    _ = try store.book(try booking("Bob Lee", employer: "Acme", vacancy: "analyst"))
  }

  @Test func areListedByName() throws {
    #expect(try store.candidateNames() == ["ann Lee", "Bob Lee", "Zoë Fry"])
    #expect(try store.employerNames() == ["Acme", "bolt"])
    #expect(try store.consultants().map(\.name) == ["Ruth", "Sam"])
    #expect(try store.vacancyTitles(ofEmployerNamed: "ACME") == ["analyst", "Clerk"])
    #expect(try store.vacancyTitles(ofEmployerNamed: "Nobody") == [])
  }

  @Test func consultantsHaveTheirOpenInterviewsCounted() throws {
    let bob = try #require(try store.interviews(matching: "bob", openOnly: true).first)
    try store.record(.closed(.placed), of: bob)
    expectNoDifference(
      try store.workloads().map { [$0.consultant.name, String($0.openInterviews)] },
      [["Ruth", "1"], ["Sam", "1"]])
  }

  @Test(
    arguments: [
      ("LEE", ["ann Lee", "Bob Lee"]), ("zoe", ["Zoë Fry"]), ("  bob   lee ", ["Bob Lee"]),
      ("nobody", []), ("%", []),
    ])
  func interviewsAreFoundByAPartOfTheCandidatesName(_ part: String, _ names: [String]) throws {
    let found = try store.interviews(matching: part, openOnly: true)
    #expect(found.map(\.candidate.name) == names)
  }

  @Test func closedAndCancelledOnesAreFoundWhereTheyAreWanted() throws {
    let found = try store.interviews(matching: "lee", openOnly: true)
    try store.record(.closed(.placed), of: found[0])
    try store.record(.cancelled(why: nil), of: found[1])
    #expect(try store.interviews(matching: "lee", openOnly: true) == [])
    #expect(try store.interviews(openOnly: true).map(\.candidate.name) == ["Zoë Fry"])
    #expect(try store.interviews(matching: "lee", openOnly: false).map(\.isOpen) == [false, false])
    #expect(try store.interviews(openOnly: false).count == 3)
  }
}
