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

  /// True if the database is on a server, which keeps its files itself.
  open var isOnServer: Bool { false }

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

  /// Inserts rows into columns of a table, as fast as the engine can; calls `each` after each row.
  open func fill(
    _ table: String, _ columns: [String], from rows: Rows, each: () throws -> Void
  ) throws {
    let mark = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let most = min(500, 30_000 / columns.count)
    var values: [Value] = []
    func insert() throws {
      guard !values.isEmpty else { return }
      let marks = Array(repeating: mark, count: values.count / columns.count)
      try run(
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
          + marks.joined(separator: ", "), values)
      values.removeAll(keepingCapacity: true)
    }
    while let row = try rows.next() {
      for place in columns.indices { values.append(row.stored(at: place)) }
      if values.count == most * columns.count { try insert() }
      try each()
    }
    try insert()
  }

  /// Asks questions whose answers will be wanted next: an engine that is far away asks all of them in
  /// one message, and keeps the answers until the transaction writes or ends.
  open func ask(ahead questions: [(sql: String, arguments: [(any ColumnValue)?])]) throws {}

  /// Has what was written so far reach the database: an engine may send it later, and throw its fault
  /// then.
  open func flush() throws {}

  /// Turns a transaction of reading into one of writing, on a server: the next question, or the end of
  /// the transaction, throws an error of the kind `stale` if others have written since.
  open func lockForWriting() throws { throw EngineError.noEngine }

  /// Has what a transaction that reads writes from now on sent with its end, in a transaction of its
  /// own that begins then, on a server: nothing is locked before, and nothing written can be read.
  ///
  /// The end throws an error of the kind `stale` if others have written what it cannot stand with.
  open func deferWriting() throws { throw EngineError.noEngine }

  /// True if writes are sent with the end of the transaction.
  open var isDeferring: Bool { false }

  /// Has all statements that write refused, or no longer.
  open func refuseWriting(_ isOn: Bool) throws {}

  /// Makes room in memory for bulk writes; rows that are written table by table need less than 64 MiB.
  open func makeRoomForManyRows(mebibytes: Int) throws {}

  /// Makes room in memory for reading a whole journal, on so many connections at once.
  open func makeRoomForReading(among readers: Int) throws {}

  /// Runs deletions with the freed space overwritten, where the engine can.
  open func overwritingWhatIsFreed(_ work: () throws -> Void) throws { try work() }

  /// Returns a number, valid for this connection only, that changes when another connection
  /// commits; reading it starts the transaction's snapshot.
  open func version() throws -> Int { 0 }

  /// Calls `report` for each fault that the engine finds in its own file, at most so many.
  open func checkFile(most: Int, report: (String) -> Void) throws {}

  /// Calls `report` for each row that refers to one that is missing.
  open func checkReferences(
    report: (_ table: String, _ row: Int64?, _ parent: String) -> Void
  ) throws {}
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

  /// Runs a statement that writes, and returns the decoded rows that it gives.
  public func writingRows<Answer>(
    _ sql: String, _ arguments: [(any ColumnValue)?] = [], _ decode: (Row) throws -> Answer
  ) throws -> [Answer] {
    forgetRemembered()
    return try rows(sql, arguments, decode)
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
