import AgencySettings
import ChasePolicy
import Engine
import Foundation
import Migrations
import PostgresEngine
import Synchronization
import Testing

@testable import Store

/// A new agency for a test: in memory, or in a database of its own on the server that
/// DEBRIEF_TEST_ENGINE names.
func agency(busyTimeout: Double = 10, holdsSnapshot: Bool = false) throws -> AgencyStore {
  let server = try TestServer.shared
  let name = try server?.newDatabase()
  let store = try AgencyStore(
    path: name.flatMap { server?.address(of: $0) }, busyTimeout: busyTimeout,
    holdsSnapshot: holdsSnapshot)
  if let server, let name { server.keep(name, for: store) }
  return store
}

extension Trait where Self == ConditionTrait {
  /// A test of what only a file has, or only SQLite.
  static var ofFiles: Self {
    .enabled(if: ThrowawayServer.address == nil, "it is of files, and the tests use a server")
  }
}

extension String {
  /// A statement of a test with bytes in it, in the words of the engine that the tests use.
  var ofServer: String {
    guard ThrowawayServer.address != nil else { return self }
    return replacing(#/(zero|random)blob\((\d+)\)/#) { "decode(repeat('00', \($0.2)), 'hex')" }
      .replacing("x''", with: "''")
  }
}

/// The databases of the tests on a server; each goes when its store is gone.
final class TestServer: Sendable {
  private let queue: PostgresQueue
  private let template: String
  private let kept = Mutex<[(name: String, store: Weak)]>([])

  private struct Weak: @unchecked Sendable {
    weak var store: AgencyStore?
  }

  /// The server that the tests were given; nil if they are to use files.
  static var shared: TestServer? { get throws { try opened?.get() } }

  private static let opened = ThrowawayServer.address.map { address in
    Result { try TestServer(address) }
  }

  private init(_ address: String) throws {
    template = "template_\(ProcessInfo.processInfo.processIdentifier)"
    queue = try PostgresQueue(PostgresAddress(address), Server.schema)
    try execute("DROP DATABASE IF EXISTS \(template)")
    try execute("CREATE DATABASE \(template)")
    let made = try PostgresQueue(PostgresAddress(self.address(of: template)), Server.schema)
    try made.writeWithoutTransaction { db in
      for migration in Migration.ofPostgres { try db.execute(sql: migration.sql) }
      try db.execute(sql: "UPDATE planEdition SET edition = \(Policy.edition)")
    }
    try made.close()
  }

  /// The address of a database on the server.
  func address(of name: String) -> String {
    (ThrowawayServer.address ?? "").replacing("/postgres?", with: "/\(name)?")
  }

  /// Makes a database with an empty agency; returns its name.
  func newDatabase() throws -> String {
    let gone = kept.withLock { kept in
      defer { kept.removeAll { $0.store.store == nil } }
      return kept.filter { $0.store.store == nil }.map(\.name)
    }
    for name in gone { try execute("DROP DATABASE \(name) WITH (FORCE)") }
    let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
    try execute("CREATE DATABASE \(name) TEMPLATE \(template)")
    return name
  }

  /// Keeps a database as long as a store is there.
  func keep(_ name: String, for store: AgencyStore) {
    kept.withLock { $0.append((name, Weak(store: store))) }
  }

  private func execute(_ sql: String) throws {
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
  }
}
