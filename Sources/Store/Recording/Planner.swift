import ChasePolicy
import Domain
import GRDB
import WorkingTime

/// Rewrites what is computed from the journal: which entries count, how interviews stand, and their
/// duties.
struct Planner {
  let db: Database
  let policy: Policy

  /// How many interviews' journals are held in memory at once.
  private static let portion = 500

  /// Brings everything that is computed up to date with what was appended to the journals of these
  /// interviews; a batch may have to tell others that a further interview of theirs came or went.
  func settle(_ interviews: [Int64], in batch: Batch) throws {
    try rewrite(interviews)
    try rewrite(try Succession(db: db).settle(interviews, in: batch))
  }

  /// Rewrites what is computed from the journals of these interviews alone.
  func rewrite(_ interviews: [Int64]) throws {
    for start in stride(from: 0, to: interviews.count, by: Self.portion) {
      let portion = Array(interviews[start..<min(start + Self.portion, interviews.count)])
      let journals = try db.journals(of: portion)
      for (interview, employer) in try employers(of: portion) {
        try rewrite(interview, with: employer, from: journals[interview] ?? [])
      }
    }
  }

  /// Rewrites what is computed from the journal of an employer's interview.
  func rewrite(
    _ interview: Int64, with employer: Identifier<Employer>, from journal: [JournalEntry]
  ) throws {
    try db.run(
      "DELETE FROM retractedNow WHERE entry IN (SELECT id FROM entry WHERE interview = ?)",
      [interview])
    for entry in journal where !entry.counts {
      try db.insert(into: "retractedNow", ["entry": entry.id])
    }
    try db.run("DELETE FROM duty WHERE interview = ?", [interview])
    guard let facts = InterviewFacts(journal: journal) else {
      return try db.run("DELETE FROM interviewNow WHERE interview = ?", [interview])
    }
    try write(facts, of: interview)
    for duty in policy.plan(for: facts, with: employer) {
      try write(
        duty, of: interview, snoozedUntil: journal.silence(about: duty.rule.rawValue)?.snooze.until)
    }
  }

  /// These interviews, each with the employer whose settings and calendar hold for it.
  private func employers(
    of interviews: [Int64]
  ) throws -> [(interview: Int64, employer: Identifier<Employer>)] {
    try db.rows(
      """
      SELECT interview.id, vacancy.employer
      FROM interview JOIN vacancy ON vacancy.id = interview.vacancy
      WHERE interview.id IN (SELECT value FROM json_each(?)) ORDER BY interview.id
      """, [interviews.jsonList]
    ) { (interview: try $0.get("id"), employer: try $0.get("employer")) }
  }

  /// Rewrites those duties of an interview that one plan in the place of another changes.
  func exchange(
    _ old: [Duty], for new: [Duty], of interview: Int64, from journal: [JournalEntry]
  ) throws {
    for duty in old where !new.contains(duty) {
      try db.run("DELETE FROM duty WHERE interview = ? AND rule = ?", [interview, duty.rule])
    }
    for duty in new where !old.contains(duty) {
      try write(
        duty, of: interview, snoozedUntil: journal.silence(about: duty.rule.rawValue)?.snooze.until)
    }
  }

  /// Rewrites how an interview stands.
  func write(_ facts: InterviewFacts, of interview: Int64) throws {
    try db.run(
      """
      INSERT INTO interviewNow
        (interview, startsAt, endsAt, state, stateAt, outcome, agreedUntilAt)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (interview) DO UPDATE SET
        startsAt = excluded.startsAt, endsAt = excluded.endsAt, state = excluded.state,
        stateAt = excluded.stateAt, outcome = excluded.outcome,
        agreedUntilAt = excluded.agreedUntilAt
      """,
      [
        interview, facts.time.start, facts.time.end, facts.state.name, facts.state.at,
        facts.outcome, facts.agreedUntil.map(policy.calendar.end(of:)),
      ])
  }

  private func write(_ duty: Duty, of interview: Int64, snoozedUntil: Instant?) throws {
    try db.run(
      """
      INSERT INTO duty (interview, rule, consultant, chaser, target, fromAt, lateAt, untilAt,
        because, snoozedUntilAt)
      VALUES (?1, ?2, (SELECT consultant FROM interview WHERE id = ?1), ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """,
      [
        interview, duty.rule, duty.chaser, duty.target, duty.from, duty.late, duty.until,
        Because(duty.because), snoozedUntil,
      ])
  }
}

extension InterviewFacts {
  /// Until when the candidate was told to call, as was said last.
  var agreedUntil: Deadline? {
    entries.lazy.compactMap { if case .debriefAgreed(let until) = $0.event { until } else { nil } }
      .last
  }
}
