import AgencySettings
public import Domain
import GRDB
public import WorkingTime

extension AgencyStore {
  /// Returns the candidates who have not called back in time, longest silence first, then by
  /// interview number.
  ///
  /// The time is that of the rule debriefCall: as agreed with the candidate, else
  /// `candidate.callBackWithin` after the interview; with `over`, that span after the interview,
  /// counted in the agency's calendar, unless another time was agreed.
  public func silent(at now: Instant, over: Span?, consultant: Identifier<Consultant>?)
    throws(StoreError) -> [SilentCandidate]
  {
    let query = SilenceQuery(now: now, over: over, consultant: consultant)
    return try read { db in
      try db.rows(query.sql, query.arguments) { row in
        SilentCandidate(
          interview: try Interview(row: row), calledBackBy: try calledBackBy(row, over: over),
          tries: try row.get("tries"), callFrom: try row.get("callFromAt"),
          isToBeWritten: try row.get("isToBeWritten"))
      }.filter { $0.calledBackBy <= now }
    }
  }

  private func calledBackBy(_ row: Row, over: Span?) throws -> Instant {
    guard let over else { return try row.get("lateAt") }
    let end: Instant = try row.get("endsAt")
    if let agreed: Instant = try row.get("agreedUntilAt") { return max(agreed, end) }
    return policy.calendar.add(over, to: end)
  }
}

/// Reads the duties of the rule debriefCall that are late or, with a given span, those that have
/// begun, which is when the interview ended.
struct SilenceQuery {
  let now: Instant
  let over: Span?
  let consultant: Identifier<Consultant>?

  var sql: String {
    """
    SELECT \(InterviewRows.columns), duty.lateAt, \(Self.tries) AS tries, \(Self.callFrom) AS callFromAt,
      \(Self.isToBeWritten) AS isToBeWritten
    FROM duty INDEXED BY \(consultant == nil ? "dutyOfRuleLate" : "dutyOfRuleOfConsultantLate")
    \(DutyRows.joins)
    WHERE duty.rule = '\(Rule.debriefCall.rawValue)'
      AND \(over == nil ? "duty.lateAt" : "duty.fromAt") <= ?
      \(consultant == nil ? "" : "AND duty.consultant = ?")
    ORDER BY interviewNow.endsAt, interviewNow.interview
    """
  }

  var arguments: [(any ColumnValue)?] {
    consultant == nil ? [now] : [now, consultant]
  }

  /// The calls that ``CandidateContacts/failedAttemptsSinceEnd`` counts.
  private static let tries = """
    (SELECT count(*) FROM entry CROSS JOIN contact ON contact.entry = entry.id
     WHERE entry.interview = duty.interview AND entry.kind = 'contact'
       AND entry.happenedAt >= interviewNow.endsAt
       AND contact.chaser = 'consultant' AND contact.target = 'candidate'
       AND contact.result <> 'reached'
       AND entry.id NOT IN (SELECT entry FROM retractedNow))
    """

  /// The time from which we should call or write.
  private static let callFrom = """
    (SELECT min(ours.fromAt) FROM duty AS ours
     WHERE ours.interview = duty.interview AND ours.rule IN (\(askingForDebrief)))
    """

  private static let askingForDebrief = Rule.askingForDebrief.map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  /// The condition that we should write rather than call.
  private static let isToBeWritten = """
    EXISTS (SELECT 1 FROM duty AS ours
            WHERE ours.interview = duty.interview AND ours.rule = '\(Rule.goneQuiet.rawValue)')
    """
}
