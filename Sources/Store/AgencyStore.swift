public import AgencySettings
public import Domain
import Foundation
import Engine
import PostgresEngine
import SQLiteEngine
import Synchronization

/// The agency's database, a file or on a server, with one method for each operation, each a single transaction.
///
/// The journal is the source of truth; an interview's state and duties are computed from it in the
/// transaction that appends to it. Reading never writes. Not re-entrant: do not call the store from
/// its own closures.
public final class AgencyStore: Sendable {
  /// The file's path; nil if the database is in memory or on a server.
  public let path: String?
  /// The path or the address, as it was given; empty for a database in memory.
  public let name: String

  /// The reason that the plans are still those of another edition of the policy's rules; nil if
  /// they are current, as always unless the file cannot be written.
  public let isStale: String?

  /// The number of interviews, over long ago, that were closed when this database was upgraded on
  /// being opened.
  public let closedByUpgrade: Int

  /// The login of the server, and its consultant; nil if it has none, or there is no server.
  public let login: ServerLogin?

  /// The place to which the agency was moved; nil if it is here, as always unless it is only read.
  public let placeMovedTo: String?

  /// What became of the last that was seen on a server before; nil if there is nothing to tell.
  public let news: LastSeenNews?

  /// The reason that nothing may be written; nil if it may.
  private let refusal: StoreError?

  let queue: any Queue
  private let transactions: Transactions
  private let inForce: Mutex<PolicyInForce>
  private let tokens = Mutex(Tokens())
  private let onBreak: @Sendable () -> Void
  /// The file with the last that was seen of a server; nil if there is none.
  private let lastSeenPath: String?
  /// The last that was seen.
  private let lastSeen: Mutex<LastSeen>

  /// Opens the database at a path, or creates it with mode 0600 in a folder of mode 0700; a nil
  /// path opens one in memory, for tests.
  ///
  /// An address such as `postgres://host/database` opens one that its owner has made on a server.
  ///
  /// Throws before changing anything if the file is not a database, is another program's, or is a
  /// newer version's. Waits up to `busyTimeout` seconds for others that lock it; calls `onWait` if
  /// that takes longer than a second. If `making` is false, an absent or empty file throws
  /// ``StoreError/absent(path:)``. If the plans are of another edition of the policy's rules, they
  /// are recomputed once; `progress` is called now and then with the number of interviews done and
  /// the total.
  ///
  /// If it `holdsSnapshot`, everything is read from the snapshot of the first question, until
  /// ``release()`` or a recording ends it; otherwise each method reads a snapshot of its own.
  ///
  /// The last that is seen of a server is kept in a file at `lastSeenPath`, and compared when it is
  /// opened again. `onBreak` is called if the connection breaks while a recording is saved, before the
  /// server is asked whether it was.
  public init(
    path: String?, busyTimeout: Double = 10, making: Bool = true, holdsSnapshot: Bool = false,
    lastSeenPath: String? = nil,
    onBreak: @escaping @Sendable () -> Void = {}, onWait: @escaping @Sendable () -> Void = {},
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    self.onBreak = onBreak
    name = path ?? ""
    self.lastSeenPath = lastSeenPath
    let seen = lastSeenPath.map(LastSeen.init(at:))
    do {
      let found: Schema
      if let path, PostgresAddress.isOne(path) {
        self.path = nil
        queue = try PostgresQueue(agencyAt: path, patience: busyTimeout, onWait: onWait)
        transactions = Transactions(queue, holdsSnapshot: holdsSnapshot)
        found = try transactions.read { db in
          try db.askFirstQuestions(and: seen.map { [$0.question] } ?? [])
          return try Schema(of: db)
        }
        let isCurrent = try found.isCurrent(path)
        if !isCurrent { transactions.release() }
        (isStale, closedByUpgrade) =
          isCurrent ? (nil, 0) : try Schema.replan(queue, progress: progress)
      } else {
        self.path = path
        let connection = Connection(path: name, busyTimeout: busyTimeout, onWait: onWait)
        let file =
          try path == nil ? connection.openInMemory() : connection.makeReady(making: making)
        queue = file
        transactions = Transactions(queue, holdsSnapshot: holdsSnapshot)
        found = try transactions.read(Schema.init(of:))
        let isCurrent = try found.isCurrent(name)
        if !isCurrent { transactions.release() }
        (isStale, closedByUpgrade) =
          isCurrent ? (nil, 0) : try connection.bringUpToDate(file, progress: progress)
      }
      (login, placeMovedTo) = (found.login, found.placeMovedTo)
      refusal = found.refusal(name)
      if let seen, let lastSeenPath {
        let (news, now) = try transactions.read(seen.compared(in:))
        if now != seen { now.write(to: lastSeenPath) }
        self.news = news
        lastSeen = Mutex(now)
      } else {
        news = nil
        lastSeen = Mutex(LastSeen())
      }
      inForce = Mutex(
        try transactions.read { db in
          let found = try PolicyInForce(in: db)
          _ = db.remembered("policy") { found.policy }
          return found
        })
    } catch {
      throw StoreError(error, while: .opening, path: name)
    }
  }

