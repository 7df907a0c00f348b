import Foundation
import Glibc
import LineEditing

/// The program that shows a long answer a screen at a time, as git's pager does.
///
/// It never changes the command's exit status, and an answer that it cannot show is printed.
struct Pager {
  /// The shell command.
  let command: String
  private let environment: [String: String]

  /// The pager that the environment names: `DEBRIEF_PAGER`, else `PAGER`, else `less`; nil if that
  /// is empty or `cat`, or its program is not found.
  init?(_ environment: [String: String]) {
    let named = environment["DEBRIEF_PAGER"] ?? environment["PAGER"] ?? "less"
    let command = named.trimmed
    guard !command.isEmpty, command != "cat", ChildProcess.isThere(command, environment["PATH"])
    else {
      return nil
    }
    self.command = command
    // The options that git gives less: quit if the text fits, pass colours through, and leave the
    // screen as it is. Our text is UTF-8, whatever the locale.
    self.environment = environment.merging(Self.usual) { own, _ in own }
  }

  private static let usual = ["LESS": "FRX", "LESSCHARSET": "utf-8", "LV": "-c"]

  /// Shows a text and waits for the pager to end; false if it did not start.
  func show(_ text: String) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = start(reading: ends[0])
    close(ends[0])
    guard let child else {
      close(ends[1])
      return false
    }
    // Ctrl-C belongs to the pager while it runs.
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    // A pager that was quit early closes the pipe; that is no failure.
    try? Terminal.write(text, to: ends[1])
    close(ends[1])
    let status = child.ending()
    return status != 126 && status != 127
  }

  private func start(reading input: Int32) -> ChildProcess? {
    ChildProcess.shell(["sh", "-c", command], environment: environment, reading: input)
  }
}

/// An external program that runs in our process group, so that it shares the terminal, and that we
/// wait for.
struct ChildProcess {
  private let number: pid_t

  /// Starts the shell with these arguments, of which the first is its name; nil if it cannot be
  /// started.
  ///
  /// It reads our standard input, or another file.
  static func shell(
    _ words: [String], environment: [String: String], reading input: Int32 = 0
  ) -> ChildProcess? {
    Waiting.begin()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if input != 0 { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let words = words.map { (word: String) in strdup(word) } + [nil]
    let settings = environment.map { (name, value) in strdup("\(name)=\(value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    let isStarted =
      posix_spawn(&child, "/bin/sh", &actions, &attributes, words, settings) == 0
    return isStarted ? ChildProcess(number: child) : nil
  }

  /// Waits for it to end and returns its exit status, or 128 plus the signal number, as a shell
  /// does.
  func ending() -> Int32 {
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// True if the program that a command begins with can be run, or if only a shell can tell.
  static func isThere(_ command: String, _ path: String?) -> Bool {
    let program = String(command.prefix { !$0.isWhitespace })
    guard program.allSatisfy({ $0.isLetter || $0.isNumber || "/._+-".contains($0) }) else {
      return true
    }
    if program.contains("/") { return access(program, X_OK) == 0 }
    let folders = (path ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}
