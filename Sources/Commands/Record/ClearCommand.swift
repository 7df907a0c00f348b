import ArgumentParser
import Domain
import Store

/// `clear`: we checked, and the candidate may go ahead directly.
struct ClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    _superCommandName: "debrief",
    abstract: "Record that you checked and told the candidate to go ahead directly.",
    discussion: """
      EXAMPLES
        debrief clear priya
        debrief clear 42 --on "today 9am"
      """)

  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let number = recorder.interview.id.number
    guard try recorder.directContact()?.isAllowed == true else {
      throw CommandError.notPossible(
        because: "no yes to direct contact is on record for interview #\(number)",
        help: "debrief allow \(number) --agreed-by NAME")
    }
    try recorder.record(.cleared, command: "clear")
  }
}
