import AgencySettings
import ChasePolicy
import Domain
import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// Planning anew more than one connection does alone.
struct ReplanningTests {
  private let count = 2_100
  private let folder: Folder
  private let store: AgencyStore

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.file("agency.db"))
    let bookings = try (0..<count).map {
      ImportedInterview(booking: try booking("Candidate \($0)", at: $0 + 1))
    }
    _ = try store.book(bookings, by: .by(), command: "import")
  }

  @Test func ofManyInterviewsComesToWhatIsComputedOfEach() throws {
    #expect(try store.read { db in try db.hasMuchToReplan })
    var told: [[Int]] = []
    let change = try PolicyChange(
      try #require(PolicyTerm(named: "candidate.callBackWithin")), "72h")
    let recorded = try store.record(
      [.policy([change.choice], from: nil)], by: .by(), command: "policy set"
    ) {
      told.append([$0, $1])
    }
    #expect(recorded.replanned.interviews == count)
    #expect(recorded.replanned.later > count)
    #expect(told.last == [count, count])
    #expect(told.map { $0[0] } == told.map { $0[0] }.sorted() && told.count > 2)
    let checked = try AgencyStore.verify(path: folder.file("agency.db"))
    #expect(checked.isWhole && checked.interviews == count)
  }

  @Test func whatOneOfSeveralCannotReadLeavesThePlansAsTheyWere() throws {
    try store.queue.write { db in
      try db.execute(sql: "UPDATE duty SET because = 'nothing' WHERE interview = 1700")
    }
    let before = try store.dumpComputed()
    #expect(throws: StoreError.self) { try store.set("candidate.callBackWithin", "72h") }
    #expect(try store.dumpComputed() == before)
    #expect(try store.journal(Event.Kind.ofPolicy).isEmpty)
  }
}
