import ChasePolicy
import Domain
import GRDB
import WorkingTime

/// Rewrites what is computed from the journal: which entries count, how interviews stand, and their
/// duties.
struct Planner {
  let db: Database
  let settings: PolicySettings
  let calendars: Calendars

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
      for interview in portion { try rewrite(interview, from: journals[interview] ?? []) }
    }
  }

  private func rewrite(_ interview: Int64, from journal: [JournalEntry]) throws {
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
    let snoozes = journal.compactMap(\.snooze)
    for duty in plan(for: facts, under: settings, in: calendars) {
      try write(duty, of: interview, snoozes: snoozes)
    }
  }

  private func write(_ facts: InterviewFacts, of interview: Int64) throws {
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
        facts.outcome, facts.agreedUntil.map(calendars.agency.end(of:)),
      ])
  }

  private func write(_ duty: Duty, of interview: Int64, snoozes: [Snooze]) throws {
    let silence = snoozes.filter { $0.rule == nil || $0.rule == duty.rule.rawValue }
    try db.run(
      """
      INSERT INTO duty (interview, rule, consultant, chaser, target, fromAt, lateAt, untilAt,
        because, snoozedUntilAt)
      VALUES (?1, ?2, (SELECT consultant FROM interview WHERE id = ?1), ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """,
      [
        interview, duty.rule, duty.chaser, duty.target, duty.from, duty.late, duty.until,
        Because(duty.because), silence.map(\.until).max(),
      ])
  }
}

extension InterviewFacts {
  /// How the matter ended, as was said last.
  fileprivate var outcome: Outcome? {
    entries.lazy.compactMap { if case .closed(let outcome) = $0.event { outcome } else { nil } }
      .last
  }

  /// Until when the candidate was told to call, as was said last.
  fileprivate var agreedUntil: Deadline? {
    entries.lazy.compactMap { if case .debriefAgreed(let until) = $0.event { until } else { nil } }
      .last
  }
}

extension JournalEntry {
  /// The snooze that it is, where it counts.
  fileprivate var snooze: Snooze? {
    if counts, case .event(.snoozed(let snooze)) = content { snooze } else { nil }
  }
}
