import Domain
import GRDB

/// The tables that hold what was said, each after those that it refers to: all that an export takes
/// along.
///
/// What they do not hold is computed from them.
enum BaseTable: String, CaseIterable {
  case consultant, candidate, employer, vacancy, interview
  case batch, entry
  case booking, rebooking, cancellation, agreement, debrief, feedback, promise, permission, contact
  case thanks, withdrawal, nextBooking, closure, snooze, item
  case handover, candidateMerge, employerMerge, candidateNaming, employerNaming, particular
  case draftTemplate, diaryEvent
  case dataRequest, requestStep
  case policyChange, policyFile
  case holidayImport, listedHoliday, listedYear
  case hold, forgetting, erasure
  case seal
  /// The numbers given last, none of which is ever given again.
  case sqlite_sequence

  /// Columns that are computed, wherever they stand: the form of a name that it is matched by.
  private static let foldedColumn = "folded"

  /// Its columns that are computed from other rows, and are left out.
  private var computedColumns: Set<String> {
    self == .candidate ? ["phone", "email", Self.foldedColumn] : [Self.foldedColumn]
  }

  /// Its shape as the database has it, without what is computed.
  func shape(in db: Database) throws -> BaseShape {
    let columns = try db.rows(
      "SELECT name, type, \"notnull\" AS needed, pk FROM pragma_table_xinfo(?) ORDER BY cid",
      [rawValue], BaseShape.Column.init(row:))
    return BaseShape(
      table: self, columns: columns.filter { !computedColumns.contains($0.name) },
      foldedFrom: columns.contains { $0.name == Self.foldedColumn }
        ? columns.map(\.name).first { ["name", "title"].contains($0) } : nil)
  }
}

/// A base table with its columns.
struct BaseShape {
  let table: BaseTable
  let columns: [Column]
  /// The column whose folded form the table keeps too; nil where it keeps none.
  let foldedFrom: String?

  /// A column, with its place in the key that rows are put in order by.
  struct Column {
    let name: String
    let kind: ExportTable.Kind
    let isOptional: Bool
    let keyPlace: Int

    init(row: Row) throws {
      name = try row.get("name")
      keyPlace = try row.get("pk")
      isOptional = try (row.get("needed") as Int) == 0 && keyPlace == 0
      switch try row.get("type") as String {
      case "INTEGER": kind = name.hasSuffix("At") ? .moment : .number
      // SQLite's own table of numbers names no types: a table, and a number.
      case "": kind = name == "seq" ? .number : .text
      case "BLOB": kind = .bytes
      default: kind = .text
      }
    }
  }

  /// As others see it.
  var exported: ExportTable {
    ExportTable(
      name: table.rawValue,
      columns: columns.map { .init(name: $0.name, kind: $0.kind, isOptional: $0.isOptional) })
  }

  /// The rows, in the order of their keys.
  var selection: String {
    let key = columns.filter { $0.keyPlace > 0 }.sorted { $0.keyPlace < $1.keyPlace }.map(\.name)
    let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return "SELECT \(names) FROM \(table.rawValue) "
      + "ORDER BY \(key.isEmpty ? columns[0].name : key.joined(separator: ", "))"
  }

  /// Takes in a row of it.
  var insertion: String {
    let names = columns.map { "\"\($0.name)\"" } + (foldedFrom == nil ? [] : ["folded"])
    let marks = names.map { _ in "?" }
    return "INSERT INTO \(table.rawValue) (\(names.joined(separator: ", "))) "
      + "VALUES (\(marks.joined(separator: ", ")))"
  }
}
