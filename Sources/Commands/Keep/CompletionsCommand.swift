import ArgumentParser
import Foundation

/// `completions`: Tab completes commands, options and names.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    _superCommandName: "debrief",
    abstract: "Print the script by which your shell completes commands and names on Tab.",
    discussion: """
      Names come from the database as you type: candidates for WHO, employers, vacancies and \
      consultants. Nothing is ever written by completing, and no error is shown.

      EXAMPLES
        debrief completions install
        debrief completions install --shell zsh
        debrief completions bash > debrief.bash
      """)

  @Argument(help: "`install`, or the shell whose script is to be printed: bash, zsh or fish.")
  var what: Request

  @Option(help: "The shell to install for, if not the one you sit at: bash, zsh or fish.")
  var shell: Shell?

  @Flag(help: "Overwrite a file that debrief did not create.")
  var force = false

  /// The requested action.
  enum Request: String, CaseIterable, ExpressibleByArgument {
    case install, bash, zsh, fish
  }

  func run() throws {
    if let shell = Shell(rawValue: what.rawValue) {
      try Terminal.answer(CompletionScript.text(for: shell))
      return
    }
    let environment = ProcessInfo.processInfo.environment
    guard let shell = shell ?? Shell.inUse(environment) else {
      throw CommandError.missing(option: "--shell", what: "Which shell, bash, zsh or fish?")
    }
    let path = shell.place(in: try UserFolders(environment))
    let file = InstalledFile(
      path: path, text: CompletionScript.text(for: shell), mark: CompletionScript.mark)
    try file.install(force: force)
    try Terminal.answer("written: \(shown(path))\n\(shell.nextStep(for: path))\n", saved: true)
  }
}
