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
  func heading(for reader: Reader = .agency, at desk: Desk) -> ReportHeading {
    ReportHeading(
      for: reader, employer: employer?.name, candidate: candidate?.name,
      vacancy: filter.vacancy, consultant: consultant?.name, from: filter.from, to: filter.to,
      made: desk.now)
  }
}

extension Desk {
  /// The interviews that options select.
  func selection(_ options: SelectionOptions) throws(Refusal) -> Selection {
    let employer = try options.employer.map { name throws(Refusal) in
      try self.employer(named: name)
    }
    let candidate = try options.candidate.map { name throws(Refusal) in
      try self.candidate(named: name)
    }
    let consultant = try options.consultant.map { name throws(Refusal) in
      try self.consultant(named: name)
    }
    var filter = ReportFilter()
    filter.employer = employer?.id
    filter.candidate = candidate?.id
    filter.consultant = consultant?.id
    filter.vacancy = options.vacancy?.trimmedOrNil
    (filter.from, filter.to) = try period(from: options.from, to: options.to)
    return Selection(
      filter: filter, employer: employer, candidate: candidate, consultant: consultant)
  }

  /// The midnights that begin and end a period, from its first and last dates as typed.
  func period(
    from first: String?, to last: String?
  ) throws(Refusal) -> (from: Instant?, to: Instant?) {
    let from = try first.map { text throws(Refusal) in try startOfDate(text, option: "--from") }
    let to = try last.map { text throws(Refusal) in
      try endOfDate(text, option: "--to", notBefore: from)
    }
    if let from, let to, to <= from {
      throw .reversedPeriod(
        from: calendar.localDate(at: from), to: calendar.localDate(at: to).adding(days: -1))
    }
    return (from, to)
  }

  /// Passes the rows of a report to `body`, one at a time, until it returns false.
  func forEachRow(
    _ filter: ReportFilter, _ body: (ReportRow) -> Bool
  ) throws(Refusal) {
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
  ) throws(Refusal) {
    // The settings are read first: the store is not re-entrant while it reads.
    let policy = store.policy
    let now = now
    try Refusal.storing { () throws(StoreError) in
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
}
