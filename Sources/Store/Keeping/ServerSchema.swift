import Domain
import Engine
import Migrations

/// A check that a server has the tables, views, indexes, triggers, functions and foreign keys of this
/// program, and no other triggers.
struct ServerSchema {
  /// The parts of our script by kind and name, both in lowercase; a trigger or a function with its
  /// text, a foreign key with the column that it refers to.
  private var parts: [Part: String] = [:]
  private var references: [Reference] = []

  private struct Part: Hashable, Comparable {
    let kind: String
    let name: String

    static func < (left: Part, right: Part) -> Bool {
      (left.kind, left.name) < (right.kind, right.name)
    }
  }

  /// A foreign key: a column of a table, and the column of another that it refers to.
  private struct Reference {
    let table: String
    let column: String
    let other: String
    let key: String
  }

  /// Reads the scripts for a server.
  private init(scripts: String) {
    let function = #/CREATE FUNCTION (?<name>\w+)\([\s\S]*?AS \$\$(?<words>[\s\S]*?)\$\$/#
    let other = #/CREATE (UNIQUE )?(?<kind>TABLE|VIEW|INDEX|TRIGGER) (?<name>\w+)[^;]*/#
    let reference = #/^\s*(?<column>\w+) .*REFERENCES (?<other>\w+) \((?<key>\w+)\)/#
    for found in scripts.matches(of: function) {
      parts[Part(kind: "function", name: found.name.lowercased())] = Self.plain(found.words)
    }
    for found in scripts.replacing(function, with: "").matches(of: other) {
      let kind = found.kind.lowercased()
      parts[Part(kind: kind, name: found.name.lowercased())] =
        kind == "trigger" ? Self.plain(found.0) : ""
      guard kind == "table" else { continue }
      for line in found.0.split(separator: "\n") {
        guard let match = line.firstMatch(of: reference) else { continue }
        references.append(
          Reference(
            table: String(found.name), column: String(match.column), other: String(match.other),
            key: String(match.key)))
        parts[Part(kind: "foreign key", name: "\(found.name).\(match.column)".lowercased())] =
          "\(match.other).\(match.key)".lowercased()
      }
    }
  }

  private static let ours = ServerSchema(
    scripts: Migration.ofPostgres.map(\.sql).joined(separator: "\n"))

  /// The words in lowercase, each after one space.
  private static func plain(_ words: Substring) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// The faults of the schema of a database, a line for each part.
  static func faults(in db: Database) throws -> [String] {
    let rows = try db.rows(
      """
      SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE 'index' END AS kind,
        relname AS name, '' AS words
      FROM pg_class
      WHERE relnamespace = to_regnamespace('public') AND relkind IN ('r', 'v', 'i')
      UNION ALL
      SELECT 'trigger', tgname, replace(pg_get_triggerdef(pg_trigger.oid), 'public.', '')
        || CASE tgenabled WHEN 'D' THEN ' disabled' ELSE '' END
      FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
      WHERE relnamespace = to_regnamespace('public') AND NOT tgisinternal
      UNION ALL
      SELECT 'function', proname, prosrc FROM pg_proc
      WHERE pronamespace = to_regnamespace('public')
      UNION ALL
      SELECT 'foreign key', here.relname || '.' || own.attname,
        other.relname || '.' || key.attname
          || CASE WHEN convalidated THEN '' ELSE ' not valid' END
          || CASE WHEN EXISTS (SELECT FROM pg_trigger
            WHERE tgconstraint = pg_constraint.oid AND tgenabled NOT IN ('O', 'A'))
            THEN ' disabled' ELSE '' END
      FROM pg_constraint
      JOIN pg_class AS here ON here.oid = conrelid
      JOIN pg_class AS other ON other.oid = confrelid
      JOIN pg_attribute AS own ON own.attrelid = conrelid AND own.attnum = conkey[1]
      JOIN pg_attribute AS key ON key.attrelid = confrelid AND key.attnum = confkey[1]
      WHERE contype = 'f' AND connamespace = to_regnamespace('public')
      """
    ) { row in
      (
        Part(kind: try row.get("kind"), name: try row.get("name")),
        plain((try row.get("words") as String)[...])
      )
    }
    let found = Dictionary(rows) { first, _ in first }
    let faults = ours.parts.keys.sorted().compactMap { part in
      switch found[part] {
      case nil: "the \(part.kind) \(part.name) is missing"
      case ours.parts[part]: nil
      default: "the \(part.kind) \(part.name) is not as debrief made it"
      }
    }
    let theirs = found.keys.filter { $0.kind == "trigger" && ours.parts[$0] == nil }.sorted()
    return faults + theirs.map { "the trigger \($0.name) is not debrief's" }
  }

  /// Calls `report` for each row that refers to one that is missing, as only rows can that were
  /// written while a foreign key was missing or disabled.
  static func checkReferences(
    in db: Database, report: (_ table: String, _ row: Int64?, _ parent: String) -> Void
  ) throws {
    let questions = ours.references.map { reference in
      let key = StoredTable.all.first { $0.name == reference.table }?.key.first ?? "NULL"
      return """
        '\(reference.table)' AS record, CAST(\(key) AS bigint) AS row,
          '\(reference.other)' AS parent
        FROM \(reference.table) WHERE \(reference.column) IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM \(reference.other) AS other
            WHERE other.\(reference.key) = \(reference.table).\(reference.column))
        """
    }
    let all = questions.joined(separator: " UNION ALL SELECT ")
    let rows = try db.cursor("SELECT " + all + " ORDER BY 1, 2")
    while let row = try rows.next() {
      report(try row.get("record"), try row.get("row"), try row.get("parent"))
    }
  }

  /// The check of what a server has beyond the rows that a file has too: its schema, its foreign keys,
  /// the list of the words of its index, and the end of the chain.
  ///
  /// The server itself has just checked every row of foreign keys that are `new`.
  static func verification(of db: Database, referencesAreNew new: Bool) throws -> Verification {
    var found = Verification()
    for fault in try faults(in: db) { found.add(.file(fault)) }
    if !new {
      try checkReferences(in: db) { table, row, parent in
        found.add(.reference(record: table, row: row, to: parent, isComputed: false))
      }
    }
    let missing = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM ts_stat('SELECT words FROM searchIndex') AS used
        WHERE used.word COLLATE "C" NOT IN (SELECT term FROM searchWord)
        """)
    if let missing, missing > 0 {
      found.add(.file("\(missing) words of the search index are missing from its list"))
    }
    let isEnd = try Bool.fetchOne(
      db,
      sql: """
        SELECT CASE WHEN EXISTS (SELECT 1 FROM head LEFT JOIN seal ON seal.place = head.place
          WHERE head.place = 0 OR seal.chain = head.chain) THEN 1 ELSE 0 END
        """)
    if isEnd != true {
      found.add(.file("the end of the chain of seals is not that of the last one"))
    }
    return found
  }
}
