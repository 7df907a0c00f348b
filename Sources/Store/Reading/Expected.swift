public import Domain
import Engine
public import WorkingTime

/// A question of the store's: a statement with its arguments.
typealias Question = (sql: String, arguments: [(any ColumnValue)?])

/// A reading that a command is about to do.
public enum Expected: Sendable {
  /// Duties, with their interviews' journals and the contacts of the employers.
  case duties(DutyQuery)
  /// The candidates who have not called back, with their interviews' journals.
  case silent(at: Instant, over: Span?, consultant: Identifier<Consultant>?)
  /// The open interviews between two times.
  case interviews(
    from: Instant, before: Instant, consultant: Identifier<Consultant>?, at: Instant)
  /// The interviews that colleagues cover at a time.
  case covers(at: Instant)
  /// The commands that one consultant uses most, or all of them together.
  case commandsMostUsed(by: Identifier<Consultant>?)
  /// The stored plan of an interview.
  case plan(Identifier<Interview>)
  /// All employers, with the mergers of people.
  case employers
  /// The interviews of a report, with their journals.
  case report(ReportFilter)
  /// The cards of the consultants and of the agency.
  case letterhead
  /// The number of open interviews of each consultant.
  case workloads
  /// What is shown of a person before a call.
  case interviewsOf(PersonRecord.Person, closed: Int)
}

extension AgencyStore {
  /// Asks a server for the next readings in one message; does nothing for a file.
  ///
  /// Each reading is done by its own method, which finds the answer.
  public func expect(_ readings: [Expected]) throws(StoreError) {
    try read { db in
      guard db.isOnServer else { return }
      let hasCovers = try db.agencyNow().hasCovers
      let chosen = readings.filter { !db.hasRead($0) }.flatMap { $0.interviews(hasCovers) }
      try db.ask(
        ahead: readings.flatMap { $0.questions(hasCovers) },
        choosing: chosen.isEmpty ? nil : InterviewChoice(chosen))
    }
  }
}

extension Database {
  /// True if the journals that a reading wants were read already, as far as that is known.
  fileprivate func hasRead(_ reading: Expected) -> Bool {
    guard case .interviewsOf(.candidate(let candidate), _) = reading else { return false }
    return fewRead.assignments(bookedFor: [candidate.id]) != nil
  }
}

extension Expected {
  /// The questions that the reading asks.
  fileprivate func questions(_ hasCovers: Bool) -> [Question] {
    switch self {
    case .duties(let query): [query.question(hasCovers: hasCovers)]
    case .silent(let now, let over, let consultant):
      SilenceQuery(now: now, over: over, consultant: consultant, hasCovers: hasCovers).statements
    case .interviews(let start, let end, let consultant, let now):
      [AgencyStore.interviews(from: start, before: end, consultant: consultant, at: now)]
    case .covers(let now): hasCovers ? [AgencyStore.covers(at: now)] : []
    case .commandsMostUsed(let consultant): [AgencyStore.commandsMostUsed(by: consultant)]
    case .plan(let interview):
      [Database.duties("IN (\(Words.list("?")))", [[interview.number].jsonList])]
    case .employers:
      [AgencyStore.employers, (Database.entriesOfNoInterview(Event.Kind.ofMergers), [])]
    case .report(let filter): [filter.question]
    case .workloads: [AgencyStore.workloads]
    case .letterhead:
      [
        AgencyStore.consultantDetails, AgencyStore.consultantNames,
        (Database.entriesOfNoInterview([.agencyEdited]), []),
      ]
    case .interviewsOf(let person, let closed):
      [PersonInterviews(person, closed: closed)].flatMap {
        [$0.interviews, $0.plans(onServer: true)]
      }
    }
  }

  /// The statements that give the numbers of the interviews whose journals are read next.
  fileprivate func interviews(_ hasCovers: Bool) -> [Question] {
    switch self {
    case .duties(let query): [query.question("duty.interview", hasCovers: hasCovers)]
    case .silent(let now, let over, let consultant):
      SilenceQuery(now: now, over: over, consultant: consultant, hasCovers: hasCovers)
        .statements("duty.interview")
    case .report(let filter): [filter.numbers]
    case .interviewsOf(let person, let closed):
      [PersonInterviews(person, closed: closed).numbers]
    case .interviews, .covers, .commandsMostUsed, .plan, .employers, .letterhead, .workloads: []
    }
  }
}
