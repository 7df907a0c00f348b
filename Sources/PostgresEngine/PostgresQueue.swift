public import Engine
import Foundation

/// A connection to a database on a server, which one thread at a time uses.
///
/// It connects again, with the next transaction, if the connection broke.
public final class PostgresQueue: Queue {
  private let access = NSLock()
  private nonisolated(unsafe) let session: PostgresDatabase
  private let address: PostgresAddress

  /// Connects to a server; waits up to `patience` seconds for others that write, and calls `onWait`
  /// once if that takes longer than a second.
  public init(
    _ address: PostgresAddress, _ schema: PostgresSchema, patience: Double = 10,
    onWait: @escaping @Sendable () -> Void = {}
  ) throws {
    self.address = address
    let kept = KeptConnection.take(to: address)
    session = try PostgresDatabase(schema, patience: patience, kept) {
      try PostgresConnection(address, onWait: onWait)
    }
  }

  deinit {
    if let connection = session.connection, !session.isInTransaction {
      KeptConnection.keep(connection, to: address)
    }
  }

  /// Reads in one transaction, or in the one that is open.
  public func read<Answer>(_ work: (Engine.Database) throws -> Answer) throws -> Answer {
    try alone {
      guard !session.isInTransaction else { return try work(session) }
      try session.refuseWriting(true)
      try session.begin(.reading)
      defer {
        try? session.rollback()
        try? session.refuseWriting(false)
      }
      return try work(session)
    }
  }

  /// Writes in one transaction, all or nothing; others that write wait.
  public func write<Answer>(_ work: (Engine.Database) throws -> Answer) throws -> Answer {
    try alone {
      try session.begin(.writing)
      defer { if session.isInTransaction { try? session.rollback() } }
      let answer = try work(session)
      try session.commit()
      return answer
    }
  }

  /// Works without a transaction, or with one that the work begins and may leave open.
  public func writeWithoutTransaction<Answer>(
    _ work: (Engine.Database) throws -> Answer
  ) throws -> Answer {
    try alone { try work(session) }
  }

  /// Closes the connection.
  public func close() throws { access.withLock { session.connection = nil } }

  private func alone<Answer>(_ work: () throws -> Answer) throws -> Answer {
    try access.withLock {
      if session.connection?.isBroken == true, session.isInTransaction { try? session.rollback() }
      return try work()
    }
  }
}

/// The connection that was used last, kept for the next session: a round of calls has one after the
/// other, and to connect takes longer than most of them.
private enum KeptConnection {
  private static let access = NSLock()
  private nonisolated(unsafe) static var last:
    (connection: PostgresConnection, address: PostgresAddress)?
  private nonisolated(unsafe) static var isClosedAtExit = false

  static func keep(_ connection: PostgresConnection, to address: PostgresAddress) {
    guard !connection.isBroken else { return }
    access.withLock {
      // Else the server would take the end of the program for a fault.
      if !isClosedAtExit { atexit { KeptConnection.close() } }
      isClosedAtExit = true
      last = (connection, address)
    }
  }

  private static func close() { access.withLock { last = nil } }

  /// Returns the connection, which is the caller's from then on; nil if there is none to the address.
  static func take(to address: PostgresAddress) -> PostgresConnection? {
    access.withLock {
      defer { last = nil }
      guard let last, last.address.text == address.text else { return nil }
      last.connection.hasTold = false
      return last.connection
    }
  }
}
