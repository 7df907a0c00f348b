import AgencySettings
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

struct TakingInTests {
  private let store: AgencyStore

  init() throws {
    store = try agency()
    let priya = try store.book(booking("Zoë Lund", phone: "0123", meets: ["Ann"])).interview
    _ = try store.book(booking("Zoë Lund", who: .known(priya.candidate.id), at: 50, phone: "0456"))
    try store.record(.promise(Promise(by: .at(hour(90)), from: "Ann", words: "soon")), of: priya)
    try store.record(.withdrawn(why: "no"), of: priya, by: .by(at: hour(2)))
    _ = try store.undo(entry: nil, by: .by(at: hour(3)))
    _ = try store.record([.policy([], from: nil)], by: .by(at: hour(4)), command: "policy set")
  }

  private func rows(of store: AgencyStore) throws -> [ExportRow] {
    var rows: [ExportRow] = []
    try store.forEachRow { _, row in
      rows.append(row)
      return true
    }
    return rows
  }

  /// Takes rows into a new database; answers it with what was wrong with rows.
  private func takeIn(
    _ rows: [ExportRow], keeping: Bool = true, into new: AgencyStore? = nil
  ) throws -> (store: AgencyStore, faults: [String]) {
    let new = try new ?? agency()
    var faults: [String] = []
    _ = try new.takeIn(keeping: keeping) { take in
      faults = rows.compactMap(take)
      return true
    }
    return (new, faults)
  }

  @Test func whatIsTakenInGoesOutAsItCame() throws {
    let rows = try rows(of: store)
    let (new, faults) = try takeIn(rows)
    #expect(faults.isEmpty)
    expectNoDifference(try self.rows(of: new), rows)
    expectNoDifference(try new.dumpComputed(), try store.dumpComputed())
    #expect(try new.search(.typed("zoe", limit: 1)).interviews.count == 1)
    #expect(try new.book(booking("Ann Lee")).interview.id == Identifier(3), "numbers go on")
  }

  @Test func aTrialSavesNothing() throws {
    let (new, _) = try takeIn(try rows(of: store), keeping: false)
    #expect(try rows(of: new).isEmpty)
  }

  @Test func nothingGoesIntoADatabaseThatIsInUse() throws {
    let other = try agency()
    _ = try other.addConsultant(named: "Ruth")
    #expect(throws: StoreError.notEmpty) { try takeIn(try rows(of: store), into: other) }
  }

  @Test func whoGivesUpSavesNothing() throws {
    let new = try agency()
    let rows = try rows(of: store)
    #expect(throws: StoreError.givenUp) {
      try new.takeIn { take in
        _ = rows.map(take)
        return false
      }
    }
    #expect(try self.rows(of: new).isEmpty)
  }

  @Test(.ofFiles) func aRowThatCannotStandIsNamed() throws {
    let rows = try rows(of: store)
    let (_, faults) = try takeIn(rows + [rows[0]])
    expectNoDifference(faults, ["UNIQUE constraint failed: consultant.id"])
  }

  @Test func whatIsNotWholeIsNotTakenIn() throws {
    let rows = try rows(of: store).filter { $0.record != "booking" }
    #expect {
      try takeIn(rows)
    } throws: { error in
      if case StoreError.notWhole = error { true } else { false }
    }
  }
}
