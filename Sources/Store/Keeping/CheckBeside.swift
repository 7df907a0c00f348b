import Domain
import GRDB

/// The part of a check that needs nothing of the others, and takes as long as they do: the file, and
/// the seals.
struct CheckBeside: Sendable {
  /// SQLite's own check: pages, indexes, types, and the conditions of the schema.
  let file: Verification
  /// Whether every entry is what was recorded.
  let seals: Verification

  /// Checks both; what the damage ends is a finding, and the other goes on.
  init(_ db: Database) {
    file = Self.check { found in
      let lines = try String.fetchCursor(db, sql: "PRAGMA integrity_check(\(Verification.most))")
      while let line = try lines.next() {
        if line != "ok" { found.add(.file(line)) }
      }
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
