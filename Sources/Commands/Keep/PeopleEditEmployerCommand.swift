import AgencySettings
import ArgumentParser
import Domain
import Store

/// `people edit employer`: the name and the calendar of an employer.
struct PeopleEditEmployerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "employer",
    abstract: "Give an employer another name, or a calendar of their own.",
    discussion: """
      The calendar's file says what of the employer's calendar is not as the agency's, all of it: what it does \
      not name is the agency's again. For one part of it there is `policy set`.

        timeZone = "Europe/Berlin"
        bankHolidays = "none"
        closed = ["2026-12-24", "2026-12-31 inventory"]

        [hours]
        fri = ["08:00-12:00"]
        sat = []

      EXAMPLES
        debrief people edit employer Acme --calendar acme.toml
        debrief people edit employer Acme --name 'Acme Analytics'
        debrief policy set calendar.bankHolidays scotland --employer Acme
      """)

  @Argument(help: ArgumentHelp("The employer's name.", valueName: "employer"))
  var name: String

  @Option(name: .customLong("name"), help: "Their name from now on.")
  var newName: String?

  @Option(
    help: ArgumentHelp("The file with the calendar; `-` is standard input.", valueName: "file"))
  var calendar: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let employer = try session.resolver.employer(named: name)
    switch (newName, calendar) {
    case (let newName?, nil):
      try session.edit(
        .employer(employer), [try session.nameChange(newName, of: .employer(employer))])
    case (nil, let calendar?): try record(calendar, of: employer, in: session)
    case (nil, nil):
      throw CommandError.missing(option: "--name or --calendar", what: "What is to change?")
    default: throw CommandError.contradiction("--name", "--calendar")
    }
  }

  private func record(_ calendar: String, of employer: Employer, in session: Session) throws {
    let read = try session.policyChanges(
      in: calendar,
      PolicyFile.Subject(
        employers: [], holidays: session.store.policy.holidays, prefix: ["calendar"],
        employer: employer))
    let named = Set(read.changes.map(\.term))
    let ledger = PolicyLedger(try session.policyEntries())
    let dropped = try CalendarTerm.all.map(PolicyTerm.calendar)
      .filter { !named.contains($0) && ledger.choice(of: $0, for: employer.id) != nil }
      .map { try PolicyChange($0, nil, for: employer.id) }
    try session.recordPolicy(dropped + read.changes, command: "people edit")
  }
}
