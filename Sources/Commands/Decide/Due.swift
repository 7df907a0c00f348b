import ArgumentParser
import ChasePolicy
import Reports
import Store
import Domain

/// `due`: who should chase whom now.
struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    _superCommandName: "debrief",
    abstract: "List who should chase whom now, by the person to call, overdue first.",
    discussion: """
      EXAMPLES
        debrief due
        debrief due --employer Acme --rule chaseEmployer --json
        debrief due --snoozed
      """)

  @Option(help: "Only the duties of this rule, such as missingDebrief.")
  var rule: Rule?

  @Option(help: "Only those about this employer.")
  var employer: String?

  @Flag(help: "Only what is snoozed: until when, by whom and why.")
  var snoozed = false

  @Flag(help: "End with status 1 where anything is listed.")
  var exitCode = false

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let query = DutyQuery(
      now: desk.now, consultant: try desk.listed(scope), rule: rule,
      employer: try employer.map { name throws(Refusal) in try desk.employer(named: name).id })
    let duties = try Refusal.storing { () throws(StoreError) in try desk.store.duties(query) }
    let isEmpty =
      snoozed ? try listSnoozed(duties, at: desk) : try list(duties, at: desk)
    if exitCode && !isEmpty { throw EarlyEnd(status: .listNotEmpty) }
  }

  /// Prints what is to be done; answers whether that is nothing.
  ///
  /// Requests about data are of no rule and of no employer.
  private func list(_ duties: [AssignedDuty], at desk: Desk) throws(Refusal) -> Bool {
    let requests = rule == nil && employer == nil ? try desk.requestDuties() : []
    let list = DueList(duties, requests: requests, at: desk.now)
    try desk.print(
      desk.output.json ? list.json : list.text(calendar: desk.calendar, style: desk.style))
    return list.isEmpty
  }

  /// Prints what is snoozed; answers whether that is nothing.
  private func listSnoozed(_ duties: [AssignedDuty], at desk: Desk) throws(Refusal) -> Bool {
    let records = try desk.records(of: duties)
    let list = SnoozedList(duties, records: records, at: desk.now)
    try desk.print(
      desk.output.json ? list.json : list.text(calendar: desk.calendar, style: desk.style))
    return list.isEmpty
  }
}
