import Engine
import Migrations

/// A check that a server has the tables, views, indexes, triggers and functions of this program, and
/// no other triggers.
struct ServerSchema {
  /// The parts of our script by kind and name, both in small letters; a trigger or a function with
  /// its words.
  private var parts: [Part: String] = [:]

  private struct Part: Hashable, Comparable {
    let kind: String
    let name: String

    static func < (left: Part, right: Part) -> Bool {
      (left.kind, left.name) < (right.kind, right.name)
    }
  }

  /// Reads the scripts for a server.
  private init(scripts: String) {
    let function = #/CREATE FUNCTION (?<name>\w+)\([\s\S]*?AS \$\$(?<words>[\s\S]*?)\$\$/#
    let other = #/CREATE (UNIQUE )?(?<kind>TABLE|VIEW|INDEX|TRIGGER) (?<name>\w+)[^;]*/#
    for found in scripts.matches(of: function) {
      parts[Part(kind: "function", name: found.name.lowercased())] = Self.plain(found.words)
    }
    for found in scripts.replacing(function, with: "").matches(of: other) {
      let kind = found.kind.lowercased()
      parts[Part(kind: kind, name: found.name.lowercased())] =
        kind == "trigger" ? Self.plain(found.0) : ""
    }
  }

  private static let ours = ServerSchema(
    scripts: Migration.ofPostgres.map(\.sql).joined(separator: "\n"))

  /// The words in small letters, each after one space.
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
}
