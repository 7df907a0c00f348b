import ArgumentParser
import DataProtection

/// `requests`: requests about personal data, and the dates by which to answer them.
struct RequestsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    _superCommandName: "debrief",
    abstract: "List who asked about the data held of them, and by when to answer.",
    discussion: """
      EXAMPLES
        debrief requests
        debrief requests --answered --json
      """)

  @Flag(help: "Those that were answered as well.")
  var answered = false

  @Flag(help: "End with status 1 where one is open.")
  var exitCode = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let list = RequestList(
      try desk.requests(), withAnswered: answered, at: desk.now, in: desk.calendar)
    try desk.print(desk.output.json ? list.json : list.text(style: desk.style))
    if exitCode && !list.isEmpty { throw EarlyEnd(status: .listNotEmpty) }
  }
}
