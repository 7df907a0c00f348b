import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// What no output is written over: told by its place, its inode and its first bytes.
struct ProtectedFilesTests {
  private let folder: Folder
  private let store: AgencyStore

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.file("agency.db"))
    _ = try store.addConsultant(named: "Sam")
    for kept in ["agency.db-drafts", "agency.db-edit.12", "elsewhere"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(kept), withIntermediateDirectories: true)
    }
    for name in ["agency.db-drafts/1.draft", "agency.db-edit.12/text.txt", "notes.md"] {
      try Data("words".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
    }
    try plainDatabase(folder.file("other.db")).write {
      try $0.execute(sql: "CREATE TABLE theirs (x)")
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("alias.db"), withDestinationPath: "agency.db")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("here"), withDestinationPath: folder.path)
  }

  private var database: String { folder.file("agency.db") }

  /// The paths with what each is; `part` stands for a part of the database in use.
  private var roles: [String: ProtectedFiles.Role] {
    let own = ProtectedFiles.Role.part(of: real("agency.db"))
    let theirs = ProtectedFiles.Role.part(of: real("other.db"))
    return [
      "agency.db": .databaseInUse, "alias.db": .databaseInUse, "here/agency.db": .databaseInUse,
      "agency.db-wal": own, "agency.db-shm": own, "agency.db-journal": own,
      "here/agency.db-journal": own, "agency.db-drafts": own, "agency.db-drafts/1.draft": own,
      "agency.db-drafts/new.md": own, "agency.db-edit.12/text.txt": own, "agency.db-edit.99": own,
      "other.db": .otherDatabase, "other.db-wal": theirs, "other.db-journal": theirs,
      "other.db-drafts/7.draft": theirs,
    ]
  }

  private func real(_ name: String) -> String {
    URL(fileURLWithPath: folder.file(name)).resolvingSymlinksInPath().path
  }

  @Test(arguments: ["agency.db", "alias.db", "here/agency.db", "elsewhere/../agency.db"])
  func eachIsKnownWhateverTheDatabaseIsCalled(_ name: String) {
    let protected = ProtectedFiles(database: folder.file(name))
    for (path, role) in roles {
      #expect(protected.role(of: folder.file(path)) == role, "\(path)")
    }
  }

  @Test func aHardLinkCountsAsWhatItIsOf() throws {
    let protected = ProtectedFiles(database: database)
    for (path, role) in roles where FileManager.default.fileExists(atPath: folder.file(path)) {
      let name = folder.file("elsewhere/hard")
      guard link(real(path), name) == 0 else { continue }
      defer { unlink(name) }
      #expect(protected.role(of: name) == role, "\(path)")
    }
  }

  @Test func aDatabaseIsKnownWhereNothingSaysWhichIsInUse() throws {
    let protected = ProtectedFiles(database: nil)
    for path in roles.keys { #expect(protected.role(of: folder.file(path)) != nil, "\(path)") }
    for path in ["agency.db", "agency.db-wal", "agency.db-shm"] {
      let name = folder.file("elsewhere/hard")
      #expect(link(folder.file(path), name) == 0)
      #expect(protected.role(of: name) == .otherDatabase, "\(path)")
      unlink(name)
    }
  }

  @Test func aDatabaseThatIsNotThereYetHasItsPlace() {
    let protected = ProtectedFiles(database: folder.file("new.db"))
    #expect(protected.role(of: folder.file("here/new.db")) == .databaseInUse)
    #expect(protected.role(of: folder.file("new.db-wal")) == .part(of: real("new.db")))
  }

  @Test(arguments: [
    "notes.md", "new.md", "agency.md", "agency.db.md", "elsewhere/agency.db", "notes.md-drafts/a",
    "elsewhere", "no/such/folder", "agency.db-edit.final",
  ])
  func allElseIsFree(_ name: String) {
    #expect(ProtectedFiles(database: database).role(of: folder.file(name)) == nil)
  }

  /// To open and close the file would give up the locks that the store holds on it.
  @Test func theDatabaseInUseKeepsItsLocks() throws {
    try store.queue.writeWithoutTransaction { db in
      try db.begin(.writing)
      try db.execute(sql: "INSERT INTO consultant (name, folded) VALUES ('Ruth', 'ruth')")
      for path in roles.keys {
        _ = ProtectedFiles(database: database).role(of: folder.file(path))
      }
      let other = Process()
      other.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      other.arguments = [
        "python3", "-c",
        """
        import sqlite3, sys
        try: sqlite3.connect(sys.argv[1], timeout=0).execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError: sys.exit(5)
        """, database,
      ]
      try other.run()
      other.waitUntilExit()
      #expect(other.terminationStatus == 5, "another process could write in between")
      try db.rollback()
    }
  }
}
