import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

struct InterviewsTests {
  let store: AgencyStore
  let interviews: [Interview]

  /// Booked for hours 0, 10, 20 and 30, the third of them Ruth's.
  init() throws {
    let store = try agency()
    self.store = store
    interviews = try [0, 10, 20, 30].map { hours in
      try store.book(
        try booking("At \(hours)", at: hours, consultant: hours == 20 ? "Ruth" : nil)
      ).interview
    }
  }

  @Test func areThoseThatStartBetweenTwoMoments() throws {
    expectNoDifference(
      try store.interviews(from: hour(10), before: hour(30), consultant: nil, at: hour(1)),
      Array(interviews[1...2]))
    expectNoDifference(
      try store.interviews(
        from: hour(0), before: hour(99), consultant: interviews[2].consultant.id, at: hour(1)),
      [interviews[2]])
    #expect(
      try store.interviews(from: hour(11), before: hour(11), consultant: nil, at: hour(1)) == [])
  }

  @Test func whatIsCalledOffOrClosedIsNotAmongThem() throws {
    try store.record(.cancelled(why: nil), of: interviews[1])
    try store.record(.closed(.filled), of: interviews[2])
    expectNoDifference(
      try store.interviews(from: hour(0), before: hour(99), consultant: nil, at: hour(1)).map(\.id),
      [interviews[0].id, interviews[3].id])
  }
}
