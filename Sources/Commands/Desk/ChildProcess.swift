import Glibc

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
