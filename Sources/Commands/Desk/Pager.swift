import Foundation
import Glibc

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
    try? Output.write(text, to: ends[1])
    close(ends[1])
    let status = child.ending()
    return status != 126 && status != 127
  }

  private func start(reading input: Int32) -> ChildProcess? {
    ChildProcess.shell(["sh", "-c", command], environment: environment, reading: input)
  }
}

extension Desk {
  /// Shows an answer for people in a pager if it does not fit the terminal; returns whether it did.
  func pages(_ answer: String) -> Bool {
    guard !output.json, !output.noPager, let screen = Output.screen, screen.isFilled(by: answer),
      let pager = Pager(ProcessInfo.processInfo.environment)
    else { return false }
    return pager.show(answer)
  }
}
