import Foundation
import Testing

/// A new database on the PostgreSQL that `scripts/postgres` started, gone with the test.
///
/// It speaks through psql, so that a test of our engine is not tried by the engine itself.
final class ThrowawayServer {
  /// The address of the server's own database; nil if the tests were given none.
  static let address = ProcessInfo.processInfo.environment["DEBRIEF_TEST_ENGINE"]
    .flatMap { $0.hasPrefix("postgres") ? $0 : nil }

  /// The address of the new database.
  let address: String
  private let name: String

  /// A new database.
  init() throws {
    let server = try #require(Self.address)
    name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
    address = server.replacing("/postgres?", with: "/\(name)?")
    _ = try Self.ask(server, "CREATE DATABASE \(name)")
  }

  deinit {
    guard let server = Self.address else { return }
    _ = try? Self.ask(server, "DROP DATABASE \(name) WITH (FORCE)")
  }

  /// Runs statements, all or none.
  func run(_ sql: String) throws { _ = try Self.ask(address, "BEGIN;\n" + sql + ";\nCOMMIT") }

  /// The first column of a statement's rows.
  func rows(_ sql: String) throws -> [String] {
    try Self.ask(address, sql).split(separator: "\n").map(String.init)
  }

  private static func ask(_ address: String, _ sql: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-f", "-", address]
    let (given, answer, faults) = (Pipe(), Pipe(), Pipe())
    process.standardInput = given
    process.standardOutput = answer
    process.standardError = faults
    try process.run()
    // Its answers are short enough for a pipe to hold them while it reads.
    try given.fileHandleForWriting.write(contentsOf: Data(sql.utf8))
    try given.fileHandleForWriting.close()
    let text = String(decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let fault = String(decoding: faults.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(fault)")
    return text
  }
}
