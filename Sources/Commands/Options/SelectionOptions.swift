import AgencySettings
import ArgumentParser
import Domain
import FeedbackReport
import Store
import WorkingTime

/// The options that select the interviews of a report or its statistics.
struct SelectionOptions: ParsableArguments {
  @Option(help: "Only this employer's interviews.")
  var employer: String?

  @Option(help: "Only those for vacancies with this in their title.")
  var vacancy: String?

  @Option(help: "Only this candidate's.")
  var candidate: String?

  @Option(help: "Only those that this consultant looks after.")
  var consultant: String?

  @Option(help: ArgumentHelp("Only those on this date or later.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Only those on this date or earlier.", valueName: "date"))
  var to: String?
}

/// A selection of interviews: the filter, and the people that it names.
struct Selection {
  let filter: ReportFilter
  let employer: Employer?
  let candidate: Candidate?
  let consultant: Consultant?

  /// The heading of a report of the selection.
  func heading(for reader: Reader = .agency, in session: Session) throws -> ReportHeading {
    try session.store.expect([.letterhead, .report(filter)])
    return ReportHeading(
      for: reader, employer: employer?.name, candidate: candidate?.name,
      vacancy: filter.vacancy, consultant: consultant?.name, from: filter.from, to: filter.to,
      made: session.now, letterhead: try session.letterhead())
  }
}

extension Session {
  /// The interviews that options select.
  func selection(_ options: SelectionOptions) throws -> Selection {
    let employer = try options.employer.map { name in
      try resolver.employer(named: name)
    }
    let candidate = try options.candidate.map { name in
      try resolver.candidate(named: name)
    }
    let consultant = try options.consultant.map { name in
      try resolver.consultant(named: name)
    }
    var filter = ReportFilter()
    filter.employer = employer?.id
    filter.candidate = candidate?.id
    filter.consultant = consultant?.id
    filter.vacancy = options.vacancy?.trimmedOrNil
    (filter.from, filter.to) = try resolver.period(from: options.from, to: options.to)
    return Selection(
      filter: filter, employer: employer, candidate: candidate, consultant: consultant)
  }

  /// Passes the rows of a report to `body`, one at a time, until it returns false.
  func forEachRow(
    _ filter: ReportFilter, _ body: (ReportRow) -> Bool
  ) throws {
    try forEachPortion(of: filter) {
      $0
    } _: { rows in
      rows.allSatisfy(body)
    }
  }

  /// Passes the results of `reading` for portions of the rows to `body`, until it returns false.
  ///
  /// Long reports are read on several threads.
  func forEachPortion<Answer: Sendable>(
    of filter: ReportFilter, reading: @escaping @Sendable ([ReportRow]) -> Answer,
    _ body: (Answer) -> Bool
  ) throws {
    // The settings are read first: the store is not re-entrant while it reads.
    let policy = store.policy
    let now = now
    try store.forEachPortion(of: filter, kinds: ReportRow.kinds) { portion in
      reading(
        portion.map { record, plan in
          let calendars = policy.calendars(for: record.interview.employer.id)
          return ReportRow(record, duties: plan, at: now, in: calendars)
        })
    } _: { answer in
      body(answer)
    }
  }
}

/// The options that choose between everybody's interviews and the user's own.
struct ScopeOptions: ParsableArguments {
  @Flag(name: .customLong("all"), help: "Everybody's, not only yours.")
  var everybody = false

  @Flag(help: "Only yours (default where there are several consultants).")
  var mine = false

  mutating func validate() throws {
    if everybody && mine {
      throw ValidationError("`--all` and `--mine` contradict each other")
    }
  }
}

/// The option to tell a script whether a list is empty.
struct ExitOptions: ParsableArguments {
  @Flag(help: "End with status 1 where anything is listed.")
  var exitCode = false

  /// Ends a command whose list has been printed.
  func end(isEmpty: Bool) throws {
    if exitCode && !isEmpty { throw ExitStatus.listNotEmpty }
  }
}
