import CustomDump
import Domain
import Foundation
import GRDB
import Testing

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