  /// The policy in force as this store last read or wrote it.
  public var policy: Policy { inForce.withLock(\.policy) }

  /// Returns the cached policy if it is still in force.
  func knownPolicy(if isCurrent: (PolicyInForce) throws -> Bool) throws -> Policy? {
    let known = inForce.withLock { $0 }
    return try isCurrent(known) ? known.policy : nil
  }

  /// Caches the policy now in force.
  func learn(_ found: PolicyInForce) { inForce.withLock { $0 = found } }

  /// Ends the snapshot that this store holds: what is read next is read anew.
  ///
  /// Call it before anything that may take long, such as a person's answer.
  public func release() { transactions.release() }

  /// Reads in one transaction, which sees one snapshot of the database.
  func read<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do { return try transactions.read(work) } catch { throw failure(error, while: .reading) }
  }

  /// Writes in one transaction, all or nothing.
  ///
  /// On return the data is on disk; on a throw nothing is saved and the cached policy is restored. What
  /// is `deferred` locks nothing on a server until it is sent as one message, and so reads nothing that
  /// it has written, inserts no row that the database numbers, and may be decided more than once.
  func write<Answer>(
    deferred: Bool = false, _ work: (Database) throws -> Answer
  ) throws(StoreError) -> Answer {
    if let refusal { throw refusal }
    let known = inForce.withLock { $0 }
    do {
      let answer = try deferred ? savedDeferred(work) : saved(work)
      tokens.withLock { $0.saved() }
      remember(lastToken)
      return answer
    } catch {
      if case StoreError.outcomeUnknown(let token) = error { remember(token, isUnknown: true) }
      tokens.withLock { $0.used = nil }
      learn(known)
      throw failure(error, while: .writing)
    }
  }

  /// Writes likewise, and seals the entries appended to the journal.
  func writeSealing<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    try write { db in
      let sealing = try Sealing(db)
      let answer = try work(db)
      try sealing.sealNew()
      return answer
    }
  }

  /// Writes in one transaction; if the connection to a server breaks as it is saved, asks the server
  /// whether it was.
  private func saved<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
    var made: Answer?
    do {
      try write(work) { made = $0 }
    } catch let error as EngineError where error.kind == .outcomeUnknown {
      guard try isOnRecord(tokens.withLock { $0.used }) else {
        throw EngineError(.broken, error.message)
      }
    }
    return try Self.answer(made)
  }

  /// Writes a deferred recording; if the connection to a server breaks as it is saved, writes it again
  /// with its token, for ten seconds.
  ///
  /// The server may come to it at any time, so that it is not enough to ask: whichever comes second finds
  /// the token taken, and is not saved.
  private func savedDeferred<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
    var made: Answer?
    do {
      try write(deferred: true, work) { made = $0 }
      return try Self.answer(made)
    } catch let error as EngineError where error.kind == .outcomeUnknown {
      let first = made
      guard let token = tokens.withLock({ $0.used }) else {
        throw StoreError.outcomeUnknown(token: nil)
      }
      let end = ContinuousClock.now + .seconds(10)
      while ContinuousClock.now < end {
        do {
          return try saved { db in
            if let first, try db.isOnRecord(token) { return first }
            return try work(db)
          }
        } catch let error as EngineError where Self.mayComeBack.contains(error.kind) {
          usleep(300_000)
        }
      }
      throw StoreError.outcomeUnknown(token: token)
    }
  }

  /// The situations of a server that is out of reach, or to be there again soon.
  private static let mayComeBack: Set<EngineError.Kind> = [.broken, .cannotOpen, .busy, .stale]

  private func write<Answer>(
    deferred: Bool = false, _ work: (Database) throws -> Answer, made: (Answer) -> Void
  ) throws {
    try transactions.write(deferred: deferred) { db in
      // A process that waited for a restore still has the replaced file open.
      guard !db.isReplaced else { throw StoreError.replaced(path: name) }
      made(try work(db))
    }
  }

  private static func answer<Answer>(_ made: Answer?) throws(StoreError) -> Answer {
    guard let made else { throw StoreError.programFault(reason: "a command has no answer") }
    return made
  }

  /// True if a command with a token is on record; asks for about ten seconds.
  ///
  /// The question is asked with the head of the journal locked, which the server grants only once the
  /// transaction that broke has ended.
  private func isOnRecord(_ token: String?) throws -> Bool {
    guard let token else { throw StoreError.outcomeUnknown(token: nil) }
    onBreak()
    // Where the network is silent, connecting alone takes ten seconds.
    let end = ContinuousClock.now + .seconds(9)
    while ContinuousClock.now < end {
      if let found = try? queue.write({ db in try db.isOnRecord(token) }) { return found }
      usleep(300_000)
    }
    throw StoreError.outcomeUnknown(token: token)
  }

  /// Keeps the token of the last recording command, if it is on a server.
  private func remember(_ token: String?, isUnknown: Bool = false) {
    guard let token, let lastSeenPath else { return }
    lastSeen.withLock { seen in
      guard seen.token != token else { return }
      (seen.token, seen.isUnknown) = (token, isUnknown)
      seen.write(to: lastSeenPath)
    }
  }

  private func failure(_ error: any Error, while attempt: Attempt) -> StoreError {
    StoreError(error, while: attempt, path: name)
  }
}

