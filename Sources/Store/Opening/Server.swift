import Engine
import Foundation
import PostgresEngine
import SQLiteEngine

/// The schema of an agency's database on a server, as its engine needs it.
enum Server {
  /// Locks the head of the journal, so that nothing read after it changes before this transaction
  /// ends; a snapshot from before another transaction's commit is refused.
  private static let lock = ["LOCK TABLE head IN EXCLUSIVE MODE", "UPDATE head SET one = one"]

  /// Waits for those who lock the head, and has them wait: what is written row by row before the end
  /// of the chain is locked never stands in the way of what they write.
  private static let share = ["LOCK TABLE head IN ROW EXCLUSIVE MODE"]

  static let schema = PostgresSchema(
    name: "public", lock: lock, share: share,
    columns: StoredTable.all.flatMap(\.columnNames) + StoredTable.views.flatMap(\.1))
}

extension PostgresQueue {
  /// Connects to the server with the agency at an address.
  convenience init(
    agencyAt address: String, patience: Double = 10, onWait: @escaping @Sendable () -> Void = {}
  ) throws {
    try self.init(
      PostgresAddress(address), Server.schema, patience: patience, onWait: onWait)
  }
}

/// Opens the database at a path or an address, of the current schema; refuses one of another
/// program or of a newer version before changing anything.
func openUpToDate(_ path: String, onWait: @escaping @Sendable () -> Void) throws -> any Queue {
  guard PostgresAddress.isOne(path) else {
    return try Connection(path: path, onWait: onWait).openUpToDate()
  }
  let queue = try PostgresQueue(agencyAt: path, onWait: onWait)
  _ = try queue.read(Schema.init(of:)).isCurrent(path)
  return queue
}

extension Database {
  /// The columns of a table as the database declares them: a name, the type in SQLite's words, and
  /// whether there may be none.
  func declaredColumns(
    of table: StoredTable
  ) throws -> [(name: String, type: String, isOptional: Bool)] {
    guard isOnServer else {
      return try columns(of: table.name).map { ($0.name, $0.type, !$0.isNeeded && !$0.isKey) }
    }
    guard table != .lastNumbers else { return [("name", "TEXT", true), ("seq", "INTEGER", true)] }
    let declared = try rows(
      """
      SELECT column_name, data_type, CASE is_nullable WHEN 'YES' THEN 1 ELSE 0 END AS optional
      FROM information_schema.columns WHERE table_schema = ? AND table_name = ?
      """, ["public", table.name.lowercased()]
    ) { row in
      (
        name: try row.get(at: 0) as String, type: try row.get(at: 1) as String,
        isOptional: try row.get(at: 2) as Bool
      )
    }
    let types = ["bigint": "INTEGER", "bytea": "BLOB"]
    return table.columnNames.compactMap { name in
      declared.first { $0.name == name.lowercased() }.map { found in
        (name, types[found.type] ?? "TEXT", found.isOptional)
      }
    }
  }
}
