import ArgumentParser
import ChasePolicy
import Domain
import Lists
import Rendering
import Store

/// `not-yet`: the people not to chase yet, until when, and the words for the candidate meanwhile.
struct NotYetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-yet",
    _superCommandName: "debrief",
    abstract: "List employers not to chase yet, and what to tell the candidate.",
    discussion: """
      EXAMPLES
        debrief not-yet
        debrief not-yet --all --json
      """)

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var exit: ExitOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    var query = DutyQuery(now: session.now, begun: false)
    query.consultant = try session.listed(scope) { [.duties(query.of($0))] }
    let duties = try session.store.duties(query)
    let awake = duties.filter { ($0.snoozedUntil ?? session.now) <= session.now }
    let records = try session.records(of: awake)
    let list = Listing.notYet(
      awake, records: records, at: session.now, in: session.calendar)
    try session.print(list)
    try exit.end(isEmpty: list.isEmpty)
  }
}
