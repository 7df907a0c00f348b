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
  /// What is sent with the end of the transaction, in one of its own; nil if it writes at once.
  private var deferred: [PostgresCommand]?
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
    _ schema: PostgresSchema, patience: Double, _ kept: PostgresConnection?,
    connect: @escaping () throws -> PostgresConnection
  ) throws {
    self.connect = connect
    connection = try kept ?? connect()
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
    if deferred != nil {
      deferred?.append(command)
      return
    }
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
    guard deferred == nil else { throw EngineError(.fault, "a script cannot be deferred") }
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
    }.filter { answers[$0] == nil }
    guard !commands.isEmpty else { return }
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
      wait(for: beginning)
      try lockForWriting()
    }
  }

  /// What begins a transaction that writes: a question after a lock sees all that others have saved.
  private var beginning: [String] { ["BEGIN ISOLATION LEVEL READ COMMITTED"] + settings }

  /// Locks the head of the journal, with the next question or the end of the transaction.
  override func lockForWriting() throws {
    wait(
      for: ["SET LOCAL idle_in_transaction_session_timeout = \(Self.idle)"] + schema.lock)
    (mayWait, isLocking) = (true, true)
  }

  override func deferWriting() throws { deferred = [] }

  override var isDeferring: Bool { deferred != nil }

  override func commit() throws {
    defer { forgetTransaction() }
    if let deferred { return try save(deferred) }
    guard isSent || hasWritten else { return }
    try ending(isLast: true) { try sendWaiting(with: [Self.end]) }
  }

  /// Saves what was deferred, in a transaction of its own after the one that read: in one message,
  /// unless it is very much.
  private func save(_ deferred: [PostgresCommand]) throws {
    guard !deferred.isEmpty else {
      if isSent { try open.send("ROLLBACK") }
      return
    }
    let before = (isSent ? ["ROLLBACK"] : []) + beginning + schema.share
    var rest = (before.map { PostgresCommand(text: $0) } + deferred + [Self.end])[...]
    while !rest.isEmpty {
      let portion = Array(rest.prefix(Self.most))
      rest = rest.dropFirst(Self.most)
      try ending(isLast: rest.isEmpty) {
        try open.run(portion, tellingOfWaits: true, amongOthers: true)
      }
    }
  }

  /// Sends the end of a transaction, or, if it is not the last message, what comes before it.
  private func ending(isLast: Bool, _ send: () throws -> [PostgresResult]) throws {
    do {
      let command = try send().last?.command
      guard !isLast || command == "COMMIT" else {
        throw EngineError(.other, "a statement before had failed")
      }
    } catch let error as EngineError {
      if error.kind == .broken, isLast { throw EngineError(.outcomeUnknown, error.message) }
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
    (waiting, mayWait, answers, deferred) = ([], false, [:], nil)
    (isBegun, isSent, hasWritten, isLocking) = (false, false, false, false)
    cursors = 0
  }

  /// The settings of a transaction; a session has none, since a pooler hands connections on.
  ///
  /// In a new agency most tables have not been analysed, and the server takes joins of many for so much
  /// work that it would compile them, for seconds, to read a few rows.
  private var settings: [String] {
    [
      "SET LOCAL search_path = \(schema.name), pg_temp", "SET LOCAL join_collapse_limit = 1",
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
  /// The statements that lock the database for writing.
  let lock: [String]
  /// The statements before what was deferred, which lets others write so too, and waits for those who
  /// lock the database.
  let share: [String]
  /// The names of columns, by how the server folds them.
  let spellings: [String: String]

  /// A schema with the names of its columns.
  public init(name: String, lock: [String], share: [String] = [], columns: [String]) {
    self.name = name
    self.lock = lock
    self.share = share
    spellings = Dictionary(
      columns.map { ($0.lowercased(), $0) }.filter { $0.0 != $0.1 }
    ) { first, _ in first }
  }
}
