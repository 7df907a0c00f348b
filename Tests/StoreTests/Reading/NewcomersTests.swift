import CustomDump
import GRDB
import Testing

@testable import Store

struct NewcomersTests {
  @Test func areTheNamesWithoutAnInterview() throws {
    let store = try AgencyStore(path: nil)
    _ = try store.book(try booking("Priya Shah", employer: "Acme", vacancy: "Clerk"))
    let before = try store.counts()
    let newcomers = try store.newcomers(in: [
      try booking("PRIYA shah", employer: "Bolt", vacancy: "Clerk"),
      try booking("Ann Lee", employer: "acme", vacancy: "CLERK"),
      try booking("ann lee", employer: "BOLT", vacancy: "clerk"),
    ])
    expectNoDifference(
      newcomers,
      Newcomers(
        candidates: ["Ann Lee"], employers: ["Bolt"],
        vacancies: [.init(employer: "Bolt", title: "Clerk")]))
    expectNoDifference(try store.counts(), before)
  }

  @Test func includeThoseWhoseBookingWasTakenBack() throws {
    let store = try AgencyStore(path: nil)
    _ = try store.book(try booking())
    #expect(try store.newcomers(in: [try booking()]).candidates == [])
    _ = try store.undo(entry: nil, by: .by())
    #expect(try store.newcomers(in: [try booking()]).candidates == ["Priya Shah"])
  }
}
