import ArgumentParser
import Domain
import Foundation
import Glibc
import Rendering
import Store

/// The program: parses the command line, runs the command, and exits with a status that CLI.md
/// names.
public enum Program {
  /// Runs the command that the process was started with, and exits.
  public static func main() -> Never {
    CrashReports.turnOff()
    // A reader that goes away causes a failed write, which every command reports.
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs one command and returns its exit status.
  static func run(_ arguments: [String]) -> ExitStatus {
    if arguments.first == ShellRequest.word { return complete(arguments) }
    // Our scripts also complete the names on record.
    if arguments.first == "--generate-completion-script" {
      return run(["completions"] + arguments.dropFirst())
    }
    let style = Rendering.Style(width: Terminal.width, isOnScreen: Terminal.screen != nil)
    if let page = HelpPage.asked(by: arguments, style: style) { return answered(page) }
    if arguments.count == 2, arguments[0] == "help", let unknown = UnknownCommand([arguments[1]]) {
      return refused(unknown)
    }
    let arguments = LeadingOptions.moved(ValueArgument.parted(arguments))
    let unknown = UnknownCommand(arguments)
    do {
      if let unknown {
        guard let card = unknown.card() else { return refused(unknown) }
        try card.run()
      } else {
        var command = try DebriefCommand.named(in: arguments)
        try command.run()
      }
      return .done
    } catch let status as ExitStatus {
      return status
    } catch StoreError.recordedAlready(let entry, let token) {
      return repeated(entry, token, asJSON: arguments.contains("--json"))
    } catch CommandError.left {
      return .usage
    } catch {
      if let unknown, unknown.isNobody(error) { return refused(unknown) }
      return ended(with: error, arguments)
    }
  }

  /// Answers a command that was recorded by an earlier run with the same token.
  private static func repeated(
    _ entry: Identifier<JournalEntry>, _ token: String, asJSON: Bool
  ) -> ExitStatus {
    let receipt = Receipt(
      [.line("Recorded already, from entry \(entry.number) on, by a command with this token.")],
      ["entry": .id(entry), "again": .bool(true)])
    return answered(asJSON ? receipt.json(token: token) : receipt.text())
  }

  private static func refused(_ unknown: UnknownCommand) -> ExitStatus {
    Terminal.say(unknown.text)
    return .usage
  }

  /// Answers a completion script; prints nothing if it has no answer.
  private static func complete(_ arguments: [String]) -> ExitStatus {
    let request = ShellRequest(Array(arguments.dropFirst()))
    if let answer = request?.answer(in: ProcessInfo.processInfo.environment) {
      try? Terminal.write(answer, to: .answers)
    }
    return .done
  }

  /// Prints the words for an error; help and version, which the parser throws, are answers.
  private static func ended(with error: any Error, _ arguments: [String]) -> ExitStatus {
    if let text = ErrorText(error) {
      let path = DebriefCommand.path(in: arguments).joined(separator: " ")
      let isHelpless = text.status == .usage && text.help == nil && !path.isEmpty
      Terminal.say(text.text + (isHelpless ? "\nhelp: debrief \(path) --help" : ""))
      return text.status
    }
    guard DebriefCommand.exitCode(for: error).isSuccess else {
      Terminal.say(UsageErrorText(error, arguments: arguments).text)
      return .usage
    }
    let help = DebriefCommand.fullMessage(for: error) + "\n"
    return answered(HelpPage.shortened(help, width: Terminal.width))
  }

  /// Prints help, through a pager if it does not fit the terminal.
  private static func answered(_ text: String) -> ExitStatus {
    if Terminal.screen?.isFilled(by: text) == true,
      Pager(ProcessInfo.processInfo.environment)?.show(text) == true
    {
      return .done
    }
    do {
      try Terminal.write(text, to: .answers)
      return .done
    } catch {
      return error.isClosedPipe ? .done : .inputOutput
    }
  }
}

/// The crash reports of the system and of Swift's runtime: they contain the program's memory, which
/// here holds confidential statements.
enum CrashReports {
  /// Turns them off for this process; the one line that gives the cause of a crash stays.
  ///
  /// Swift's runtime installs its signal handlers before the program begins, unless SWIFT_BACKTRACE
  /// says otherwise, and no linker flag prevents it; so they are removed first. A core file
  /// contains the same data.
  static func turnOff() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT] {
      signal(number, SIG_DFL)
    }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
