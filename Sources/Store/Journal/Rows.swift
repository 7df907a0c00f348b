import GRDB
import SQLiteDefence

/// A cursor over a statement's rows.
final class Rows {
  private let cursor: FastDatabaseValueCursor<Step?>
  private let row: Row

  /// A cursor over a statement's rows, from the first.
  init(_ statement: Statement, _ arguments: [(any ColumnValue)?] = []) throws {
    row = Row(statement)
    cursor = try Step?.fetchCursor(statement, arguments: StatementArguments(whole: arguments))
  }

  /// Returns the next row, which is valid until the following call; nil at the end.
  func next() throws -> Row? { try cursor.next() == nil ? nil : row }

  /// A step of a statement that reads no value.
  private struct Step: DatabaseValueConvertible, StatementColumnConvertible {
    init(sqliteStatement: SQLiteStatement, index: CInt) {}

    var databaseValue: DatabaseValue { .null }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Step? { nil }
  }
}

/// The current row of a statement, read in place.
///
/// It replaces GRDB's `Row`, which lowercases the column name on every lookup and ends a text at
/// its first NUL: over a long journal the lowercasing cost more than all the rest of reading.
struct Row {
  private let statement: SQLiteStatement
  private let columns: ColumnNames

  fileprivate init(_ statement: Statement) {
    self.statement = statement.sqliteStatement
    columns = ColumnNames(statement.columnNames)
  }

  /// The name and value of each column.
  var values: [(name: String, value: DatabaseValue)] {
    columns.names.enumerated().map { place, name in (name, stored(at: place)) }
  }

  /// Returns the stored value of a column; throws if there is no such column.
  func stored(_ column: String) throws -> DatabaseValue { stored(at: try place(of: column)) }

  /// Returns the stored value of the column at an index.
  func stored(at place: Int) -> DatabaseValue {
    if let text = text(at: place) { return text.databaseValue }
    return DatabaseValue(sqliteStatement: statement, index: CInt(place))
  }

  /// Returns the whole text of the column at an index, even with a NUL from another program; nil if
  /// it holds no text.
  func text(at place: Int) -> String? {
    var count: CInt = 0
    guard let bytes = sqliteText(statement, CInt(place), &count) else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
  }

  /// Returns the bytes in a column; nil if it is NULL.
  func bytes(_ column: String) throws -> [UInt8]? {
    withBytes(at: try place(of: column)) { Array($0) }
  }

  /// Passes on the bytes of the column at an index, a number as SQLite's text; nil if it is NULL.
  func withBytes<Answer>(
    at place: Int, _ body: (UnsafeRawBufferPointer) throws -> Answer
  ) rethrows -> Answer? {
    var count: CInt = 0
    guard let bytes = sqliteBytes(statement, CInt(place), &count) else { return nil }
    return try body(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }

  private func place(of column: String) throws -> Int {
    guard let place = columns.place(of: column) else {
      throw DamageError(reason: "the column \(column) is missing", field: column)
    }
    return place
  }
}

/// The indexes of a statement's columns by name.
private final class ColumnNames {
  let names: [String]
  /// The index of the column most likely read next, since columns are read in order.
  private var next = 0

  init(_ names: [String]) { self.names = names }

  func place(of name: String) -> Int? {
    if next < names.count, names[next] == name {
      defer { next = next + 1 == names.count ? 0 : next + 1 }
      return next
    }
    guard let place = names.firstIndex(of: name) else { return nil }
    next = place + 1 == names.count ? 0 : place + 1
    return place
  }
}
