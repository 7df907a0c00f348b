import ChasePolicy
import CustomDump
import Domain
import Foundation
import GRDB
import Migrations
import Testing

@testable import Store

/// Every entry is sealed by the transaction that appends it.
struct SealingTests {
  @Test func everyEntryHasItsSeal() throws {
    let store = try AgencyStore(path: nil)
    let first = try store.book(booking()).interview
    try store.record(.briefed, of: first)
    _ = try store.record(.set, [], by: .by(at: hour(2)), command: "policy set")
    _ = try store.undo(entry: nil, by: .by(at: hour(3)))
    let unsealed = try store.queue.read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM entry WHERE id NOT IN (SELECT entry FROM seal)")
    }
    #expect(unsealed == 0)
    #expect(try store.verification().head?.entry == Identifier(4))
  }

  @Test func equalEntriesHaveNothingInCommon() throws {
    let store = try AgencyStore(path: nil)
    let interview = try store.book(booking()).interview
    try store.record(.withdrawn(why: "pay"), of: interview)
    try store.record(.withdrawn(why: "pay"), of: interview)
    let contents = try store.queue.read { db in
      try Data.fetchAll(db, sql: "SELECT content FROM seal WHERE entry > 1")
    }
    #expect(Set(contents).count == 2)
  }

  @Test func aJournalFromBeforeTheSealsIsSealedWhenItIsOpened() throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    try {
      let store = try AgencyStore(path: path)
      try store.record(.briefed, of: try store.book(booking()).interview)
      let seals = try #require(Migration.all.first { $0.sequel == .seal })
      let before = seals.number - 1
      try store.queue.writeWithoutTransaction { db in
        try db.execute(sql: "DROP TABLE seal; PRAGMA user_version = \(before)")
      }
    }()
    let verification = try AgencyStore.verify(path: path)
    #expect(verification.isWhole)
    #expect(verification.head?.entry == Identifier(2))
  }
}
