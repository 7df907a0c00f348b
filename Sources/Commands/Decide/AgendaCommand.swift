import ArgumentParser
import ChasePolicy
import Domain
import Lists
import Store

/// `agenda`: the coming days, day by day.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    _superCommandName: "debrief",
    abstract: "List what is ahead, day by day: duties, interviews and promises that end.",
    discussion: """
      EXAMPLES
        debrief agenda
        debrief agenda --days 14 --all --json
      """)

  @Option(help: "How many days, today among them.")
  var days = 7

  @Flag(help: "End with status 1 where anything is ahead.")
  var exitCode = false

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var shared: SharedOptions

  /// The maximum length of an agenda in days: a year.
  private static let most = 366

  func run() throws {
    guard (1...Self.most).contains(days) else {
      throw Refusal.badValue(
        option: "--days", typed: "\(days)", expected: "a whole number from 1 to \(Self.most)")
    }
    let desk = try shared.sitDownToLook()
    let agenda = try agenda(at: desk, of: try desk.listed(scope))
    try desk.print(desk.output.json ? agenda.json : agenda.text(style: desk.style))
    if exitCode && !agenda.isEmpty { throw EarlyEnd(status: .listNotEmpty) }
  }

  private func agenda(
    at desk: Desk, of consultant: Identifier<Consultant>?
  ) throws(Refusal) -> Agenda {
    let reach = Agenda.reach(days: days, from: desk.now, in: desk.calendar)
    let (begun, ahead, interviews) = try Refusal.storing { () throws(StoreError) in
      (
        try desk.store.duties(DutyQuery(now: desk.now, consultant: consultant)),
        try desk.store.duties(DutyQuery(now: desk.now, begun: false, consultant: consultant)),
        try desk.store.interviews(
          from: reach.start, before: reach.end, consultant: consultant)
      )
    }
    let waiting = try desk.records(of: ahead.filter { $0.duty.rule.asksForAnswer })
    var promises: [PromisedAnswer] = []
    for record in waiting {
      let calendars = try desk.policy(for: record.interview).calendars
      if let promise = PromisedAnswer(record, in: calendars, at: desk.now) {
        promises.append(promise)
      }
    }
    return Agenda(
      begun + ahead, interviews: interviews, promises: promises,
      requests: try desk.requestDuties(), days: days, at: desk.now, in: desk.calendar)
  }
}
