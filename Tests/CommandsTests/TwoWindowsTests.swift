import Foundation
import Testing

/// Several windows at one interview, each a process of its own.
@Suite struct TwoWindowsTests {
  private let folder: Folder
  private let environment: [String: String]

  init() throws {
    folder = try Folder()
    environment = folder.environment.merging([
      "DEBRIEF_NOW": "2026-11-23T12:00:00Z", "DEBRIEF_CONSULTANT": "Sam", "EDITOR": "touch begun",
    ]) { $1 }
    _ = try Agency(.debrief, in: folder).book("Priya Shah")
  }

  private func debriefs() throws -> Int {
    let history = try Program.debrief.run(
      ["history", "1"], in: folder.url, environment: environment)
    return history.answers.components(separatedBy: "\n  debrief,").count - 1
  }

  @Test func ofDebriefsThatContradictEachOtherOneIsRecorded() async throws {
    defer { folder.remove() }
    let endings = try await withThrowingTaskGroup(of: Program.Ending.self) { group in
      for went in 1...5 {
        group.addTask { [folder, environment] in
          try Program.debrief.run(
            ["log", "1", "--went", "\(went)"], in: folder.url, environment: environment
          ).ending
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(endings.count { $0 == .exit(0) } == 1, "\(endings)")
    #expect(endings.count { $0 == .exit(65) } == 4, "\(endings)")
    #expect(try debriefs() == 1)
  }

  @Test func noEditorIsStartedWithoutATerminal() throws {
    defer { folder.remove() }
    let outcome = try Program.debrief.run(
      ["log", "1", "--edit"], in: folder.url, environment: environment)
    #expect(outcome.ending == .exit(64))
    #expect(try debriefs() == 0)
    let begun = folder.url.appendingPathComponent("begun").path
    #expect(!FileManager.default.fileExists(atPath: begun))
  }
}
