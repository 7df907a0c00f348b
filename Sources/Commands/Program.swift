import ArgumentParser
import Foundation
import Glibc

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
    } catch let refusal as Refusal {
      if let unknown, unknown.isNobody(refusal) { return refused(unknown) }
      return refused(refusal, arguments)
    } catch let early as EarlyEnd {
      return early.status
    } catch {
      return ended(with: error, arguments)
    }
  }

  /// Prints the reason for a refusal, and points to the help if the refusal has no hint.
  private static func refused(_ refusal: Refusal, _ arguments: [String]) -> ExitStatus {
    let words = RefusalWords(refusal)
    let path = DebriefCommand.path(in: arguments).joined(separator: " ")
    let isHelpless = words.status == .usage && words.help == nil && !path.isEmpty
    Output.say(words.text + (isHelpless ? "\nhelp: debrief \(path) --help" : ""))
    return words.status
  }

  private static func refused(_ unknown: UnknownCommand) -> ExitStatus {
    Output.say(unknown.text)
    return .usage
  }

  /// Answers a completion script; prints nothing if it has no answer.
  private static func complete(_ arguments: [String]) -> ExitStatus {
    let request = ShellRequest(Array(arguments.dropFirst()))
    if let answer = request?.answer(in: ProcessInfo.processInfo.environment) {
      try? Output.write(answer, to: .answers)
    }
    return .done
  }

  /// Handles help and version as answers, and any other parser error as a usage error.
  private static func ended(with error: any Error, _ arguments: [String]) -> ExitStatus {
    guard DebriefCommand.exitCode(for: error).isSuccess else {
      Output.say(UsageWords(error, arguments: arguments).text)
      return .usage
    }
    do {
      try Output.write(DebriefCommand.fullMessage(for: error) + "\n", to: .answers)
      return .done
    } catch {
      return error.isClosedPipe ? .done : .inputOutput
    }
  }
}

/// An error thrown after everything has been printed.
struct EarlyEnd: Error {
  let status: ExitStatus
}
