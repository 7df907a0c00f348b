import Domain
import Engine
import SQLiteEngine

extension StoredTable {
  /// The columns of the table as the database declares them, without computed ones.
  func shape(in db: Database) throws -> ExportShape {
    let kept = columns.filter { !$0.column.isComputed }.map(\.name)
    let stored = try db.declaredColumns(of: self).filter { kept.contains($0.name) }
    return ExportShape(
      table: self,
      columns: stored.map { column in
        ExportShape.Column(name: column.name, type: column.type, isOptional: column.isOptional)
      },
      foldedFrom: columns.lazy.compactMap(\.column.foldedFrom).first,
      source: self == .lastNumbers && db.isOnServer ? Self.lastNumbersOnServer : name)
  }
}

extension StoredTable {
  /// The highest numbers that SQLite would keep, of the tables whose rows stay; a server numbers its
  /// rows after those that are there.
  private static let lastNumbersOnServer =
    "("
    + ["batch", "employerContact", "entry", "interview"].map {
      "SELECT '\($0)' AS name, max(id) AS seq FROM \($0) HAVING max(id) IS NOT NULL"
    }.joined(separator: " UNION ALL ") + ") AS numbers"
}

extension StoredTable {
  /// True for the seals, whose order in an export is that of the chain.
  var isSeals: Bool { name == "seal" }
}

/// A table of an export with its columns.
struct ExportShape {
  let table: StoredTable
  let columns: [Column]
  /// The column whose folded form the table stores too; nil if it has no such column.
  let foldedFrom: String?
  /// The source of the rows: the table, unless a server has none of it.
  let source: String

  /// A column.
  struct Column {
    let name: String
    let kind: ExportRecord.Kind
    let isOptional: Bool

    init(name: String, type: String, isOptional: Bool) {
      self.name = name
      self.isOptional = isOptional
      switch type {
      case "INTEGER": kind = name.hasSuffix("At") ? .moment : .number
      // SQLite's own `sqlite_sequence` declares no types: it has a table name and a number.
      case "": kind = name == "seq" ? .number : .text
      case "BLOB": kind = .bytes
      default: kind = .text
      }
    }
  }

  /// The table as readers and writers of exports see it.
  var record: ExportRecord {
    ExportRecord(
      name: table.name,
      fields: columns.map { .init(name: $0.name, kind: $0.kind, isOptional: $0.isOptional) })
  }

  /// The SQL that selects the rows, in the order of their keys.
  var selection: String {
    let names = columns.map(\.name).joined(separator: ", ")
    let order = table.isSeals ? ["place"] : table.key
    let key = order.isEmpty ? "1" : order.joined(separator: ", ")
    return "SELECT \(names) FROM \(source) ORDER BY \(key)"
  }

  /// The SQL that inserts a row, with the folded form of its name, or a seal's place in the chain, after
  /// its values.
  var insertion: String {
    let names =
      columns.map(\.name) + (foldedFrom == nil ? [] : ["folded"])
      + (table.isSeals ? ["place"] : [])
    let marks = names.map { _ in "?" }
    return "INSERT INTO \(table.name) (\(names.joined(separator: ", "))) "
      + "VALUES (\(marks.joined(separator: ", ")))"
  }
}
