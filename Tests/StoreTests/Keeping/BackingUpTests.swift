import CustomDump
import Domain
import Foundation
import Testing

@testable import Store

struct BackingUpTests {
  private let folder: Folder
  private let store: AgencyStore

  init() throws {
    folder = try Folder()
    store = try AgencyStore(path: folder.file("agency.db"))
    _ = try store.book(booking())
  }

  private var backup: String { folder.file("backup.db") }

  @Test func theCopyHoldsWhatTheDatabaseHolds() throws {
    let copy = try store.backUp(to: backup, replacing: false)
    #expect(copy.verification.isWhole)
    #expect(copy.verification.interviews == 1)
    #expect(copy.bytes == (try folder.bytes("backup.db").count))
    expectNoDifference(try AgencyStore(path: backup).dumpComputed(), try store.dumpComputed())
  }

  @Test func theCopyIsItsOwnersAlone() throws {
    _ = try store.backUp(to: backup, replacing: false)
    #expect(try folder.mode("backup.db") == 0o600)
    #expect(!(try folder.contents().contains { $0.contains(".part") }))
  }

  @Test func whatAnEndedAttemptLeftIsTakenAway() throws {
    let gone = Process()
    gone.executableURL = URL(fileURLWithPath: "/bin/true")
    try gone.run()
    gone.waitUntilExit()
    let process = gone.processIdentifier
    let old = ["backup.db.\(process).part", "backup.db.\(process).part-journal"]
    // Of another place, of a process that runs, of nobody, and of somebody just now.
    let kept = ["other.db.\(process).part", "backup.db.1.part", "backup.db.x.part"]
    let fresh = "backup.db.\(process - 1).part"
    for name in old + kept + [fresh] {
      try Data("a copy".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
      guard name != fresh else { continue }
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: folder.file(name))
    }
    _ = try store.backUp(to: backup, replacing: false)
    let parts = try folder.contents().filter { $0.contains(".part") }
    expectNoDifference(Set(parts), Set(kept + [fresh]))
  }

  @Test func nothingIsReplacedUnasked() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: backup))
    #expect(throws: StoreError.cannotMake(path: backup, reason: "it exists; --force replaces it")) {
      try store.backUp(to: backup, replacing: false)
    }
    #expect(try folder.bytes("backup.db") == Data("mine".utf8))
    _ = try store.backUp(to: backup, replacing: true)
    #expect(try AgencyStore.verify(path: backup).isWhole)
  }

  @Test(arguments: [
    "agency.db", "agency.db-wal", "agency.db-journal", "link.db", "hard.db", "backup.db",
  ])
  func noDatabaseIsReplacedHoweverAsked(_ name: String) throws {
    _ = try store.backUp(to: backup, replacing: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.db"), withDestinationPath: folder.file("agency.db"))
    #expect(link(folder.file("agency.db"), folder.file("hard.db")) == 0)
    let before = try folder.contents()
    let error = #expect(throws: StoreError.self) {
      try store.backUp(to: folder.file(name), replacing: true)
    }
    guard case .protected = error else {
      Issue.record("refused with \(String(describing: error))")
      return
    }
    #expect(try folder.contents() == before)
    #expect(try store.interviews(openOnly: false).count == 1)
  }

  @Test(arguments: [false, true]) func noLinkIsFollowed(_ replacing: Bool) throws {
    let target = folder.file("elsewhere")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(atPath: backup, withDestinationPath: target)
    #expect(throws: StoreError.self) { try store.backUp(to: backup, replacing: replacing) }
    #expect(try folder.bytes("elsewhere") == Data("mine".utf8))
  }

  @Test func whatIsNotWholeIsNoBackup() throws {
    try store.damage("DELETE FROM duty")
    #expect {
      try store.backUp(to: backup, replacing: false)
    } throws: { error in
      if case StoreError.notWhole = error { true } else { false }
    }
    #expect(try folder.contents().allSatisfy { $0.hasPrefix("agency.db") })
  }

  @Test func othersMayWriteMeanwhile() throws {
    let path = folder.file("agency.db")
    let copy = try store.backUp(to: backup, replacing: false) { done, _ in
      guard done > 0 else { return }
      _ = try? AgencyStore(path: path, busyTimeout: 1).book(booking("Zoë Lund"))
    }
    #expect(copy.verification.interviews == 1, "the copy is of the moment at which it began")
    #expect(try store.interviews(openOnly: false).count == 2)
  }
}
