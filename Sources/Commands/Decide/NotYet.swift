import ArgumentParser
import ChasePolicy
import Domain
import Lists
import Store

/// `not-yet`: the people not to chase yet, until when, and the words for the candidate meanwhile.
struct NotYet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "not-yet",
    _superCommandName: "debrief",
    abstract: "List whom not to chase, until when, and what to tell the candidate meanwhile.",
    discussion: """
      EXAMPLES
        debrief not-yet
        debrief not-yet --all --json
      """)

  @Flag(help: "End with status 1 where anybody is listed.")
  var exitCode = false

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let query = DutyQuery(now: desk.now, begun: false, consultant: try desk.listed(scope))
    let duties = try Refusal.storing { () throws(StoreError) in try desk.store.duties(query) }
    let awake = duties.filter { ($0.snoozedUntil ?? desk.now) <= desk.now }
    let records = try desk.records(of: awake)
    let list = NotYetList(awake, records: records, at: desk.now)
    try desk.print(
      desk.output.json
        ? list.json(calendar: desk.calendar) : list.text(calendar: desk.calendar, style: desk.style)
    )
    if exitCode && !list.isEmpty { throw EarlyEnd(status: .listNotEmpty) }
  }
}
