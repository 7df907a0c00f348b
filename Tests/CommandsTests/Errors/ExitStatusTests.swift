import Foundation
import Testing

/// The situations that a story cannot bring about: databases that are not to be used, and an output
/// that takes nothing.
final class ExitStatusTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("debrief-status-\(UUID().uuidString)")
  private var database: URL { folder.appendingPathComponent("agency.db") }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    #expect(try run(["consultants", "--add", "Sam"]).ending == .exit(0))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func run(_ arguments: [String], by program: Program = .debrief) throws -> Program.Outcome
  {
    try program.run(
      arguments, in: folder,
      environment: ["DEBRIEF_DB": database.path, "DEBRIEF_NOW": "2026-11-23T12:00:00Z"])
  }

  /// Writes four bytes, highest first, into the header of the database.
  private func patch(_ value: UInt32, at offset: Int) throws {
    var bytes = try Data(contentsOf: database)
    let patched = withUnsafeBytes(of: value.bigEndian) { Data($0) }
    bytes.replaceSubrange(offset..<offset + 4, with: patched)
    try bytes.write(to: database)
  }

  // SQLite's file format: the user version is at 60, the application's id at 68.
  @Test(arguments: [
    (60, 9_999 as UInt32, "is from a newer version of debrief (schema 9999)"),
    (68, 0x1234_5678, "is not a debrief database"),
  ])
  func anotherDatabaseIsRefusedUntouched(
    _ offset: Int, _ value: UInt32, _ words: String
  ) throws {
    try patch(value, at: offset)
    let before = try Data(contentsOf: database)
    let outcome = try run(["silent"])
    #expect(outcome.ending == .exit(69))
    #expect(outcome.messages.contains(words))
    #expect(outcome.messages.contains("\nhelp: "))
    #expect(try Data(contentsOf: database) == before)
  }

  @Test func aFileThatIsNoDatabaseIsRefused() throws {
    try Data("a shopping list".utf8).write(to: database)
    #expect(try run(["silent"]).ending == .exit(69))
    #expect(try Data(contentsOf: database) == Data("a shopping list".utf8))
  }

  @Test func aFullOutputUndoesNothing() throws {
    let shell = Program(path: "/bin/sh")
    let debrief = "'\(Program.debrief.path)'"
    let outcome = try run(["-c", "\(debrief) consultants --add Ruth > /dev/full"], by: shell)
    #expect(outcome.ending == .exit(74))
    #expect(outcome.messages.hasPrefix("error: saved, but could not print"))
    #expect(try run(["consultants", "--json"]).answers.contains("\"Ruth\""))

    let list = try run(["-c", "\(debrief) consultants > /dev/full"], by: shell)
    #expect(list.ending == .exit(74))
    #expect(list.messages.hasPrefix("error: could not print"))
  }

  @Test func aReaderThatGoesAwayIsNoFault() throws {
    let outcome = try run(
      ["-c", "'\(Program.debrief.path)' consultants | true"],
      by: Program(path: "/bin/sh"))
    #expect(outcome.messages.isEmpty)
  }
}
