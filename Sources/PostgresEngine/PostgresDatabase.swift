import Engine

/// A session with a database on a server.
final class PostgresDatabase: Engine.Database {
  /// The connection; nil once it is closed.
  var connection: PostgresConnection?
  /// Connects to the server.
  let connect: () throws -> PostgresConnection
  private let schema: PostgresSchema
  /// The time to wait for others that write, in seconds.
  private let patience: Double
  private var statements: [String: PostgresStatement] = [:]
  /// The commands whose answers tell nothing, to be sent with the next question or the end of the
  /// transaction; first among them, what begins it.
  private var waiting: [PostgresCommand] = []
  /// True if one of them may wait for others that write.
  private var mayWait = false
  /// The answers to questions that were asked ahead.
  private var answers: [PostgresCommand: PostgresResult] = [:]
  private var isBegun = false
  /// True if the server knows of the transaction.
  private var isSent = false
  private var hasWritten = false
  /// True if the transaction locks the head of the journal, and so must not begin anew unnoticed.
  private var isLocking = false
  private var refusesWriting = false
  private var cursors = 0

  /// The number of rows that a long reading fetches at once.
  private static let portion = 2_000
  /// The most commands that wait: the answers to so many find room on their way, so that neither side
  /// waits for the other to read.
  private static let most = 64
  /// The longest silence of this program in a transaction that writes, in milliseconds: the server
  /// would hold the locks of one that the network has lost until its own time-outs, for hours.
  private static let idle = 60_000
  /// The time within which a connection is found broken that the server has closed.
  private static let notice = Duration.seconds(5)
  /// The command that saves a transaction.
  private static let end = PostgresCommand(text: "COMMIT")

  init(
    _ schema: PostgresSchema, patience: Double, connect: @escaping () throws -> PostgresConnection
  ) throws {
    self.connect = connect
    connection = try connect()
    self.schema = schema
    self.patience = patience
  }

  override var isOnServer: Bool { true }

  override func cursor(_ sql: String, values: [Value], isCached: Bool) throws -> Rows {
    let statement = statement(sql)
    guard isCached || !isBegun else { return try longCursor(statement, values) }
    let result = try sent(statement.text, values)
    return PostgresRows(result, names: statement.spelt(result.names))
  }

  /// A cursor of the server's, which may be read while other statements run, portion by portion.
  private func longCursor(_ statement: PostgresStatement, _ values: [Value]) throws -> Rows {
    cursors += 1
    let name = "rows\(cursors)"
    _ = try sent("DECLARE \(name) NO SCROLL CURSOR FOR \(statement.text)", values)
    let fetch = { [unowned self] in
      try sent("FETCH FORWARD \(Self.portion) FROM \(name)", [])
    }
    let first = try fetch()
    return PostgresRows(first, names: statement.spelt(first.names), next: fetch)
  }

  override func run(_ sql: String, values: [Value]) throws {
    guard !refusesWriting else { throw EngineError(.readOnly, "this transaction only reads") }
    let command = PostgresCommand(text: statement(sql).text, values: values)
    guard isBegun else { return _ = try sent(command.text, values) }
    (answers, hasWritten) = ([:], true)
    waiting.append(command)
    if waiting.count == Self.most { try sendWaiting() }
  }

  override func fill(
    _ table: String, _ columns: [String], from rows: Rows, each: () throws -> Void
  ) throws {
    (answers, hasWritten) = ([:], true)
    try sendWaiting()
    try open.copy("COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN") { bytes in
      while bytes.count < 1 << 18 {
        guard let row = try rows.next() else { return false }
        for place in columns.indices {
          if place > 0 { bytes.append(UInt8(ascii: "\t")) }
          try bytes.appendForCopy(row.stored(at: place))
        }
        bytes.append(UInt8(ascii: "\n"))
        try each()
      }
      return true
    }
  }

  override func execute(sql: String) throws {
    if !isBegun { try connectIfBroken() }
    try sendWaiting()
    try open.execute(sql)
  }

  override func flush() throws { try sendWaiting() }

  override func ask(ahead questions: [(sql: String, arguments: [(any ColumnValue)?])]) throws {
    guard isBegun else { return }
    let commands = questions.map { question in
      PostgresCommand(
        text: statement(question.sql).text, values: question.arguments.map { $0?.stored ?? .null })
    }
    do {
      for (command, result) in zip(commands, try sendWaiting(with: commands)) {
        answers[command] = result
      }
    } catch let error as EngineError where error.kind == .corrupt && !isLocking {
      // A table is missing, as before there is an agency: the question itself will tell.
      try rollback()
      try begin(.reading)
    }
  }

  override var isInTransaction: Bool { isBegun }

