import Engine
import GRDB
import SQLiteDefence

/// The rows of an SQLite statement.
///
/// GRDB's own lowercase a column's name on every lookup and end a text at its first NUL.
final class SQLiteRows: Rows {
  private let statement: Statement
  private let pointer: SQLiteStatement
  private unowned let db: GRDB.Database
  private var isAtEnd = false

  init(_ statement: Statement, of db: GRDB.Database) {
    self.statement = statement
    self.db = db
    pointer = statement.sqliteStatement
    super.init(columnNames: statement.columnNames)
  }

  deinit { sqliteEnd(pointer) }

  override func step() throws -> Bool {
    guard !isAtEnd else { return false }
    isAtEnd = true
    isAtEnd = try !inEngine { try db.step(statement) }
    return !isAtEnd
  }

  override func value(at place: Int) -> Value {
    var number: Int64 = 0
    var start: UnsafeRawPointer?
    switch sqliteCell(pointer, CInt(place), &number, &start) {
    case 1: return .integer(number)
    case 2: return .real(Double(bitPattern: UInt64(bitPattern: number)))
    case 3:
      return .text(
        String(decoding: UnsafeRawBufferPointer(start: start, count: Int(number)), as: UTF8.self))
    case 4: return .bytes(Array(UnsafeRawBufferPointer(start: start, count: Int(number))))
    default: return .null
    }
  }

  override func text(at place: Int) -> String? {
    if case .text(let text) = value(at: place) { text } else { nil }
  }

  override func bytes(at place: Int) -> UnsafeRawBufferPointer? {
    var count: CInt = 0
    guard let start = sqliteBytes(pointer, CInt(place), &count) else { return nil }
    return UnsafeRawBufferPointer(start: start, count: Int(count))
  }
}

extension GRDB.Database {
  /// Puts a statement at its beginning, with these arguments.
  ///
  /// GRDB's own arguments are copied three times, and each is an existential.
  func begin(_ statement: Statement, with values: [Value]) throws {
    let pointer = statement.sqliteStatement
    var code = sqliteBegin(pointer, CInt(values.count))
    for (place, value) in values.enumerated() where code == 0 {
      code = value.bind(to: pointer, at: CInt(place + 1))
    }
    guard code == 0 else { throw failure(code) }
  }

  /// Moves a statement on; false at its end.
  func step(_ statement: Statement) throws -> Bool {
    let code = sqliteStep(statement.sqliteStatement)
    switch ResultCode(rawValue: code) {
    case .SQLITE_ROW: return true
    case .SQLITE_DONE: return false
    default:
      let failure = failure(code)
      sqliteEnd(statement.sqliteStatement)
      throw failure
    }
  }

  private func failure(_ code: CInt) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage)
  }
}

extension Value {
  /// Gives a statement the value as an argument; returns SQLite's result code.
  fileprivate func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
    switch self {
    case .null: return sqliteBind(statement, place, 5, 0, nil)
    case .integer(let number): return sqliteBind(statement, place, 1, number, nil)
    case .real(let number):
      return sqliteBind(statement, place, 2, Int64(bitPattern: number.bitPattern), nil)
    case .text(var text):
      return text.withUTF8 { sqliteBind(statement, place, 3, Int64($0.count), $0.baseAddress) }
    case .bytes(let bytes):
      return bytes.withUnsafeBytes {
        sqliteBind(statement, place, 4, Int64($0.count), $0.baseAddress)
      }
    }
  }
}
