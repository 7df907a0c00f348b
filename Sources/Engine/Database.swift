/// A session with a database: its statements, and the transaction that they belong to; an engine
/// overrides what is open.
///
/// One thread at a time uses it. The text of a statement is SQL that every engine reads, with the
/// marks of ``Words`` where engines differ.
open class Database {
  /// What the transaction has read; nil if it remembers nothing.
  private final var memory: [AnyHashable: Any]?

  /// A session that can do nothing, unless an engine overrides it.
  public init() {}

  /// Begins a statement that gives rows; a cached one cannot be used twice at once.
  open func cursor(_ sql: String, values: [Value], isCached: Bool) throws -> Rows {
    throw EngineError.noEngine
  }

  /// Runs a statement that gives no rows.
  open func run(_ sql: String, values: [Value]) throws { throw EngineError.noEngine }

  /// Runs the statements of a script, which have no arguments.
  open func execute(sql: String) throws { throw EngineError.noEngine }

  /// The number that the last inserted row was given.
  open var lastInsertedRowID: Int64 { 0 }

  /// True if another database has taken the place of the one that is open.
  open var isReplaced: Bool { false }

  /// True within a transaction.
  open var isInTransaction: Bool { false }

  /// Begins a transaction.
  open func begin(_ transaction: Transaction) throws { throw EngineError.noEngine }

  /// Ends the transaction, and saves what it has written.
  open func commit() throws { throw EngineError.noEngine }

  /// Ends the transaction, and saves nothing.
  open func rollback() throws { throw EngineError.noEngine }
}

/// What a transaction has read, so that it need not ask again; forgotten when it writes.
extension Database {
  /// Begins to remember, with a transaction.
  public func beginRemembering() { memory = [:] }

  /// Ends it, with the transaction.
  public func stopRemembering() { memory = nil }

  /// Returns what the transaction remembers under a key; reads it if it remembers nothing.
  public func remembered<Answer>(
    _ key: some Hashable, _ read: () throws -> Answer
  ) rethrows -> Answer {
    if let known = memory?[AnyHashable(key)] as? Answer { return known }
    let found = try read()
    memory?[AnyHashable(key)] = found
    return found
  }

  /// True if the transaction remembers a value under a key.
  public func isRemembered(_ key: some Hashable) -> Bool { memory?[AnyHashable(key)] != nil }

  /// Forgets what the transaction has read, since it writes.
  private func forgetRemembered() { if memory != nil { memory = [:] } }
}

/// The ways to begin a transaction.
public enum Transaction: Sendable {
  /// It reads; its snapshot is that of its first read.
  case reading
  /// It may write at once; it waits for others that write.
  case writing
}

extension Database {
  /// Returns a cursor over the rows of a statement; a cached one cannot be used twice at once.
  public func cursor(
    _ sql: String, _ arguments: [(any ColumnValue)?] = [], isCached: Bool = true
  ) throws -> Rows {
    try cursor(sql, values: values(of: arguments), isCached: isCached)
  }

  /// Returns the decoded rows of a statement.
  @inlinable
  public func rows<Answer>(
    _ sql: String, _ arguments: [(any ColumnValue)?] = [], _ decode: (Row) throws -> Answer
  ) throws -> [Answer] {
    let rows = try cursor(sql, arguments)
    var answers: [Answer] = []
    while let row = try rows.next() { answers.append(try decode(row)) }
    return answers
  }

  /// Runs a statement.
  public func run(_ sql: String, _ arguments: [(any ColumnValue)?] = []) throws {
    forgetRemembered()
    try run(sql, values: values(of: arguments))
  }

  /// Runs a statement with values, of which there may be very many.
  public func run(_ sql: String, _ arguments: [Value]) throws {
    forgetRemembered()
    try check(arguments)
    try run(sql, values: arguments)
  }

  /// Inserts a row.
  public func insert(
    into table: String, _ row: KeyValuePairs<String, (any ColumnValue)?>
  ) throws {
    try insert(into: table, Array(row))
  }

  /// Inserts a row of columns that are put together.
  public func insert(into table: String, _ row: [(key: String, value: (any ColumnValue)?)]) throws {
    var columns = ""
    var marks = ""
    for (column, _) in row {
      columns += marks.isEmpty ? column : ", " + column
      marks += marks.isEmpty ? "?" : ", ?"
    }
    forgetRemembered()
    try run(
      "INSERT INTO \(table) (\(columns)) VALUES (\(marks))", values: values(of: row.map(\.value)))
  }

  private func values(of arguments: [(any ColumnValue)?]) throws(EngineError) -> [Value] {
    let values = arguments.map { $0?.stored ?? .null }
    try check(values)
    return values
  }

  /// Throws if an engine would cut a value short.
  ///
  /// Some engines end a text at its first NUL: the rest would be silently lost, and one name could
  /// be taken for another.
  private func check(_ values: [Value]) throws(EngineError) {
    for case .text(let text) in values where text.utf8.contains(0) {
      throw EngineError(
        .textWithNUL, String(decoding: text.utf8.prefix { $0 != 0 }, as: UTF8.self))
    }
  }
}

extension ColumnValue {
  /// Returns the value in the first column of a statement's first row; nil if it is NULL, or there
  /// is no row.
  public static func fetchOne(
    _ db: Database, sql: String, arguments: [(any ColumnValue)?] = [], isCached: Bool = true
  ) throws -> Self? {
    guard let row = try db.cursor(sql, arguments, isCached: isCached).next(),
      !row.stored(at: 0).isNull
    else { return nil }
    return try row.get(at: 0) as Self
  }

  /// Returns the values in the first column of a statement's rows.
  public static func fetchAll(
    _ db: Database, sql: String, arguments: [(any ColumnValue)?] = []
  ) throws -> [Self] {
    try db.rows(sql, arguments) { try $0.get(at: 0) as Self }
  }
}
