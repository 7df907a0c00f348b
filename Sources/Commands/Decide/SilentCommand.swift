import ArgumentParser
import Lists
import Rendering
import Store
import WorkingTime

/// `silent`: the people who should have called back by now and have not.
struct SilentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silent",
    _superCommandName: "debrief",
    abstract: "List the candidates who have not called back within 48 h.",
    discussion: """
      EXAMPLES
        debrief silent
        debrief silent --over 24h --all --json
      """)

  @Option(
    help: ArgumentHelp(
      "Silent for longer than this since the interview, instead of 48h; a time agreed with the candidate still holds.",
      valueName: "span"))
  var over: String?

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var exit: ExitOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let over = try over.map(Self.span)
    let consultant = try session.listed(scope) {
      [.silent(at: session.now, over: over, consultant: $0)]
    }
    let silent = try session.store.silent(at: session.now, over: over, consultant: consultant)
    try session.print(Listing.silent(silent, at: session.now, in: session.calendar))
    try exit.end(isEmpty: silent.isEmpty)
  }

  private static func span(_ typed: String) throws -> Span {
    guard let span = Span(typed) else {
      throw CommandError.badValue(
        option: "--over", typed: typed, expected: "a span such as 90m, 48h, 4wh or 2wd")
    }
    return span
  }
}
