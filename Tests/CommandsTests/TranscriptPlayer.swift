import Foundation

/// Plays a story in a folder of its own, and answers how it went.
struct TranscriptPlayer {
  /// What is run where the story says `debrief`.
  let program: Program
  /// The word that stands for the program in a story.
  var name = "debrief"

  /// A command of another program, or a line that is none.
  struct NotOurs: Error, CustomStringConvertible {
    /// The line.
    let line: String

    var description: String { "a story runs `debrief` only: `\(line)`" }
  }

  /// The story as it went: the same steps, with the answers that were really given.
  func play(_ transcript: Transcript) throws -> Transcript {
    let folder = try Folder()
    defer { folder.remove() }
    var environment = folder.environmentOfANewcomer
    let steps = try transcript.steps.map { step -> Transcript.Step in
      switch step {
      case .prose: break
      case .now(let moment): environment["DEBRIEF_NOW"] = moment
      case .consultant(let name): environment["DEBRIEF_CONSULTANT"] = name
      case .file(let name, let text):
        try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
      case .command(let typed, _):
        return .command(typed, try outcome(of: typed, in: folder, environment))
      }
      return step
    }
    return Transcript(steps: steps)
  }

  private func outcome(
    of typed: Transcript.Typed, in folder: Folder, _ environment: [String: String]
  ) throws -> Program.Outcome {
    let words = try ShellWords.split(typed.line)
    guard words.first == name else { throw NotOurs(line: typed.line) }
    let outcome = try program.run(
      Array(words.dropFirst()), in: folder.url, environment: environment, input: typed.input ?? "")
    return Program.Outcome(
      answers: folder.hidden(in: outcome.answers), messages: folder.hidden(in: outcome.messages),
      ending: outcome.ending)
  }
}

/// A fresh folder in which a program finds nothing of this machine and leaves nothing behind.
struct Folder: Sendable {
  /// Where it is.
  let url: URL

  /// Makes it.
  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("debrief-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// The environment of a program that works in it: nothing is handed down.
  var environment: [String: String] {
    [
      "HOME": url.path, "DEBRIEF_DB": url.appendingPathComponent("agency.db").path,
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
    ]
  }

  /// The environment of somebody who has named no database: it is where the system has such things.
  var environmentOfANewcomer: [String: String] {
    environment.filter { $0.key != "DEBRIEF_DB" }
  }

  /// A text in which its path and a random token, which differ from run to run, are `FOLDER` and
  /// `TOKEN`.
  func hidden(in text: String) -> String {
    text.replacingOccurrences(of: url.path, with: "FOLDER")
      .replacing(/"token": ?"[0-9a-f]{32}"/, with: "\"token\":\"TOKEN\"")
  }

  /// Removes it with all that is in it.
  func remove() {
    try? FileManager.default.removeItem(at: url)
  }
}
