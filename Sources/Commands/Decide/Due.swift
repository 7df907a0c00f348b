import ArgumentParser
import ChasePolicy
import Reports
import Store
import Domain

/// `due`: who should chase whom now.
struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List who should chase whom now, by the person to call, overdue first.",
    discussion: """
      EXAMPLES
        debrief due
        debrief due --employer Acme --rule chaseEmployer --json
      """)

  @Option(help: "Only the duties of this rule, such as missingDebrief.")
  var rule: Rule?

  @Option(help: "Only those about this employer.")
  var employer: String?

  @Flag(help: "End with status 1 where anything is listed.")
  var exitCode = false

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    let query = DutyQuery(
      now: desk.now, consultant: try desk.listed(scope), rule: rule,
      employer: try employer.map { name throws(Refusal) in try desk.employer(named: name).id })
    let duties = try Refusal.storing { () throws(StoreError) in try desk.store.duties(query) }
    let awake = duties.filter { ($0.snoozedUntil ?? desk.now) <= desk.now }
    let list = DueList(awake, at: desk.now)
    try desk.print(
      desk.output.json ? list.json : list.text(calendar: desk.calendar, style: desk.style))
    if exitCode && !awake.isEmpty { throw EarlyEnd(status: .listNotEmpty) }
  }
}
