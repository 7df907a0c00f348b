import CustomDump
import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

struct SearchCheckTests {
  @Test(arguments: [
    ("a row too few", "DELETE FROM searchIndex WHERE rowid = 1", ["entry 1"]),
    ("a row too many", "INSERT INTO searchIndex (rowid, text) VALUES (99, 'more')", ["rows"]),
    ("another text", "UPDATE searchIndex SET text = text || ' more' WHERE rowid = 1", ["entry 1"]),
    (
      "a word that the index has lost",
      "INSERT INTO searchIndex (searchIndex) VALUES ('delete-all')", []
    ),
  ])
  func whatIsWrongIsNamedAndMended(_ label: String, _ sql: String, _ keys: [String]) throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    let store = try AgencyStore(path: path)
    _ = try store.book(booking("Priya Shah"))
    #expect(try store.verification().isWhole)
    do { try store.damage(sql) } catch { return #expect(keys.isEmpty, "\(label): \(error)") }
    let found = try AgencyStore.verify(path: path)
    #expect(!found.isWhole && found.isMendable, "\(label)")
    let named = found.findings.compactMap { finding in
      if case .computed(let difference) = finding { difference.key } else { nil }
    }
    #expect(Set(keys).isSubset(of: named), "\(label): \(named)")
    _ = try AgencyStore.repair(path: path)
    expectNoDifference(try AgencyStore.verify(path: path).findings, [])
  }

  @Test func anIndexThatCannotBeReadIsMadeAnew() throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    do {
      let store = try AgencyStore(path: path)
      _ = try store.book(booking("Priya Shah"))
    }
    let queue = try plainDatabase(path)
    try queue.write { try $0.execute(sql: "DELETE FROM searchIndex_data WHERE id > 10") }
    try queue.close()
    let found = try AgencyStore.verify(path: path)
    #expect(!found.isWhole && found.isMendable)
    _ = try AgencyStore.repair(path: path)
    expectNoDifference(try AgencyStore.verify(path: path).findings, [])
  }
}
