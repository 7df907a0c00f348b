import Domain
import Engine
import SQLiteEngine

/// The part of a check that can run concurrently, because it needs no result of the others and
/// takes as long as they do: the file and the entry hashes.
struct CheckBeside: Sendable {
  /// The result of SQLite's own check: pages, indexes, types, and the constraints of the schema.
  let file: Verification
  /// The result of the check that every entry is as it was recorded.
  let seals: Verification

  /// Runs both checks; if damage ends one, that is a finding, and the other goes on.
  init(_ db: Database) {
    file = Self.check { found in
      try db.checkFile(most: Verification.most) { found.add(.file($0)) }
    }
    seals = Self.check { found in
      var entries = Verification()
      defer { found.add(contentsOf: entries) }
      var check = SealCheck(db) { if !entries.names($0) { entries.add($0) } }
      try check.run()
    }
  }

  private static func check(_ work: (inout Verification) throws -> Void) -> Verification {
    var found = Verification()
    do { try work(&found) } catch { found.add(.file(error.damageReason)) }
    return found
  }
}
