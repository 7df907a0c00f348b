import AgencySettings
import ChasePolicy
import Domain
import Engine
import WorkingTime

/// An interview with the people, employer and vacancy that its plan depends on.
struct Assignment {
  let interview: Int64
  /// The candidate, after all mergers.
  let candidate: Identifier<Candidate>
  /// The vacancy, after all mergers: the oldest with that title.
  let vacancy: Int64
  /// The employer whose settings and calendar apply, after all mergers.
  let employer: Identifier<Employer>
  /// The consultant it was booked for, who is responsible until a handover.
  let consultant: Int64
}

/// The data computed from the journal of one interview: its retracted entries, state and duties.
///
/// It writes nothing: the planner writes it, and `verify` compares it.
struct Projection {
  let assignment: Assignment
  let journal: [JournalEntry]
  /// The candidate's other interviews.
  let related: [RelatedInterview]
  let policy: Policy
  /// All that the policy may know of the interview; nil where no booking counts.
  let facts: InterviewFacts?
  /// The plan.
  let duties: [Duty]

  init(
    assignment: Assignment, journal: [JournalEntry], related: [RelatedInterview], policy: Policy
  ) {
    self.assignment = assignment
    self.journal = journal
    self.related = related
    self.policy = policy
    facts = InterviewFacts(journal: journal, related: related, in: policy.calendar)
    duties = facts.map { policy.plan(for: $0, with: assignment.employer) } ?? []
  }

  /// The rows, in an order that satisfies foreign keys.
  var rows: [ComputedRow] {
    let retracted = journal.filter { !$0.counts }.map { entry in
      ComputedRow(table: .retractedNow, columns: ["entry": entry.id])
    }
    guard let facts else { return retracted }
    let duties = duties.map(row)
    let cover = journal.cover.map { cover in
      ComputedRow(
        table: .cover,
        columns: [
          "interview": assignment.interview, "consultant": cover.by.id, "untilAt": cover.until,
        ])
    }
    return retracted + [row(facts)] + duties + [cover].compactMap(\.self)
  }

  /// The number of the consultant responsible for the interview, covered or not.
  private var consultant: Int64 {
    journal.handedOver?.number ?? assignment.consultant
  }

  /// Returns the row of the interview's state.
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

  /// Returns the row of a duty.
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
  init(row: Row) throws {
    self.init(
      interview: try row.get("id"), candidate: try row.get("candidate"),
      vacancy: try row.get("vacancy"), employer: try row.get("employer"),
      consultant: try row.get("consultant"))
  }
}

extension Database {
  /// Returns the assignments of these interviews, ordered by number.
  func assignments(of interviews: [Int64]) throws -> [Assignment] {
    guard interviews.count < Self.few else {
      return try readAssignments("interview.id IN (\(Words.list("?")))", interviews)
    }
    return try few(interviews).assignments(of: interviews)
  }

  /// Returns the assignments of all interviews of these candidates and of those merged with them,
  /// ordered by number.
  func assignments(ofCandidates candidates: Set<Identifier<Candidate>>) throws -> [Assignment] {
    let mergers = try mergersNow().candidates
    let members = Set(candidates.flatMap { mergers.members(with: mergers.survivor(of: $0)) })
    return try fewRead.assignments(bookedFor: members)
      ?? readAssignments(
        "interview.candidate IN (\(Words.list("?")))", members.map(\.number).sorted())
  }

  private func readAssignments(_ condition: String, _ numbers: [Int64]) throws -> [Assignment] {
    let mergers = try mergersNow()
    return try assignmentsAsBooked(condition, numbers).map { try merged($0, mergers) }
  }

  /// Returns assignments before all mergers, ordered by number.
  func assignmentsAsBooked(_ condition: String, _ numbers: [Int64]) throws -> [Assignment] {
    try rows(
      """
      SELECT interview.id, interview.candidate, interview.vacancy, vacancy.employer,
        interview.consultant
      FROM interview JOIN vacancy ON vacancy.id = interview.vacancy
      WHERE \(condition) ORDER BY interview.id
      """, [numbers.jsonList], Assignment.init(row:))
  }

  /// Returns an assignment as booked after all mergers.
  func merged(_ booked: Assignment, _ mergers: MergersNow) throws -> Assignment {
    Assignment(
      interview: booked.interview,
      candidate: mergers.candidates.survivor(of: booked.candidate),
      vacancy: try vacancies(with: booked.vacancy, of: booked.employer, mergers)[0],
      employer: mergers.employers.survivor(of: booked.employer), consultant: booked.consultant)
  }

  /// Returns the vacancies merged with a vacancy, including itself, oldest first: those with its
  /// title at the employers merged with its own.
  func vacancies(
    with vacancy: Int64, of employer: Identifier<Employer>, _ mergers: MergersNow
  ) throws -> [Int64] {
    let employers = mergers.employers.members(with: employer)
    guard employers.count > 1 else { return [vacancy] }
    return try rows(
      """
      SELECT id FROM vacancy WHERE employer IN (\(Words.list("?1")))
        AND folded = (SELECT folded FROM vacancy WHERE id = ?2)
      ORDER BY id
      """, [employers.map(\.number).jsonList, vacancy]
    ) { try $0.get("id") }
  }
}

extension InterviewFacts {
  /// The latest deadline by which the candidate was told to call.
  var agreedUntil: Deadline? {
    entries.lazy.compactMap { if case .debriefAgreed(let until) = $0.event { until } else { nil } }
      .last
  }
}
