import AgencySettings
import ArgumentParser
import ChasePolicy
import Foundation
import Store
import WorkingTime

/// `demo`: a small agency with a week of data, and the three main jobs done on it.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    _superCommandName: "debrief",
    abstract: "Make a small agency with a week in it, and play the three main jobs on it.",
    discussion: """
      EXAMPLES
        debrief demo
        debrief demo ~/tryout
        debrief demo --server
      """)

  @Argument(help: ArgumentHelp("The new folder to make it in.", valueName: "dir"))
  var folder: String?

  @Flag(help: "Play two offices on a PostgreSQL of its own, where one is installed.")
  var server = false

  func run() throws {
    let folder = try makeFolder()
    guard !server else { return try playOffices(in: folder) }
    let database = folder + "/agency.db"
    let store = try AgencyStore(path: database)
    try DemoWeek(store: store, calendar: store.policy.calendar).play()
    try Terminal.answer(
      """
      A small agency: two consultants, five interviews, Thursday 26 November 2026, 09:05.
      It is kept in \(folder)


      """)
    for step in Self.steps(folder) { try play(step, on: database) }
    try Terminal.answer(
      """
      To go on from here:
        export DEBRIEF_DB=\(quoted(database))
        export DEBRIEF_NOW=\(DemoWeek.thursdayMorning) DEBRIEF_CONSULTANT=sam
      """)
  }

  private func playOffices(in folder: String) throws {
    let server = try DemoServer(in: folder)
    defer { server.stop() }
    try Terminal.answer(
      "A small agency of two offices, on a PostgreSQL of its own in \(folder)\n\n")
    try DemoOffices(server: server, folder: folder).play()
  }

  /// A step: the consultant's aim, and the command typed.
  private struct Step {
    let wish: String
    let words: [String]
  }

  private static func steps(_ folder: String) -> [Step] {
    [
      Step(wish: "Who has not called back within 48 h?", words: ["silent"]),
      Step(
        wish: "Priya rings. Log her debrief while she talks.",
        words: [
          "log", "priya", "--rang", "candidate", "--went", "4", "--interest", "yes",
          "--met", "Ann Lee, head of data", "--discussed", "the team, two case questions",
          "--forgot", "built the churn model at her last job", "--hear-by", "fri",
        ]),
      Step(wish: "She has left the list.", words: ["silent"]),
      Step(wish: "And who should chase whom now?", words: ["due"]),
      Step(
        wish: "A feedback report for the file, on Acme.",
        words: ["report", "--employer", "acme", "--format", "html", "-o", folder + "/acme.html"]),
      Step(
        wish: "The same, to read here.",
        words: ["report", "--employer", "acme", "--format", "md"]),
    ]
  }

  private func play(_ step: Step, on database: String) throws {
    try Terminal.answer(
      "# \(step.wish)\n$ debrief \(step.words.map(quoted).joined(separator: " "))\n")
    let given = ["--db", database, "--now", DemoWeek.thursdayMorning, "--as", "Sam Okafor"]
    var command = try DebriefCommand.parseAsRoot(step.words + given)
    try command.run()
    try Terminal.answer("\n")
  }

  /// Makes the folder, which must be new: a demo never touches anybody's data.
  private func makeFolder() throws -> String {
    guard let folder else { return try makeTemporaryFolder() }
    try DatabasePlace().protectedFiles.check(folder)
    guard mkdir(folder, 0o700) == 0 else {
      throw CommandError.cannotCreate(path: folder, reason: SystemError().reason)
    }
    return folder
  }

  private func makeTemporaryFolder() throws -> String {
    let place = NSTemporaryDirectory() + "/debrief-demo-XXXXXX"
    var template = Array(place.replacing("//", with: "/").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw CommandError.cannotCreate(path: place, reason: SystemError().reason)
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
