import Foundation

/// A program to be run as a person runs it: with arguments, an environment and pipes, no terminal.
struct Program: Sendable {
  /// Where the executable is.
  let path: String

  /// How a run ended.
  enum Ending: Hashable, Sendable {
    /// With an exit status.
    case exit(Int32)
    /// By a signal.
    case signal(Int32)
  }

  /// What a run gave.
  struct Outcome: Hashable, Sendable {
    /// All of its standard output.
    let answers: String
    /// All of its standard error.
    let messages: String
    /// How it ended.
    let ending: Ending
  }

  /// A run took longer than any of ours may.
  struct TookTooLong: Error {
    /// What was run.
    let arguments: [String]
  }

  /// The `debrief` that was built together with these tests, in the folder of the test bundle.
  static let debrief = Program(
    path: URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("debrief").path)

  /// A program of this system; nil where it has none of that name.
  static func onPath(_ name: String) -> Program? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }
      .first(where: FileManager.default.isExecutableFile).map(Program.init(path:))
  }

  /// Runs it to its end, or kills it after so many seconds where that is asked for.
  ///
  /// - Throws: where it cannot be started, or `TookTooLong` where a minute did not suffice.
  func run(
    _ arguments: [String], in folder: URL, environment: [String: String], input: String = "",
    killedAfter delay: TimeInterval? = nil
  ) throws -> Outcome {
    let run = try Run(self, arguments, in: folder, environment: environment, input: input)
    if let delay {
      Thread.sleep(forTimeInterval: delay)
      run.kill()
    }
    guard let outcome = run.outcome(within: 60) else { throw TookTooLong(arguments: arguments) }
    return outcome
  }
}

/// A process on its way, whose output is drained while it runs so that it never waits for us.
private final class Run {
  private let process = Process()
  private let answers: Drain
  private let messages: Drain
  private let ended = DispatchSemaphore(value: 0)

  /// How a build whose accesses to memory, or whose threads, are watched is to go about it.
  private static let sanitizers = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }

  init(
    _ program: Program, _ arguments: [String], in folder: URL, environment: [String: String],
    input: String
  ) throws {
    let (out, err) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: program.path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(Self.sanitizers) { given, _ in given }
    process.standardOutput = out
    process.standardError = err
    let text = try Self.handle(reading: input)
    defer { try? text.close() }
    process.standardInput = text
    process.terminationHandler = { [ended] _ in ended.signal() }
    try process.run()
    answers = Drain(out.fileHandleForReading)
    messages = Drain(err.fileHandleForReading)
  }

  /// A file that holds the text and has no name any more: unlike a pipe, it may be left unread.
  private static func handle(reading input: String) throws -> FileHandle {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("debrief-input-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try FileHandle(forReadingFrom: file)
  }

  func kill() {
    if process.isRunning { _ = Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// How it ended; nil where it had to be killed for taking longer than so many seconds.
  func outcome(within seconds: Double) -> Program.Outcome? {
    let isInTime = ended.wait(timeout: .now() + seconds) == .success
    if !isInTime {
      kill()
      ended.wait()
    }
    let ending: Program.Ending =
      process.terminationReason == .exit
      ? .exit(process.terminationStatus) : .signal(process.terminationStatus)
    let outcome = Program.Outcome(
      answers: answers.text(), messages: messages.text(), ending: ending)
    return isInTime ? outcome : nil
  }
}

/// Reads a pipe to its end on a thread of its own, and closes it.
///
/// It closes it at once because Foundation's `Process` keeps what it was given, and because a
/// process starts by listing the descriptors that are open: at 1,358 of them that list reached
/// past its buffer in one run of ours (Swift 6.3 on Linux, signal 11 in `Process.run`).
private final class Drain: @unchecked Sendable {
  // Written by the reading thread before the signal, read after it.
  private var data = Data()
  private let isDone = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      data = (try? handle.readToEnd()) ?? Data()
      try? handle.close()
      isDone.signal()
    }
  }

  func text() -> String {
    isDone.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
