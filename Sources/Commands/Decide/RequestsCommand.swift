import ArgumentParser
import DataProtection

/// `requests`: requests about personal data, and the dates by which to answer them.
struct RequestsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    _superCommandName: "debrief",
    abstract: "List requests about personal data, and by when to answer them.",
    discussion: """
      EXAMPLES
        debrief requests
        debrief requests --answered --json
      """)

  @Flag(help: "Those that were answered as well.")
  var answered = false

  @OptionGroup var exit: ExitOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let list = RequestList(
      try session.requests(), withAnswered: answered, at: session.now, in: session.calendar)
    try session.print(list.text(style: session.style), json: list.json)
    try exit.end(isEmpty: list.isEmpty)
  }
}
