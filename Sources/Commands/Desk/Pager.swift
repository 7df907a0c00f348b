import Foundation
import Glibc

/// The program that shows a long answer a screen at a time, as git's does.
///
/// It only ever shows: whatever becomes of it, the command's status stays, and an answer that it
/// cannot show is printed.
struct Pager {
  /// The command, as a shell takes it.
  let command: String
  private let environment: [String: String]

  /// The pager that the environment names: `DEBRIEF_PAGER`, else `PAGER`, else `less`; nil where
  /// that is empty or `cat`, or where its program is not to be found.
  init?(_ environment: [String: String]) {
    let named = environment["DEBRIEF_PAGER"] ?? environment["PAGER"] ?? "less"
    let command = named.trimmed
    guard !command.isEmpty, command != "cat", Self.isThere(command, environment["PATH"]) else {
      return nil
    }
    self.command = command
    // What git asks of less: to end at once where all fits, to let colours through, and to leave the
    // screen as it is. Our text is UTF-8, whatever the locale says.
    self.environment = environment.merging(Self.usual) { own, _ in own }
  }

  private static let usual = ["LESS": "FRX", "LESSCHARSET": "utf-8", "LV": "-c"]

  /// Shows a text, and waits until it was seen; false where the pager did not even start.
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
    // Ctrl-C is the pager's own while it is there.
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    // A pager that was left early takes no more: that is no failure.
    try? Output.write(text, to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let ended = (status >> 8) & 0xFF
    return ended != 126 && ended != 127
  }

  private func start(reading input: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let words = ["sh", "-c", command].map { (word: String) in strdup(word) } + [nil]
    let settings = environment.map { (name, value) in strdup("\(name)=\(value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    return posix_spawn(&child, "/bin/sh", &actions, &attributes, words, settings) == 0
      ? child : nil
  }

  /// Whether the program that a command begins with can be run; what a shell would have to work out
  /// is left to it.
  private static func isThere(_ command: String, _ path: String?) -> Bool {
    let program = String(command.prefix { !$0.isWhitespace })
    guard program.allSatisfy({ $0.isLetter || $0.isNumber || "/._+-".contains($0) }) else {
      return true
    }
    if program.contains("/") { return access(program, X_OK) == 0 }
    let folders = (path ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
  }
}

extension Desk {
  /// Shows an answer in a pager, where it is for people and their terminal has no room for it;
  /// answers whether it did.
  func pages(_ answer: String) -> Bool {
    guard !output.json, !output.noPager, let screen = Output.screen, screen.isFilled(by: answer),
      let pager = Pager(ProcessInfo.processInfo.environment)
    else { return false }
    return pager.show(answer)
  }
}
