import ArgumentParser
import ChasePolicy
import Domain
import Lists
import Rendering
import Store

/// `due`: the people to chase now, and who should chase them.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    _superCommandName: "debrief",
    abstract: "List the calls to make now, by person, overdue first.",
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

  @Flag(help: "Only snoozed duties: until when, by whom and why.")
  var snoozed = false

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var exit: ExitOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    var query = DutyQuery(
      now: session.now, rule: rule,
      employer: try employer.map { name in try session.resolver.employer(named: name).id })
    query.consultant = try session.listed(scope) { [.duties(query.of($0))] }
    let isEmpty =
      snoozed ? try listSnoozed(query, in: session) : try list(query, in: session)
    try exit.end(isEmpty: isEmpty)
  }

  /// Prints the duties; returns true if there are none.
  ///
  /// Requests about data have no rule and no employer.
  private func list(_ query: DutyQuery, in session: Session) throws -> Bool {
    let (duties, records) = try session.described(session.store.duties(query))
    let requests = rule == nil && employer == nil ? try session.requestDuties() : []
    let list = DueList(
      duties, requests: requests, records: records, elsewhere: try session.elsewhere(of: records),
      at: session.now)
    try session.print(list.text(calendar: session.calendar, style: session.style), json: list.json)
    return list.isEmpty
  }

  /// Prints the snoozed duties, those not due yet included; returns true if there are none.
  private func listSnoozed(_ query: DutyQuery, in session: Session) throws -> Bool {
    var ahead = query
    ahead.begun = false
    let asleep = try (session.store.duties(query) + session.store.duties(ahead)).filter {
      $0.snoozedUntil.map { $0 > session.now } ?? false
    }
    let (duties, records) = try session.described(asleep)
    let list = Listing.snoozed(
      duties, records: records, at: session.now, in: session.calendar)
    try session.print(list)
    return list.isEmpty
  }
}
