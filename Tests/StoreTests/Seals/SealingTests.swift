import AgencySettings
import CustomDump
import Domain
import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// Every entry is sealed by the transaction that appends it.
struct SealingTests {
  @Test func everyEntryHasItsSeal() throws {
    let store = try agency()
    let first = try store.book(booking()).interview
    try store.record(.briefed, of: first)
    _ = try store.record([.policy([], from: nil)], by: .by(at: hour(2)), command: "policy set")
    _ = try store.undo(entry: nil, by: .by(at: hour(3)))
    let unsealed = try store.queue.read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM entry WHERE id NOT IN (SELECT entry FROM seal)")
    }
    #expect(unsealed == 0)
    #expect(try store.verification().head?.entry == Identifier(4))
  }

  @Test func equalEntriesHaveNothingInCommon() throws {
    let store = try agency()
    let interview = try store.book(booking()).interview
    try store.record(.withdrawn(why: "pay"), of: interview)
    try store.record(.withdrawn(why: "pay"), of: interview)
    let contents = try store.queue.read { db in
      try [UInt8].fetchAll(db, sql: "SELECT content FROM seal WHERE entry > 1")
    }
    #expect(Set(contents).count == 2)
  }
}
