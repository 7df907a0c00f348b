import ChasePolicy
import Domain
import GRDB
import WorkingTime

/// An interview with whom its plan depends on.
struct Assignment {
  let interview: Int64
  /// Who is interviewed, after all merging.
  let candidate: Identifier<Candidate>
  /// For what, after all merging: the oldest of the vacancies of that title.
  let vacancy: Int64
  /// Whose settings and calendar hold for it, after all merging.
  let employer: Identifier<Employer>
  /// For whom it was booked: who looks after it until it is handed over.
  let consultant: Int64
}

/// What is computed from the journal of one interview: which entries do not count, how the interview
/// stands, and its duties.
///
/// It writes nothing: the planner does, and `verify` compares.
struct Projection {
  let assignment: Assignment
  let journal: [JournalEntry]
  let policy: Policy

  /// The rows, in an order in which they can be written.
  var rows: [ComputedRow] {
    let retracted = journal.filter { !$0.counts }.map { entry in
      ComputedRow(table: .retractedNow, columns: ["entry": entry.id])
    }
    guard let facts = InterviewFacts(journal: journal) else { return retracted }
    let duties = policy.plan(for: facts, with: assignment.employer).map(row)
    return retracted + [row(facts)] + duties
  }

  /// Who looks after the interview.
  private var consultant: Int64 {
    journal.handedOver?.number ?? assignment.consultant
  }

  /// The row of how the interview stands.
  func row(_ facts: InterviewFacts) -> ComputedRow {
    ComputedRow(
      table: .interviewNow,
      columns: [
        "interview": assignment.interview, "startsAt": facts.time.start,
        "endsAt": facts.time.end, "state": facts.state.name, "stateAt": facts.state.at,
        "outcome": facts.outcome, "consultant": consultant,
        "candidate": assignment.candidate, "employer": assignment.employer,
        "vacancy": assignment.vacancy,
        "agreedUntilAt": facts.agreedUntil.map(policy.calendar.end(of:)),
      ])
  }

  /// The row of a duty.
  func row(_ duty: Duty) -> ComputedRow {
    ComputedRow(
      table: .duty,
      columns: [
        "interview": assignment.interview, "rule": duty.rule,
        "consultant": consultant, "chaser": duty.chaser, "target": duty.target,
        "fromAt": duty.from, "lateAt": duty.late, "untilAt": duty.until,
        "because": Because(duty.because),
        "snoozedUntilAt": journal.silence(about: duty.rule)?.snooze.until,
      ])
  }
}

extension Assignment {
  /// The interview as it was booked.
  fileprivate init(row: Row) throws {
    self.init(
      interview: try row.get("id"), candidate: try row.get("candidate"),
      vacancy: try row.get("vacancy"), employer: try row.get("employer"),
      consultant: try row.get("consultant"))
  }
}

extension Database {
  /// These interviews, each with whom its plan depends on, in the order of their numbers.
  func assignments(of interviews: [Int64]) throws -> [Assignment] {
    let mergers = try mergersNow()
    let booked = try rows(
      """
      SELECT interview.id, interview.candidate, interview.vacancy, vacancy.employer,
        interview.consultant
      FROM interview JOIN vacancy ON vacancy.id = interview.vacancy
      WHERE interview.id IN (SELECT value FROM json_each(?)) ORDER BY interview.id
      """, [interviews.jsonList], Assignment.init(row:))
    return try booked.map { booked in
      Assignment(
        interview: booked.interview,
        candidate: mergers.candidates.survivor(of: booked.candidate),
        vacancy: try vacancies(with: booked.vacancy, of: booked.employer, mergers)[0],
        employer: mergers.employers.survivor(of: booked.employer),
        consultant: booked.consultant)
    }
  }

  /// The vacancies that are one with a vacancy, itself among them, the oldest first: those of its
  /// title at the employers that are one with its own.
  func vacancies(
    with vacancy: Int64, of employer: Identifier<Employer>, _ mergers: MergersNow
  ) throws -> [Int64] {
    let employers = mergers.employers.members(with: employer)
    guard employers.count > 1 else { return [vacancy] }
    return try rows(
      """
      SELECT id FROM vacancy WHERE employer IN (SELECT value FROM json_each(?1))
        AND folded = (SELECT folded FROM vacancy WHERE id = ?2)
      ORDER BY id
      """, [employers.map(\.number).jsonList, vacancy]
    ) { try $0.get("id") }
  }
}

extension InterviewFacts {
  /// Until when the candidate was told to call, as was said last.
  var agreedUntil: Deadline? {
    entries.lazy.compactMap { if case .debriefAgreed(let until) = $0.event { until } else { nil } }
      .last
  }
}