  override func begin(_ transaction: Transaction) throws {
    try connectIfBroken()
    isBegun = true
    switch transaction {
    case .reading: wait(for: ["BEGIN ISOLATION LEVEL REPEATABLE READ"] + settings)
    case .writing:
      // Read committed: a question after the lock sees all that others have saved.
      wait(for: ["BEGIN ISOLATION LEVEL READ COMMITTED"] + settings)
      try lockForWriting()
    }
  }

  /// Locks the head of the journal, with the next question or the end of the transaction.
  override func lockForWriting() throws {
    wait(for: ["SET LOCAL idle_in_transaction_session_timeout = \(Self.idle)", schema.lock])
    (mayWait, isLocking) = (true, true)
  }

  override func commit() throws {
    defer { forgetTransaction() }
    guard isSent || hasWritten else { return }
    do {
      let command = try sendWaiting(with: [Self.end]).last?.command
      guard command == "COMMIT" else {
        throw EngineError(.other, "a statement before had failed")
      }
    } catch let error as EngineError {
      if error.kind == .broken { throw EngineError(.outcomeUnknown, error.message) }
      try? open.send("ROLLBACK")
      throw error
    }
  }

  override func rollback() throws {
    let isSent = isSent
    forgetTransaction()
    if isSent { try open.send("ROLLBACK") }
  }

  override func refuseWriting(_ isOn: Bool) throws { refusesWriting = isOn }

  private func forgetTransaction() {
    (waiting, mayWait, answers) = ([], false, [:])
    (isBegun, isSent, hasWritten, isLocking) = (false, false, false, false)
    cursors = 0
  }

  /// The settings of a transaction; a session has none, since a pooler hands connections on.
  private var settings: [String] {
    [
      "SET LOCAL search_path = \(schema.name), pg_temp", "SET LOCAL join_collapse_limit = 1",
      // To compile a statement takes a second, and to run it a millisecond.
      "SET LOCAL jit = off",
      "SET LOCAL lock_timeout = \(Int(patience * 1000))",
    ]
  }

  /// Runs a statement, and what waits before it; outside a transaction in one of its own.
  private func sent(_ text: String, _ values: [Value]) throws -> PostgresResult {
    let command = PostgresCommand(text: text, values: values)
    if let known = answers.removeValue(forKey: command) { return known }
    guard isBegun else {
      try connectIfBroken()
      let before = (["BEGIN"] + settings).map { PostgresCommand(text: $0) }
      do {
        return try open.run(before + [command, Self.end])[before.count]
      } catch {
        try? open.send("ROLLBACK")
        throw error
      }
    }
    return try sendWaiting(with: [command])[0]
  }

  /// Sends what waits, with questions after it in the same message; returns the answers to those.
  @discardableResult
  private func sendWaiting(with questions: [PostgresCommand] = []) throws -> [PostgresResult] {
    let (commands, mayWait, isFirst) = (waiting, mayWait, !isSent)
    guard !commands.isEmpty || !questions.isEmpty else { return [] }
    (waiting, self.mayWait, isSent) = ([], false, true)
    func run() throws -> [PostgresResult] {
      Array(try open.run(commands + questions, tellingOfWaits: mayWait).dropFirst(commands.count))
    }
    let start = ContinuousClock.now
    do {
      return try run()
    } catch let error as EngineError
      where error.kind == .broken && isFirst && questions.last != Self.end
      && ContinuousClock.now - start < Self.notice
    {
      // The connection broke unnoticed after the last transaction, and nothing of this one can have
      // been saved. A network that went silent takes longer, and would be silent again.
      connection = try connect()
      return try run()
    }
  }

  /// Connects again before a transaction, if the connection broke.
  private func connectIfBroken() throws {
    if connection?.isBroken == true { connection = try connect() }
  }

  private func wait(for texts: [String]) {
    waiting += texts.map { PostgresCommand(text: $0) }
  }

  private var open: PostgresConnection {
    get throws {
      guard let connection else { throw EngineError(.broken, "the connection is closed") }
      return connection
    }
  }

  private func statement(_ sql: String) -> PostgresStatement {
    if let known = statements[sql] { return known }
    let statement = PostgresStatement(sql, names: schema.spellings)
    statements[sql] = statement
    return statement
  }
}

/// What this engine is told of the schema.
public struct PostgresSchema: Sendable {
  /// The name of the schema.
  let name: String
  /// The statement that locks the database for writing.
  let lock: String
  /// The names of columns, by how the server folds them.
  let spellings: [String: String]

  /// A schema with the names of its columns.
  public init(name: String, lock: String, columns: [String]) {
    self.name = name
    self.lock = lock
    spellings = Dictionary(
      columns.map { ($0.lowercased(), $0) }.filter { $0.0 != $0.1 }
    ) { first, _ in first }
  }
}
