import CustomDump
import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

struct BusyTests {
  @Test func writingGivesUpAfterTheTimeOutWithNothingSaved() throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    let one = try AgencyStore(path: path)
    let other = try AgencyStore(path: path, busyTimeout: 0.05)
    let recorded = try one.book(try booking())
    try one.queue.write { db in
      try db.execute(sql: "INSERT INTO consultant (name, folded) VALUES ('Ruth', 'ruth')")
      #expect(throws: StoreError.busy) { try other.record(.briefed, of: recorded.interview) }
      #expect(try other.consultants().map(\.name) == ["Sam"], "reading goes on")
    }
    #expect(try one.record(of: recorded.interview.id).entries.count == 1)
    try other.record(.briefed, of: recorded.interview)
    #expect(try one.record(of: recorded.interview.id).entries.count == 2)
  }
}
