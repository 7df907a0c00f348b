public import ChasePolicy
public import Domain
import Engine

extension AgencyStore {
  /// Returns the interview's stored plan, ordered by (from, rule number).
  public func duties(of interview: Identifier<Interview>) throws(StoreError) -> [AssignedDuty] {
    try read { db in
      try db.duties(ofInterviewsNumbered: [interview.number])[interview.number] ?? []
    }
  }

  /// Returns the stored duties that have begun, or have yet to begin, at the query's time; ordered
  /// by (from, rule number, interview).
  ///
  /// A consultant's are also those that they cover then, without those that a colleague covers for
  /// them. Snoozed ones are included, with `snoozedUntil`: lists hide them.
  public func duties(_ query: DutyQuery) throws(StoreError) -> [AssignedDuty] {
    try read { db in
      let hasCovers = try db.agencyNow().hasCovers
      let question = query.question(hasCovers: hasCovers)
      return try db.rows(question.sql, question.arguments, AssignedDuty.init(row:))
        .sorted(by: AssignedDuty.inOrder)
    }
  }
}

extension DutyQuery {
  /// The query: one index range on `fromAt`, and what the consultant covers by its interviews; all
  /// else by primary key, as are given interviews.
  func question(
    _ columns: String = "\(DutyRows.columns), \(InterviewRows.columns)", hasCovers: Bool
  ) -> Question {
    (sql(columns, hasCovers: hasCovers), arguments(hasCovers: hasCovers))
  }

  private func sql(_ columns: String, hasCovers: Bool) -> String {
    func sql(_ source: String, _ whose: [String]) -> String {
      "SELECT \(columns) FROM \(source) \(condition(whose))"
    }
    let index = consultant == nil ? "dutyFrom" : "dutyOfConsultantFrom"
    let source = interviews == nil ? "duty \(Words.by(index))" : "duty"
    guard consultant != nil else { return sql(source, []) }
    let isTheirs = "\(unindexed)duty.consultant = ?"
    guard hasCovers else { return sql(source, [isTheirs]) }
    let own = sql(source, [isTheirs, CoverRows.isOwn("duty")])
    let covered = sql(
      "cover \(Words.thenJoin) duty ON duty.interview = cover.interview", [CoverRows.isCovered])
    return "\(own) UNION ALL \(covered)"
  }

  /// A sign before a column that keeps SQLite from an index on it, where interviews are given.
  private var unindexed: String { interviews == nil ? "" : "+" }

  private func arguments(hasCovers: Bool) -> [(any ColumnValue)?] {
    guard let consultant else { return [now, now] + others }
    guard hasCovers else { return [now, now, consultant] + others }
    let one: [(any ColumnValue)?] = [now, now, consultant, now] + others
    return one + one
  }

  private func condition(_ whose: [String]) -> String {
    var conditions = [
      "\(unindexed)duty.fromAt \(begun ? "<=" : ">") ?",
      "(duty.untilAt IS NULL OR duty.untilAt > ?)",
    ]
    conditions += whose
    if rule != nil { conditions.append("duty.rule = ?") }
    if employer != nil { conditions.append("interviewNow.employer = ?") }
    if interviews != nil {
      conditions.append("duty.interview IN (\(Words.list("?")))")
    }
    return "\(DutyRows.joins) WHERE \(conditions.joined(separator: " AND "))"
  }

  private var others: [(any ColumnValue)?] {
    let optional: [(any ColumnValue)?] = [
      rule, employer, interviews?.map(\.number).sorted().jsonList,
    ]
    return optional.filter { $0 != nil }
  }
}

/// The conditions by which a consultant looks after interviews, their own and those that they cover.
enum CoverRows {
  /// Nobody covers the interview of a row then; takes the time.
  static func isOwn(_ table: String) -> String {
    """
    NOT EXISTS (SELECT 1 FROM cover
      WHERE cover.interview = \(table).interview AND cover.untilAt > ?)
    """
  }

  /// A consultant covers the interview of `cover` then; takes the consultant and the time.
  static let isCovered = "cover.consultant = ? AND cover.untilAt > ?"
}

/// The SQL that reads duties with their interviews.
enum DutyRows {
  static let columns = """
    duty.rule, duty.chaser, duty.target, duty.fromAt, duty.lateAt, duty.untilAt, duty.because,
    duty.snoozedUntilAt
    """

  static let joins = """
    \(Words.thenJoin) interviewNow ON interviewNow.interview = duty.interview
    \(InterviewRows.joins)
    """
}

extension Database {
  /// Returns the stored plans of these interviews, each ordered by (from, rule number).
  func duties(ofInterviewsNumbered numbers: [Int64]) throws -> [Int64: [AssignedDuty]] {
    try plans(Self.duties("IN (\(Words.list("?")))", [numbers.jsonList]))
  }

  /// The question for the stored plans of interviews, by a condition on their numbers.
  static func duties(_ numbers: String, _ arguments: [(any ColumnValue)?]) -> Question {
    (
      """
      SELECT \(DutyRows.columns), \(InterviewRows.columns) FROM duty \(DutyRows.joins)
      WHERE duty.interview \(numbers)
      """, arguments
    )
  }

  /// Returns the stored plans that a question gives, each ordered by (from, rule number).
  func plans(_ question: Question) throws -> [Int64: [AssignedDuty]] {
    let duties = try rows(question.sql, question.arguments, AssignedDuty.init(row:))
    return Dictionary(
      grouping: duties.sorted(by: AssignedDuty.inOrder), by: \.interview.id.number)
  }
}

extension AssignedDuty {
  init(row: Row) throws {
    self.init(
      duty: try Duty(row: row), interview: try Interview(row: row),
      snoozedUntil: try row.get("snoozedUntilAt"))
  }

  static func inOrder(_ one: AssignedDuty, _ other: AssignedDuty) -> Bool {
    // The names of one rule share its number.
    (one.duty.from, one.duty.rule.number, one.interview.id, one.duty.rule.place)
      < (other.duty.from, other.duty.rule.number, other.interview.id, other.duty.rule.place)
  }
}

extension Duty {
  init(row: Row) throws {
    self.init(
      rule: try row.get("rule"), chaser: try row.get("chaser"), target: try row.get("target"),
      from: try row.get("fromAt"), late: try row.get("lateAt"), until: try row.get("untilAt"),
      because: try (row.get("because") as Because).reasons)
  }
}
