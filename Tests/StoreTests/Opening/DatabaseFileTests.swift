import CustomDump
import Domain
import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

struct DatabaseFileTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func isMadePrivateInPrivateFolders() throws {
    let store = try AgencyStore(path: folder.file("one/two/agency.db"))
    _ = try store.book(try booking())
    #expect(try folder.mode("one") == 0o700)
    #expect(try folder.mode("one/two") == 0o700)
    #expect(try folder.mode("one/two/agency.db") == 0o600)
    #expect(try folder.mode("one/two/agency.db-wal") == 0o600)
    #expect(try folder.mode("one/two/agency.db-shm") == 0o600)
  }

  @Test func leavesThePermissionsOfAFolderThatExists() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    _ = try AgencyStore(path: folder.file("agency.db"))
    #expect(try folder.mode("") == 0o755)
  }

  @Test func anEmptyFileIsTakenIntoUse() throws {
    _ = FileManager.default.createFile(atPath: folder.file("agency.db"), contents: Data())
    let store = try AgencyStore(path: folder.file("agency.db"))
    #expect(try store.consultants() == [])
  }

  @Test(arguments: [false, true]) func nothingIsMadeForWhoOnlyLooks(_ isEmpty: Bool) throws {
    let path = folder.file("agency.db")
    if isEmpty { _ = FileManager.default.createFile(atPath: path, contents: Data()) }
    let before = try folder.contents()
    #expect(throws: StoreError.absent(path: path)) { try AgencyStore(path: path, making: false) }
    #expect(throws: StoreError.absent(path: path)) { try AgencyStore.verify(path: path) }
    #expect(throws: StoreError.absent(path: path)) { try AgencyStore.repair(path: path) }
    #expect(try folder.contents() == before)
  }

  /// SQLite would remove the log, and with it what was recorded last.
  @Test(arguments: [false, true]) func aLogWithoutItsDatabaseIsLeftAlone(_ isThere: Bool) throws {
    let path = folder.file("agency.db")
    if isThere { _ = FileManager.default.createFile(atPath: path, contents: Data()) }
    try Data("work".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
    let before = try folder.contents()
    #expect(throws: StoreError.self) { try AgencyStore(path: path) }
    #expect(try folder.contents() == before)
    #expect(try folder.bytes("agency.db-wal") == Data("work".utf8))
  }

  @Test(arguments: ["agency.db-wal", "agency.db-shm", "agency.db-journal", "agency.db-drafts/1"])
  func noDatabaseIsMadeOfWhatBelongsToAnother(_ name: String) throws {
    _ = try AgencyStore(path: folder.file("agency.db")).addConsultant(named: "Sam")
    let before = try folder.contents()
    #expect(throws: StoreError.self) { try AgencyStore(path: folder.file(name)) }
    #expect(try folder.contents() == before)
  }

  @Test func aLinkToADatabaseIsFollowed() throws {
    _ = try AgencyStore(path: folder.file("real.db")).addConsultant(named: "Sam")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.db"), withDestinationPath: folder.file("real.db"))
    #expect(try AgencyStore(path: folder.file("link.db")).consultants().map(\.name) == ["Sam"])
  }

  @Test func noFileIsMadeThroughALink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.db"), withDestinationPath: folder.file("nowhere.db"))
    let path = folder.file("link.db")
    #expect(
      throws: StoreError.cannotOpen(path: path, reason: "it is a link to a file that is not there")
    ) { try AgencyStore(path: path) }
    #expect(try folder.contents() == ["link.db"])
  }

  @Test func aFolderIsRefused() throws {
    #expect(throws: StoreError.cannotOpen(path: folder.path, reason: "it is a folder")) {
      try AgencyStore(path: folder.path)
    }
  }

  @Test func aPipeIsRefused() throws {
    let path = folder.file("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: StoreError.cannotOpen(path: path, reason: "it is not a regular file")) {
      try AgencyStore(path: path)
    }
  }

  @Test func aFileInTheWayOfTheFolderIsRefused() throws {
    _ = FileManager.default.createFile(atPath: folder.file("file"), contents: Data("x".utf8))
    let path = folder.file("file/agency.db")
    #expect(throws: StoreError.cannotOpen(path: path, reason: "not a directory")) {
      try AgencyStore(path: path)
    }
  }

  @Test(arguments: [":memory:", "file:agency.db?mode=memory"])
  func aNameThatSQLiteWouldUnderstandIsAName(_ name: String) {
    #expect(DatabaseFile(path: name).literalPath == "./" + name)
    #expect(DatabaseFile(path: "/" + name).literalPath == "/" + name)
  }
}
