import AgencySettings
public import Domain
import Engine
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
    try read { db in
      let query = SilenceQuery(
        now: now, over: over, consultant: consultant, hasCovers: try db.agencyNow().hasCovers)
      var late: [Late] = []
      for (sql, arguments) in query.statements {
        late += try db.rows(sql, arguments) { row in
          Late(
            interview: try Interview(row: row), calledBackBy: try calledBackBy(row, over: over),
            callFrom: try row.get("callFrom"), isToBeWritten: try row.get("isToBeWritten"))
        }
      }
      late = late.filter { $0.calledBackBy <= now }
        .sorted {
          ($0.interview.time.end, $0.interview.id) < ($1.interview.time.end, $1.interview.id)
        }
      var silent: [SilentCandidate] = []
      for start in stride(from: 0, to: late.count, by: Planner.portion) {
        let portion = late[start..<min(start + Planner.portion, late.count)]
        let numbers = portion.map(\.interview.id.number)
        let journals = try db.journals(of: numbers, kinds: Self.triesAndTalks)
        silent += portion.map { late in
          let number = late.interview.id.number
          let history = InterviewHistory(
            (journals[number] ?? []).counting.facts, of: late.interview.time)
          return SilentCandidate(
            interview: late.interview, calledBackBy: late.calledBackBy,
            tries: history.triesForDebrief.count, callFrom: late.callFrom,
            isToBeWritten: late.isToBeWritten)
        }
      }
      return silent
    }
  }

  /// The kinds of entries that say how often we have tried since we last spoke or agreed on a time.
  private static let triesAndTalks: Set<Event.Kind> = [
    .booked, .rebooked, .cancelled, .noShow, .contact, .briefed, .debriefAgreed,
  ]

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
  let hasCovers: Bool

  /// The statements with their arguments: of everybody's, or of a consultant's own and of those that
  /// they cover.
  var statements: [Question] {
    statements("\(InterviewRows.columns), duty.lateAt, \(Self.asking)")
  }

  /// The same statements with other columns.
  func statements(_ columns: String) -> [Question] {
    func sql(_ source: String, _ whose: [String]) -> String {
      let late = over == nil ? "duty.lateAt <= ?" : "duty.fromAt <= ?"
      return """
        SELECT \(columns) FROM \(source) \(DutyRows.joins)
        WHERE \((["duty.rule = ?", late] + whose).joined(separator: " AND "))
        """
    }
    let given: [(any ColumnValue)?] = [Rule.debriefCall, now]
    guard let consultant else { return [(sql("duty \(Words.by("dutyOfRuleLate"))", []), given)] }
    let index = "duty \(Words.by("dutyOfRuleOfConsultantLate"))"
    let isTheirs = "duty.consultant = ?"
    guard hasCovers else { return [(sql(index, [isTheirs]), given + [consultant])] }
    return [
      (sql(index, [isTheirs, CoverRows.isOwn("duty")]), given + [consultant, now]),
      (
        sql(
          "cover \(Words.thenJoin) duty ON duty.interview = cover.interview", [CoverRows.isCovered]),
        given + [consultant, now]
      ),
    ]
  }

  /// The columns that say from when we are to ask for the debrief, and if that is to be in writing.
  private static let asking: String = {
    let rules = Rule.askingForDebrief.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return """
      (SELECT min(asking.fromAt) FROM duty AS asking
       WHERE asking.interview = duty.interview AND asking.rule IN (\(rules))) AS callFrom,
      CASE WHEN EXISTS (SELECT 1 FROM duty AS writing
        WHERE writing.interview = duty.interview AND writing.rule = '\(Rule.goneQuiet.rawValue)')
        THEN 1 ELSE 0 END AS isToBeWritten
      """
  }()
}

/// A candidate who is late to call back.
private struct Late {
  let interview: Interview
  let calledBackBy: Instant
  /// The time from which we are to ask for the debrief; nil if never.
  let callFrom: Instant?
  let isToBeWritten: Bool
}
