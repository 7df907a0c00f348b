import Domain
import Engine
import SQLiteEngine

extension StoredTable {
  /// The columns of the table as the database declares them, without computed ones.
  func shape(in db: Database) throws -> ExportShape {
    let kept = columns.filter { !$0.column.isComputed }.map(\.name)
    let stored = try db.columns(of: name).filter { kept.contains($0.name) }
    return ExportShape(
      table: self,
      columns: stored.map { column in
        ExportShape.Column(
          name: column.name, type: column.type, isOptional: !column.isNeeded && !column.isKey)
      },
      foldedFrom: columns.lazy.compactMap(\.column.foldedFrom).first)
  }
}

/// A table of an export with its columns.
struct ExportShape {
  let table: StoredTable
  let columns: [Column]
  /// The column whose folded form the table stores too; nil if it has no such column.
  let foldedFrom: String?

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
    let key = table.key.isEmpty ? "1" : table.key.joined(separator: ", ")
    return "SELECT \(names) FROM \(table.name) ORDER BY \(key)"
  }

  /// The SQL that inserts a row.
  var insertion: String {
    let names = columns.map(\.name) + (foldedFrom == nil ? [] : ["folded"])
    let marks = names.map { _ in "?" }
    return "INSERT INTO \(table.name) (\(names.joined(separator: ", "))) "
      + "VALUES (\(marks.joined(separator: ", ")))"
  }
}
