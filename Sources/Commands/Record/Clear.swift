import ArgumentParser
import Domain
import Store

/// `clear`: we checked, and the candidate may go ahead directly.
struct Clear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Record that you checked and told the candidate to go ahead directly.",
    discussion: """
      EXAMPLES
        debrief clear priya
        debrief clear 42 --on "today 9am"
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @OptionGroup var happened: HappenedOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    let at = try desk.happened(happened.on, option: "--on")
    let record = try Refusal.storing { () throws(StoreError) in
      try desk.store.record(of: interview.id)
    }
    guard record.directContact(at: at)?.isAllowed == true else {
      throw Refusal.notPossible(
        because: "no yes to direct contact is on record for interview #\(interview.id.number)",
        help: "debrief allow \(interview.id.number) --agreed-by NAME")
    }
    try desk.record([.cleared], of: interview, at: at, command: "clear")
  }
}
