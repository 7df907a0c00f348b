import ArgumentParser
import Domain
import Lists
import Wording

/// `call`: the list, worked through person by person.
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    _superCommandName: "debrief",
    abstract: "Work through the calls that are due, person by person.",
    discussion: """
      Each answer is one key and Return, and records by a command that you could type; it is shown, \
      saved before the next person stands there, and undone by `u`. Nothing is dialled or sent. If \
      another person rings meanwhile, type their name, number or employer: your place in the list is kept.

      EXAMPLES
        debrief call
        debrief call --employer Acme
      """)

  @Argument(
    help: ArgumentHelp(
      "The person or employer to begin with, by name or number.", valueName: "who"))
  var who: String?

  @Option(help: "Only the calls about this employer.")
  var employer: String?

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    guard Prompt.isPossible, !shared.output.json else {
      throw CommandError.notPossible(
        because: "`call` asks for an answer to each call, at a terminal",
        help: "debrief due lists the calls")
    }
    var loop = CallLoop(shared, scope, employer: employer)
    try loop.run(first: who)
  }
}
