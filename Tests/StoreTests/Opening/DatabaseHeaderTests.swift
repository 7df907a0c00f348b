import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// A file that is refused, and that nothing has touched afterwards.
struct DatabaseHeaderTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("other.db")
  }

  @Test(arguments: ["not a database", String(repeating: "long ", count: 1000), "\0", "S "])
  func aFileThatIsNoDatabase(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    try expectRefusal(.notDatabase(path: path))
  }

  @Test(arguments: [1, 16, 60, 99, 100, 5_000])
  func ourDatabaseCutShort(_ length: Int) throws {
    _ = try AgencyStore(path: path).addConsultant(named: "Sam")
    let whole = try folder.bytes("other.db")
    try whole.prefix(length).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: StoreError.self) { try AgencyStore(path: path) }
    guard case .damaged = error else {
      Issue.record("refused with \(String(describing: error))")
      return
    }
    #expect(try folder.bytes("other.db") == whole.prefix(length))
  }

  @Test(arguments: [0, 7])
  func anotherProgramsDatabase(_ application: Int) throws {
    try make("PRAGMA application_id = \(application); CREATE TABLE note (text)")
    try expectRefusal(.notOurs(path: path))
  }

  @Test func aNewerVersionsDatabase() throws {
    _ = try AgencyStore(path: path)
    try make("PRAGMA user_version = 1000")
    try expectRefusal(.fromNewerVersion(path: path, version: 1000))
  }

  @Test func aNewerVersionThatOnlyTheLogKnowsOf() throws {
    let newer = try AgencyStore(path: path)
    try newer.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 1000") }
    #expect(throws: StoreError.fromNewerVersion(path: path, version: 1000)) {
      try AgencyStore(path: path)
    }
  }

  @Test func ourDatabaseWithAPageOverwritten() throws {
    var store: AgencyStore? = try AgencyStore(path: path)
    _ = try store?.book(try booking())
    store = nil
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try handle.seek(toOffset: 100)
    try handle.write(contentsOf: Data(repeating: 0xEE, count: 3000))
    try handle.close()
    let error = #expect(throws: StoreError.self) { try AgencyStore(path: path) }
    guard case .damaged = error else {
      Issue.record("refused with \(String(describing: error))")
      return
    }
  }

  private func make(_ sql: String) throws {
    let queue = try plainDatabase(path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func expectRefusal(_ error: StoreError) throws {
    let name = "other.db"
    let before = try folder.bytes(name)
    #expect(throws: error) { try AgencyStore(path: path) }
    #expect(try folder.bytes(name) == before)
    #expect(try folder.contents() == [name])
  }
}
