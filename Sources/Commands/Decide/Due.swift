import ArgumentParser
import ChasePolicy
import Domain
import Lists
import Store

/// `due`: the people to chase now, and who should chase them.
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
    let isEmpty =
      snoozed ? try listSnoozed(query, at: desk) : try list(query, at: desk)
    if exitCode && !isEmpty { throw EarlyEnd(status: .listNotEmpty) }
  }

  /// Prints the duties; returns true if there are none.
  ///
  /// Requests about data have no rule and no employer.
  private func list(_ query: DutyQuery, at desk: Desk) throws(Refusal) -> Bool {
    let duties = try Refusal.storing { () throws(StoreError) in try desk.store.duties(query) }
    let requests = rule == nil && employer == nil ? try desk.requestDuties() : []
    let list = DueList(duties, requests: requests, at: desk.now)
    try desk.print(
      desk.output.json ? list.json : list.text(calendar: desk.calendar, style: desk.style))
    return list.isEmpty
  }

  /// Prints the snoozed duties, those not due yet included; returns true if there are none.
  private func listSnoozed(_ query: DutyQuery, at desk: Desk) throws(Refusal) -> Bool {
    var ahead = query
    ahead.begun = false
    let duties = try Refusal.storing { () throws(StoreError) in
      try (desk.store.duties(query) + desk.store.duties(ahead)).filter {
        $0.snoozedUntil.map { $0 > desk.now } ?? false
      }
    }
    let records = try desk.records(of: duties)
    let list = SnoozedList(duties, records: records, at: desk.now)
    try desk.print(
      desk.output.json ? list.json : list.text(calendar: desk.calendar, style: desk.style))
    return list.isEmpty
  }
}
