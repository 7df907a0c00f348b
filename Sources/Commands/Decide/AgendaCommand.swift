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

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var exit: ExitOptions
  @OptionGroup var shared: SharedOptions

  /// The maximum length of an agenda in days: a year.
  private static let most = 366

  func run() throws {
    try CommandError.check(days, in: 1...Self.most, option: "--days")
    let session = try shared.openSession()
    let reach = Agenda.reach(days: days, from: session.now, in: session.calendar)
    let query = DutyQuery(now: session.now)
    let consultant = try session.listed(scope) { consultant in
      var ahead = query.of(consultant)
      ahead.begun = false
      return [
        .duties(query.of(consultant)), .duties(ahead),
        .interviews(
          from: reach.start, before: reach.end, consultant: consultant, at: session.now),
      ]
    }
    let agenda = try agenda(in: session, of: consultant)
    try session.print(agenda.text(style: session.style), json: agenda.json)
    try exit.end(isEmpty: agenda.isEmpty)
  }

  private func agenda(
    in session: Session, of consultant: Identifier<Consultant>?
  ) throws -> Agenda {
    let reach = Agenda.reach(days: days, from: session.now, in: session.calendar)
    let (begun, ahead, interviews) = (
      try session.store.duties(DutyQuery(now: session.now, consultant: consultant)),
      try session.store.duties(DutyQuery(now: session.now, begun: false, consultant: consultant)),
      try session.store.interviews(
        from: reach.start, before: reach.end, consultant: consultant, at: session.now)
    )
    let waiting = try session.records(of: ahead.filter { $0.duty.rule.asksForAnswer })
    var promises: [PromisedAnswer] = []
    for record in waiting {
      let calendars = try session.policy(for: record.interview).calendars
      if let promise = PromisedAnswer(record, in: calendars, at: session.now) {
        promises.append(promise)
      }
    }
    let within = begun + ahead.filter { $0.duty.from < reach.end }
    return Agenda(
      try session.described(within).duties, interviews: interviews, promises: promises,
      requests: try session.requestDuties(), days: days, at: session.now, in: session.calendar)
  }
}
