import GRDB
import SQLiteDefence

/// The rows that a statement gives, one after the other.
final class Rows {
  private let cursor: FastDatabaseValueCursor<Step?>
  private let row: Row

  /// The rows of a statement, from its first.
  init(_ statement: Statement, _ arguments: [(any ColumnValue)?] = []) throws {
    row = Row(statement)
    cursor = try Step?.fetchCursor(statement, arguments: StatementArguments(whole: arguments))
  }

  /// The next row, which stands until the one after it is asked for; nil at the end.
  func next() throws -> Row? { try cursor.next() == nil ? nil : row }

  /// One step of a statement, of which nothing is read.
  private struct Step: DatabaseValueConvertible, StatementColumnConvertible {
    init(sqliteStatement: SQLiteStatement, index: CInt) {}

    var databaseValue: DatabaseValue { .null }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Step? { nil }
  }
}

/// The row on which a statement stands, read where it lies.
///
/// In this module it stands for GRDB's, which makes small letters of a column's name each time that it
/// is asked for, and ends a text at its first NUL: over a long journal the former cost more than all
/// the rest of reading it.
struct Row {
  private let statement: SQLiteStatement
  private let columns: ColumnNames

  fileprivate init(_ statement: Statement) {
    self.statement = statement.sqliteStatement
    columns = ColumnNames(statement.columnNames)
  }

  /// What a column is called, and what it holds, for each of them.
  var values: [(name: String, value: DatabaseValue)] {
    columns.names.enumerated().map { place, name in (name, stored(at: place)) }
  }

  /// What a column holds; throws where there is none of that name.
  func stored(_ column: String) throws -> DatabaseValue { stored(at: try place(of: column)) }

  /// What the column at a place holds.
  func stored(at place: Int) -> DatabaseValue {
    if let text = text(at: place) { return text.databaseValue }
    return DatabaseValue(sqliteStatement: statement, index: CInt(place))
  }

  /// The text in the column at a place, whole: another program may have put a NUL in it; nil where
  /// there is no text.
  func text(at place: Int) -> String? {
    var count: CInt = 0
    guard let bytes = sqliteText(statement, CInt(place), &count) else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
  }

  /// The bytes in a column; nil where it holds nothing.
  func bytes(_ column: String) throws -> [UInt8]? {
    withBytes(at: try place(of: column)) { Array($0) }
  }

  /// The bytes in the column at a place, those of a number as SQLite writes it; nil where it holds
  /// nothing.
  func withBytes<Answer>(
    at place: Int, _ body: (UnsafeRawBufferPointer) throws -> Answer
  ) rethrows -> Answer? {
    var count: CInt = 0
    guard let bytes = sqliteBytes(statement, CInt(place), &count) else { return nil }
    return try body(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }

  private func place(of column: String) throws -> Int {
    guard let place = columns.place(of: column) else {
      throw Damage(reason: "the column \(column) is missing", field: column)
    }
    return place
  }
}

/// Where the columns of a statement stand.
private final class ColumnNames {
  let names: [String]
  /// The column that is most likely asked for next: they are asked for in their order.
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
