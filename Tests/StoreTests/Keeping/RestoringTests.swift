import CustomDump
import Domain
import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

struct RestoringTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let store = try AgencyStore(path: folder.file("agency.db"))
    _ = try store.book(booking())
    _ = try store.backUp(to: folder.file("backup.db"), replacing: false)
    _ = try store.book(booking("Zoë Lund"))
  }

  private var path: String { folder.file("agency.db") }
  private var backup: String { folder.file("backup.db") }

  private func interviews(in name: String) throws -> Int {
    try AgencyStore(path: folder.file(name)).interviews(openOnly: false).count
  }

  @Test func theBackupComesBackAndWhatWasThereIsKept() throws {
    let before = try folder.bytes("backup.db")
    let copy = try AgencyStore.restore(from: backup, to: path, at: hour(0))
    #expect(copy.kept == path + ".replaced-20261116T090000Z")
    #expect(try interviews(in: "agency.db") == 1)
    #expect(try interviews(in: "agency.db.replaced-20261116T090000Z") == 2)
    #expect(try folder.bytes("backup.db") == before)
    #expect(try folder.mode("agency.db") == 0o600)
    let again = try AgencyStore.restore(from: backup, to: path, at: hour(0))
    #expect(again.kept == path + ".replaced-20261116T090000Z-2")
    #expect(!(try folder.contents().contains { $0.contains("part") || $0.contains("journal") }))
  }

  @Test func aDatabaseBeyondReadingIsKeptToo() throws {
    let ruin = Data(repeating: 7, count: 5_000)
    try ruin.write(to: URL(fileURLWithPath: path))
    try ruin.write(to: URL(fileURLWithPath: path + "-wal"))
    _ = try AgencyStore.restore(from: backup, to: path, at: hour(0))
    #expect(try interviews(in: "agency.db") == 1)
    #expect(try folder.bytes("agency.db.replaced-20261116T090000Z") == ruin)
    #expect(try folder.bytes("agency.db.replaced-20261116T090000Z-wal") == ruin)
  }

  @Test func aDatabaseInUseIsLeftAlone() throws {
    let store = try AgencyStore(path: path)
    _ = try store.interviews(openOnly: false)
    #expect(throws: StoreError.busy) {
      try AgencyStore.restore(from: backup, to: path, at: hour(0))
    }
    #expect(try store.interviews(openOnly: false).count == 2)
  }

  @Test func nothingIsRecordedInADatabaseThatWasReplaced() throws {
    let store = try AgencyStore(path: path)
    try FileManager.default.moveItem(atPath: backup, toPath: folder.file("new"))
    #expect(rename(folder.file("new"), path) == 0)
    #expect(throws: StoreError.replaced(path: path)) { try store.book(booking("Ann Lee")) }
  }

  @Test func aBadBackupChangesNothing() throws {
    try AgencyStore(path: backup).damage("DELETE FROM booking")
    let before = try folder.contents()
    #expect {
      try AgencyStore.restore(from: backup, to: path, at: hour(0))
    } throws: { error in
      if case StoreError.notWhole = error { true } else { false }
    }
    #expect(try folder.contents() == before)
    #expect(try interviews(in: "agency.db") == 2)
  }

  @Test func itIsMadeWhereThereIsNone() throws {
    let copy = try AgencyStore.restore(
      from: backup, to: folder.file("new/agency.db"), at: hour(0))
    #expect(copy.kept == nil)
    #expect(try interviews(in: "new/agency.db") == 1)
    #expect(try folder.mode("new") == 0o700)
  }

  /// Read over the restored database, the log would bring pages of the one that is gone.
  @Test func aLogThatWasLeftBehindIsKeptAside() throws {
    let log = Data(repeating: 7, count: 5_000)
    try log.write(to: URL(fileURLWithPath: folder.file("gone.db-wal")))
    _ = try AgencyStore.restore(from: backup, to: folder.file("gone.db"), at: hour(0))
    #expect(try interviews(in: "gone.db") == 1)
    #expect(try folder.bytes("gone.db.replaced-20261116T090000Z-wal") == log)
  }

  @Test(arguments: ["agency.db-wal", "agency.db-shm", "agency.db-drafts/1.draft"])
  func whatBelongsToADatabaseIsNotReplaced(_ name: String) throws {
    let place = folder.file(name)
    #expect(throws: StoreError.protected(path: place, .part(of: path))) {
      try AgencyStore.restore(from: backup, to: place, at: hour(0))
    }
  }

  @Test func whatIsNoDatabaseIsNotBroughtBack() throws {
    let text = folder.file("text.db")
    try Data("a shopping list".utf8).write(to: URL(fileURLWithPath: text))
    #expect(throws: StoreError.notDatabase(path: text)) {
      try AgencyStore.restore(from: text, to: path, at: hour(0))
    }
    #expect(try interviews(in: "agency.db") == 2)
  }

  @Test func anotherProgramsFileIsNotReplaced() throws {
    let other = folder.file("other.db")
    try plainDatabase(other).write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    #expect(throws: StoreError.notOurs(path: other)) {
      try AgencyStore.restore(from: backup, to: other, at: hour(0))
    }
    #expect(throws: StoreError.notOurs(path: other)) {
      try AgencyStore.restore(from: other, to: path, at: hour(0))
    }
  }
}
