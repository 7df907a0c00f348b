import AgencySettings
import Foundation
import Rendering
import Store
import WorkingTime

/// A PostgreSQL server for the demo, in a new folder and on a socket there, until the demo ends.
struct DemoServer {
  /// The address of the agency, for its owner.
  let address: String
  private let server: Process

  /// Makes and starts a server; throws where none is installed.
  init(in folder: String) throws {
    let versions = "/usr/lib/postgresql"
    let known = ((try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? [])
      .compactMap { Int($0) }.sorted()
    guard let newest = known.last else {
      throw CommandError.notPossible(
        because: "no PostgreSQL is installed here (the package postgresql)", help: "debrief demo")
    }
    guard geteuid() != 0 else {
      throw CommandError.notPossible(
        because: "PostgreSQL does not run as root", help: "run the command as another user")
    }
    let programs = "\(versions)/\(newest)/bin/"
    address = "postgres://agency@/postgres?host=\(folder)"
    try Self.run(
      programs + "initdb",
      ["-D", folder + "/data", "-U", "agency", "-A", "trust", "-E", "UTF8", "-N"],
      sayingTo: folder + "/made")
    server = try Self.start(
      programs + "postgres",
      ["-D", folder + "/data", "-k", folder, "-c", "listen_addresses="], sayingTo: folder + "/log")
    for _ in 0..<100 where (try? AgencyServer(at: address)) == nil { usleep(100_000) }
  }

  /// The address for a login.
  func address(of role: String) -> String { address.replacing("agency@", with: role + "@") }

  /// Stops it and leaves its folder.
  func stop() {
    server.interrupt()
    server.waitUntilExit()
  }

  private static func run(
    _ program: String, _ arguments: [String], sayingTo log: String
  ) throws {
    let process = try start(program, arguments, sayingTo: log)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CommandError.notPossible(
        because: "\(program) failed: \(shown(log)) may tell why", help: nil)
    }
  }

  private static func start(
    _ program: String, _ arguments: [String], sayingTo log: String
  ) throws -> Process {
    guard FileManager.default.createFile(atPath: log, contents: nil) else {
      throw CommandError.cannotCreate(path: log, reason: "the disk may be full")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: log)
    process.standardError = process.standardOutput
    try process.run()
    return process
  }
}

/// Two offices at work on a server: a consultant each, with a login of their own.
struct DemoOffices {
  let server: DemoServer
  let folder: String

  /// Plays the week, then both offices at once, then a cut connection.
  func play() throws {
    try type(["server", "init", server.address], at: "", "Make the agency's tables.")
    let store = try AgencyStore(path: server.address)
    try DemoWeek(store: store, calendar: store.policy.calendar).play()
    store.release()
    for (role, name) in [("sam", "Sam Okafor"), ("ruth", "Ruth Adler")] {
      try type(
        ["server", "add-login", role, name], at: server.address, "A login for \(name).")
    }
    try Terminal.answer("# Both offices record at once.\n")
    let calls = [
      ("sam", ["log", "priya", "--rang", "candidate", "--went", "4", "--hear-by", "fri"]),
      ("ruth", ["contact", "leo", "candidate", "--reached", "--note", "all is well"]),
    ]
    let both = try calls.map { role, words in try start(words, at: server.address(of: role)) }
    for (call, process) in zip(calls, both) { try tell(call.1, as: call.0, process) }

    try Terminal.answer("# A connection is cut while a call is recorded.\n")
    let words = ["log", "zoe", "--went", "5", "--token", "the-cut-call"]
    var cut: Process?
    try AgencyServer(at: server.address).cut("sam") {
      cut = try start(words, at: server.address(of: "sam"))
    }
    if let cut { try tell(words, as: "sam", cut) }
    try Terminal.answer(
      "# It was sent once more by itself. Run again with its token: it is there once.\n")
    try tell(words, as: "sam", start(words, at: server.address(of: "sam")))
    try type(
      ["log", "zoe", "--went", "1", "--as", "Ruth Adler"], at: server.address(of: "sam"),
      "A login cannot record in another's name.")
    try type(["verify"], at: server.address, "All of it is whole.")
    try type(["server", "status"], at: server.address, "And how safe is it there?")
  }

  private func type(_ words: [String], at place: String, _ wish: String) throws {
    try Terminal.answer("# \(wish)\n")
    try tell(words, as: nil, start(words, at: place))
  }

  /// Shows a command with what it answers.
  private func tell(_ words: [String], as role: String?, _ process: Process) throws {
    let said = (process.standardOutput as? Pipe)?.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let prompt = role.map { $0 + "$" } ?? "$"
    try Terminal.answer(
      "\(prompt) debrief \(words.map(quoted).joined(separator: " "))\n"
        + String(decoding: said ?? Data(), as: UTF8.self) + "\n")
  }

  private func start(_ words: [String], at place: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = words
    var environment = ProcessInfo.processInfo.environment
    for name in ["DEBRIEF_CONSULTANT", "DEBRIEF_PAGER"] { environment[name] = nil }
    environment["DEBRIEF_DB"] = place
    environment["DEBRIEF_NOW"] = DemoWeek.thursdayMorning
    environment["XDG_CONFIG_HOME"] = folder
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let said = Pipe()
    process.standardOutput = said
    process.standardError = said
    try process.run()
    return process
  }
}
