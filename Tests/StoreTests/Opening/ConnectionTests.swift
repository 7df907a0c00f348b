import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

struct ConnectionTests {
  let folder: Folder
  let store: AgencyStore

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.file("agency.db"))
  }

  @Test(
    arguments: [
      ("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"),
      ("trusted_schema", "0"), ("cell_size_check", "1"), ("temp_store", "2"),
    ])
  func isSetUp(_ pragma: String, _ value: String) throws {
    let found = try store.queue.writeWithoutTransaction { db in
      try db.rows("PRAGMA \(pragma)") { $0.stored(at: 0) }
    }
    #expect(found == [Int64(value).map(Value.integer) ?? .text(value)])
  }

  @Test func refusesToGoOnWhereCommitsDoNotWaitForTheDisk() throws {
    try store.queue.writeWithoutTransaction { db in
      #expect(try db.waitsForDisk())
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      #expect(try !db.waitsForDisk())
    }
  }

  @Test(arguments: ["quiet.db", "a b#?%20.db"])
  func aFileThatNobodyWritesToIsReadAsItStands(_ name: String) throws {
    let path = folder.file(name)
    try {
      _ = try AgencyStore(path: path).addConsultant(named: "Ruth")
    }()
    let queue = try Connection(path: path, busyTimeout: 1).openAsItStands()
    #expect(
      try queue.read { try String.fetchAll($0, sql: "SELECT name FROM consultant") }
        .contains("Ruth"))
    let error = #expect(throws: EngineError.self) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM consultant") }
    }
    #expect(error?.kind == .readOnly)
  }

  @Test func theSchemaCannotBeWrittenOver() throws {
    #expect(throws: EngineError.self) {
      try store.queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA writable_schema = ON")
        try db.execute(sql: "UPDATE sqlite_schema SET sql = ''")
      }
    }
  }
}
