import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// A database whose plans were computed by another edition of the rules.
struct PlansOfAnotherEditionTests {
  private let folder: Folder
  private let path: String
  private let computed: [String: [String]]

  /// Makes one: duties are other than the rules have them, or missing, or too many.
  init() throws {
    folder = try Folder()
    path = folder.file("agency.db")
    let store = try AgencyStore(path: path)
    for number in 1...3 {
      let booked = try store.book(try booking("Candidate \(number)", at: number))
      try store.record(.debrief(Debrief(interest: .yes)), of: booked.interview)
    }
    computed = try store.dumpComputed()
    try store.damage(
      """
      UPDATE duty SET fromAt = fromAt - 60 WHERE interview = 1;
      DELETE FROM duty WHERE interview = 2;
      UPDATE duty SET rule = 'goneQuiet' WHERE interview = 3 AND rule = 'thankYou';
      UPDATE planEdition SET edition = \(Policy.edition - 1)
      """)
    #expect(try store.dumpComputed() != computed)
  }

  private func edition(_ path: String) throws -> Int? {
    try plainDatabase(path).read {
      try Int.fetchOne($0, sql: "SELECT edition FROM planEdition")
    }
  }

  @Test func isPlannedAnewWhenItIsOpened() throws {
    var progress: [Int] = []
    let store = try AgencyStore(path: path, onWait: {}) { done, total in
      progress.append(done)
      #expect(total == 3)
    }
    #expect(store.isStale == nil)
    #expect(progress.last == 3)
    expectNoDifference(try store.dumpComputed(), computed)
    #expect(try edition(path) == Policy.edition)
    #expect(try AgencyStore.verify(path: path).isWhole)
  }

  @Test func isPlannedAnewOnce() throws {
    _ = try AgencyStore(path: path)
    let before = try folder.bytes("agency.db")
    _ = try AgencyStore(path: path, onWait: {}) { _, _ in Issue.record("it was planned anew again")
    }
    #expect(try folder.bytes("agency.db") == before)
  }

  @Test func isWholeForVerifyWithoutBeingOpenedBefore() throws {
    #expect(try AgencyStore.verify(path: path).isWhole)
    #expect(try edition(path) == Policy.edition)
  }

  /// What a `kill` leaves at any moment of it is the file and its log as they are then.
  @Test func whatIsLeftWhenItIsInterruptedIsWhole() throws {
    let copy = folder.file("copy.db")
    _ = try AgencyStore(path: path, onWait: {}) { [path] _, _ in
      for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
        try? FileManager.default.removeItem(atPath: copy + suffix)
        try? FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
      }
    }
    #expect(try edition(copy) == Policy.edition - 1)
    let store = try AgencyStore(path: copy)
    expectNoDifference(try store.dumpComputed(), computed)
    #expect(try AgencyStore.verify(path: copy).isWhole)
  }

  @Test func manyMayOpenItAtOnce() async throws {
    try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 1...4 { group.addTask { [path] in try AgencyStore(path: path).isStale } }
      for try await reason in group { #expect(reason == nil) }
    }
    expectNoDifference(try AgencyStore(path: path).dumpComputed(), computed)
  }

  @Test func canBeReadAsItIsWhereItCannotBeWritten() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    // Whoever may do everything can write to it all the same.
    guard !FileManager.default.isWritableFile(atPath: path) else { return }
    let store = try AgencyStore(path: path)
    #expect(store.isStale != nil)
    #expect(try store.interviews(openOnly: true).count == 3)
    #expect(try AgencyStore.verify(path: path).isWhole, "its plans are of an edition of their own")
  }

  @Test func canBeReadAsItIsWhereItsJournalIsDamaged() throws {
    let store = try AgencyStore(path: path)
    try store.damage("DELETE FROM debrief; UPDATE planEdition SET edition = 0")
    #expect(try AgencyStore(path: path).isStale != nil)
    #expect(try edition(path) == 0)
    #expect(try !AgencyStore.verify(path: path).isWhole)
  }

  @Test func aNewerEditionIsRefusedAndUntouched() throws {
    try AgencyStore(path: path).damage("UPDATE planEdition SET edition = \(Policy.edition + 1)")
    let before = try folder.bytes("agency.db")
    #expect(throws: StoreError.planned(path: path, byNewerEdition: Policy.edition + 1)) {
      try AgencyStore(path: path)
    }
    #expect(try folder.bytes("agency.db") == before)
  }

  @Test func aBackupOfItIsPlannedAnewWhenItIsRestored() throws {
    let target = folder.file("restored.db")
    let copy = try AgencyStore.restore(from: path, to: target, at: hour(0))
    #expect(copy.verification.isWhole)
    expectNoDifference(try AgencyStore(path: target).dumpComputed(), computed)
  }

  @Test func aNewDatabaseIsOfThisEdition() throws {
    let path = folder.file("new.db")
    _ = try AgencyStore(path: path)
    #expect(try edition(path) == Policy.edition)
  }
}
