import ArgumentParser
import Domain
import Lists
import Wording

/// `call`: the list, worked through person by person.
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    _superCommandName: "debrief",
    abstract: "Work through the calls that are due, person by person (--screen: on a full screen).",
    discussion: """
      Each answer is one key and Return, and records by a command that you could type; it is shown, \
      saved before the next person stands there, and undone by `u`. Nothing is dialled or sent. If \
      another person rings meanwhile, type their name, number or employer: your place in the list is kept.

      On a full screen (`--screen`) the list stands at the left and the card at the right: arrows \
      choose, a key without Return answers, Space ticks, `/` finds who rings, Esc leaves a question.

      EXAMPLES
        debrief call
        debrief call --screen
        debrief call --employer Acme
      """)

  @Argument(
    help: ArgumentHelp(
      "The person or employer to begin with, by name or number.", valueName: "who"))
  var who: String?

  @Option(help: "Only the calls about this employer.")
  var employer: String?

  @Flag(help: "On a full screen, of at least 60 columns and 20 rows.")
  var screen = false

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    guard Prompt.isPossible, !shared.output.json else {
      throw CommandError.notPossible(
        because: "`call` asks for an answer to each call, at a terminal",
        help: "debrief due lists the calls")
    }
    let round = CallRound(shared, scope, employer: employer)
    guard try round.begin() || who != nil else { return try round.sayEnd() }
    if let who { _ = try round.go(to: who) }
    let screen = self.screen ? CallScreen(round) : nil
    try screen?.run() ?? CallLoop(round).run()
  }
}
