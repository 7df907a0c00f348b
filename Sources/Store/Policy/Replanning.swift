import ChasePolicy
import Domain
import GRDB
import WorkingTime

/// Plans anew every interview that one policy in the place of another touches, a portion of them in
/// memory at a time, and writes only the duties that differ.
///
/// Touched are open interviews, and those that are not open of which something is still owed or
/// computed; only the open ones are counted.
struct Replanning {
  let db: Database
  let old: Policy
  let new: Policy
  /// Whether the plans are written, or only counted to see what would come of it.
  var writes = true

  private static let portion = 500

  /// Does it; `progress` is told how many are done, of how many.
  func run(progress: (_ done: Int, _ total: Int) -> Void) throws -> Replanned {
    var replanned = Replanned()
    if writes { try db.makeRoomForManyRows() }
    let employers = try touchedEmployers().jsonList
    let total =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \(Touched.rows)", arguments: [employers]) ?? 0
    var done = 0
    var last: Int64 = 0
    while case let portion = try touched(employers, after: last), let end = portion.last {
      try replan(portion, &replanned)
      last = end.interview
      done += portion.count
      progress(done, total)
    }
    return replanned
  }

  /// The employers for whom the two policies differ.
  private func touchedEmployers() throws -> [Int64] {
    try db.rows("SELECT id FROM employer") { try $0.get("id") as Identifier<Employer> }
      .filter { employer in
        old.settings(for: employer) != new.settings(for: employer)
          || old.calendars(for: employer) != new.calendars(for: employer)
      }.map(\.number)
  }

  private func touched(_ employers: String, after last: Int64) throws -> [Touched] {
    let found = try db.rows(
      """
      SELECT interviewNow.interview, (\(InterviewRows.isOpen)) AS isOpen
      FROM \(Touched.rows) AND interviewNow.interview > ?2
      ORDER BY interviewNow.interview LIMIT \(Self.portion)
      """, [employers, last], Touched.init(row:))
    _ = try found.map(\.interview).checkedToAscend(after: last)
    return found
  }

  private func replan(_ portion: [Touched], _ replanned: inout Replanned) throws {
    let interviews = portion.map(\.interview)
    let isOpen = Dictionary(portion.map { ($0.interview, $0.isOpen) }) { first, _ in first }
    let journals = try db.journals(of: interviews)
    let plans = try db.plans(of: interviews)
    let planner = Planner(db: db, policy: new)
    for assignment in try db.assignments(of: interviews) {
      let journal = journals[assignment.interview] ?? []
      guard let facts = InterviewFacts(journal: journal) else { continue }
      let before = plans[assignment.interview] ?? []
      let after = new.plan(for: facts, with: assignment.employer)
      if isOpen[assignment.interview] == true { replanned.count(from: before, to: after) }
      guard writes else { continue }
      try planner.exchange(before, for: after, of: assignment, from: journal)
      if let agreed = facts.agreedUntil,
        old.calendar.end(of: agreed) != new.calendar.end(of: agreed)
      {
        try planner.write(facts, of: assignment, from: journal)
      }
    }
  }
}

/// An interview that has to be planned anew.
private struct Touched {
  let interview: Int64
  let isOpen: Bool

  init(row: Row) throws {
    interview = try row.get("interview")
    isOpen = try row.get("isOpen")
  }

  /// Where they are found, with these employers.
  static let rows = """
    interviewNow
    WHERE interviewNow.employer IN (SELECT value FROM json_each(?1))
      AND (\(InterviewRows.isOpen) OR interviewNow.agreedUntilAt IS NOT NULL
        OR EXISTS (SELECT 1 FROM duty WHERE duty.interview = interviewNow.interview))
    """
}

extension Database {
  /// The stored duties of these interviews, each ordered by (from, rule number).
  fileprivate func plans(of interviews: [Int64]) throws -> [Int64: [Duty]] {
    let duties = try rows(
      """
      SELECT duty.interview, \(DutyRows.columns) FROM duty
      WHERE duty.interview IN (SELECT value FROM json_each(?))
      """, [interviews.jsonList]
    ) { (try $0.get("interview") as Int64, try Duty(row: $0)) }
    return Dictionary(grouping: duties, by: \.0).mapValues { duties in
      duties.map(\.1).sorted { ($0.from, $0.rule.number) < ($1.from, $1.rule.number) }
    }
  }
}
