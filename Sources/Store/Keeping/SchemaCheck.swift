import Engine
import SQLiteEngine

/// A check that a database has the tables, indexes, views and triggers of this program, and no
/// other triggers.
///
/// An added trigger runs within our own transactions, and could delete duties as they are planned;
/// without our triggers the journal could be changed. Tables, indexes and views that others added
/// change nothing, and are ignored.
struct SchemaCheck {
  /// The parts of a schema: a kind and a name, with the statement that created it.
  private typealias Parts = [Part: String]

  private struct Part: Hashable, Comparable {
    let kind: String
    let name: String

    static func < (left: Part, right: Part) -> Bool {
      (left.kind, left.name) < (right.kind, right.name)
    }
  }

  /// The faults of the schema, a line for each part.
  static func faults(in db: Database) throws -> [String] {
    guard !db.isOnServer else { return try ServerSchema.faults(in: db) }
    let found = try parts(of: db)
    let connection = Connection(path: "")
    let made = try connection.upToDate(connection.openInMemory()).read(parts(of:))
    let ours = made.keys.sorted().compactMap { part in
      switch found[part] {
      case nil: "the \(part.kind) \(part.name) is missing"
      case made[part]: nil
      default: "the \(part.kind) \(part.name) is not as debrief made it"
      }
    }
    let theirs = found.keys.filter { $0.kind == "trigger" && made[$0] == nil }.sorted()
    return ours + theirs.map { "the trigger \($0.name) is not debrief's" }
  }

  /// The parts of a database, without the tables that SQLite's full-text index keeps for itself.
  private static func parts(of db: Database) throws -> Parts {
    let own = try db.schema().filter { part in
      !part.name.hasPrefix(SearchIndex.table + "_") && !part.name.hasPrefix("sqlite_")
    }
    let parts = own.compactMap { part in
      part.sql.map { sql in
        (
          Part(kind: part.kind, name: part.name),
          sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        )
      }
    }
    return Parts(parts) { first, _ in first }
  }
}