/// The tokens of recording commands: a command that is run again with its token is recorded once.
private struct Tokens {
  /// The token that the next recording command gets; nil if it makes its own.
  var given: String?
  /// The token of the command being written.
  var used: String?
  /// The token of the last command that was saved.
  var last: String?

  /// Returns the token of a new command.
  mutating func use() -> String {
    let token = given ?? used ?? Self.random()
    used = token
    return token
  }

  mutating func saved() {
    guard let used else { return }
    (last, given) = (used, nil)
    self.used = nil
  }

  private static func random() -> String {
    ExportFormat.hexadecimal((0..<16).map { _ in UInt8.random(in: 0 ... .max) })
  }
}

extension AgencyStore {
  /// The token of the last recording command of this store; nil if it has recorded nothing.
  public var lastToken: String? { tokens.withLock { $0.last } }

  /// Gives the next recording command this token, of at most 100 characters, instead of one of its
  /// own.
  ///
  /// Throws ``StoreError/recordedAlready(_:token:)`` if a command with it was recorded; the recording
  /// itself does so too, if that happens meanwhile.
  public func use(token: String) throws(StoreError) {
    tokens.withLock { $0.given = token }
    try read { db in try db.checkThatNew(token) }
  }

  /// Begins a recording command with the next token.
  func begin(
    _ command: String, by stamp: Stamp, undoing undone: Int64? = nil, gathering entries: Int? = nil,
    contacts: Int = 0, in db: Database
  ) throws -> Batch {
    let (given, token) = tokens.withLock { ($0.given, $0.use()) }
    if let given { try db.checkThatNew(given) }
    return try Batch(
      command, by: stamp, undoing: undone, token: token, gathering: entries, contacts: contacts,
      in: db)
  }
}

extension Database {
  /// True if a recording command with a token is on record.
  fileprivate func isOnRecord(_ token: String) throws -> Bool {
    try rows("SELECT 1 AS one FROM batch WHERE token = ?", [token]) { try $0.get("one") as Int }
      .first != nil
  }

  /// Throws if a recording command with a token is on record.
  fileprivate func checkThatNew(_ token: String) throws {
    let first = try remembered(["token", token]) {
      try rows(
        """
        SELECT min(entry.id) AS first FROM batch JOIN entry ON entry.batch = batch.id
        WHERE batch.token = ?
        """, [token]
      ) { try $0.get("first") as Identifier<JournalEntry>? }
    }
    if let first = first.first ?? nil { throw StoreError.recordedAlready(first, token: token) }
  }
}
