import Engine
import Foundation
import GRDB
import SQLiteDefence

/// A session with an SQLite database.
final class SQLiteDatabase: Engine.Database {
  private unowned let db: GRDB.Database
  /// The statements that were used, by their texts in the words of ``Words``.
  private var statements: [String: Statement] = [:]

  init(_ db: GRDB.Database) { self.db = db }

  private static let dialect = Dialect(
    list: { "SELECT value FROM json_each(\($0))" }, thenJoin: "CROSS JOIN",
    by: { "INDEXED BY \($0)" }, contains: { text, argument in "instr(\(text), \(argument)) > 0" },
    beginsWord: { text, argument in "\(text) GLOB \(argument)" })

  override func cursor(_ sql: String, values: [Value], isCached: Bool) throws -> Rows {
    try inEngine {
      let statement = try isCached ? cached(sql) : made(sql)
      do {
        return try SQLiteRows(statement, StatementArguments(values), sql, in: self)
      } catch {
        forget(sql)
        throw error
      }
    }
  }

  override func run(_ sql: String, values: [Value]) throws {
    try inEngine {
      let statement = try cached(sql)
      do {
        try statement.execute(arguments: StatementArguments(values))
      } catch {
        forget(sql)
        throw error
      }
    }
  }

  override func execute(sql: String) throws { try inEngine { try db.execute(sql: sql) } }

  override var lastInsertedRowID: Int64 { db.lastInsertedRowID }

  override var isReplaced: Bool { sqliteFileHasMoved(db.sqliteConnection) != 0 }

  override var isInTransaction: Bool { db.isInsideTransaction }

  override func begin(_ transaction: Transaction) throws {
    try inEngine {
      switch transaction {
      case .reading: try db.beginTransaction(.deferred)
      case .writing: try db.beginTransaction(.immediate)
      }
    }
  }

  override func commit() throws { try inEngine { try db.commit() } }

  override func rollback() throws { try inEngine { try db.rollback() } }

  /// Releases all statements, as must be done before the connection is closed.
  func forgetStatements() { statements = [:] }

  /// Releases a statement that has failed: to reset it would fail once more.
  fileprivate func forget(_ sql: String) { statements[sql] = nil }

  private func cached(_ sql: String) throws -> Statement {
    if let known = statements[sql] { return known }
    let statement = try made(sql)
    statements[sql] = statement
    return statement
  }

  private func made(_ sql: String) throws -> Statement {
    try db.makeStatement(sql: Self.dialect.translated(sql))
  }
}

/// The rows of an SQLite statement.
private final class SQLiteRows: Rows {
  private let cursor: FastDatabaseValueCursor<Step?>
  private let statement: SQLiteStatement
  private let sql: String
  private unowned let session: SQLiteDatabase

  init(
    _ statement: Statement, _ arguments: StatementArguments, _ sql: String,
    in session: SQLiteDatabase
  ) throws {
    self.sql = sql
    self.session = session
    self.statement = statement.sqliteStatement
    cursor = try Step?.fetchCursor(statement, arguments: arguments)
    super.init(columnNames: statement.columnNames)
  }

  override func step() throws -> Bool {
    do {
      return try cursor.next() != nil
    } catch {
      session.forget(sql)
      return try inEngine { throw error }
    }
  }

  override func value(at place: Int) -> Value {
    var number: Int64 = 0
    var start: UnsafeRawPointer?
    switch sqliteCell(statement, CInt(place), &number, &start) {
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
    guard let start = sqliteBytes(statement, CInt(place), &count) else { return nil }
    return UnsafeRawBufferPointer(start: start, count: Int(count))
  }

  /// A step of a statement that reads no value: GRDB's own rows lowercase a column's name on every
  /// lookup and end a text at its first NUL, and over a long journal the lowercasing cost more than
  /// all the rest of reading.
  private struct Step: DatabaseValueConvertible, StatementColumnConvertible {
    init(sqliteStatement: SQLiteStatement, index: CInt) {}

    var databaseValue: DatabaseValue { .null }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Step? { nil }
  }
}

extension StatementArguments {
  fileprivate init(_ values: [Engine.Value]) {
    // GRDB's initialiser for values of one type uses a key path, at ten times the cost.
    self.init(
      values.map { value -> (any DatabaseValueConvertible)? in
        switch value {
        case .null: nil
        case .integer(let number): number
        case .real(let number): number
        case .text(let text): text
        case .bytes(let bytes): Data(bytes)
        }
      })
  }
}
