import CustomDump
import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// What is computed from the journal, as it is written.
struct ComputedRowTests {
  private let folder: Folder
  private let store: AgencyStore
  private let interview: Interview

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.file("agency.db"))
    interview = try store.book(try booking("Priya Shah", at: 0)).interview
  }

  /// How many rows computing all of the interview anew changes.
  private func changes() throws -> Int {
    try store.write { db in
      func total() throws -> Int { try Int.fetchOne(db, sql: "SELECT total_changes()") ?? 0 }
      let before = try total()
      try store.planner(db).rewrite([interview.id.number])
      return try total() - before
    }
  }

  private func computed() throws -> [String: [String]] {
    try store.dump(StoredTable.computed.map(\.name))
  }

  @Test func whatIsTheSameIsNotTouched() throws {
    try store.record(.briefed, of: interview)
    _ = try store.undo(entry: nil, by: .by())
    _ = try store.handOver(
      from: interview.consultant, to: "Ruth", until: hour(90), by: .by(at: hour(2)),
      command: "handover")
    #expect(try computed().values.allSatisfy { $0.count > 0 })
    #expect(try changes() == 0)
  }

  @Test func whatIsAnotherOrShouldNotBeThereIsPutRight() throws {
    let right = try computed()
    try store.queue.write { db in
      try db.execute(
        sql: """
          UPDATE interviewNow SET outcome = 'filled';
          UPDATE duty SET untilAt = NULL, lateAt = lateAt + 1 WHERE rule = 'debriefCall';
          UPDATE duty SET rule = 'noShow' WHERE rule = 'missingDebrief';
          INSERT INTO retractedNow SELECT min(id) FROM entry;
          """)
    }
    #expect(try computed() != right)
    #expect(try changes() == 5)
    expectNoDifference(try computed(), right)
  }
}
