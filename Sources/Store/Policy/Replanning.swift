import AgencySettings
public import ChasePolicy
import Domain
import Engine
import SQLiteEngine
public import WorkingTime

/// Re-plans every interview affected by replacing one policy with another, a portion of them in
/// memory at a time, and writes only the duties that differ.
///
/// Affected are open interviews, and closed ones that still have duties or a computed date; only
/// the open ones are counted.
struct Replanning {
  let db: Database
  let old: Policy
  let new: Policy
  /// The companions that read and plan concurrently, from the snapshot before this connection
  /// writes.
  var companions: [Companion] = []
  /// True if the plans are written, false if they are only counted to preview the change.
  var writes = true

  private static let portion = 250

  /// Re-plans the interviews; `progress` is called with the number done and the total.
  func run(progress: (_ done: Int, _ total: Int) -> Void) throws -> Replanned {
    var replanned = Replanned()
    let employers = try touchedEmployers().jsonList
    let total =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \(Touched.rows)", arguments: [employers]) ?? 0
    let ahead = ReadingAhead(companions) { [new] db, portion in
      try db.exchanges(of: portion, under: new)
    }
    if writes { try db.makeRoomForManyRows(mebibytes: 64) } else { try ahead.makeRoom(in: db) }
    var done = 0
    var last: Int64 = 0
    let next = { () throws -> [Touched]? in
      let portion = try touched(employers, after: last)
      last = portion.last?.interview ?? last
      return portion.isEmpty ? nil : portion
    }
    try ahead.forEach(in: db, next) { exchanges in
      for exchange in exchanges { try carryOut(exchange, &replanned) }
      done += exchanges.count
      progress(done, total)
      return true
    }
    return replanned
  }

  /// The employers for whom the two policies differ.
  private func touchedEmployers() throws -> [Int64] {
    try db.rows("SELECT id FROM employer ORDER BY id") { try $0.get("id") as Identifier<Employer> }
      .filter { employer in
        old.settings(for: employer) != new.settings(for: employer)
          || old.calendars(for: employer) != new.calendars(for: employer)
      }.map(\.number)
  }

  private func touched(_ employers: String, after last: Int64) throws -> [Touched] {
    let found = try db.rows(
      """
      SELECT interviewNow.interview,
        CASE WHEN \(InterviewRows.isOpen) THEN 1 ELSE 0 END AS isOpen
      FROM \(Touched.rows) AND interviewNow.interview > ?2
      ORDER BY interviewNow.interview LIMIT \(Self.portion)
      """, [employers, last], Touched.init(row:))
    _ = try found.map(\.interview).checkedToAscend(after: last)
    return found
  }

  private func carryOut(_ exchange: Exchange, _ replanned: inout Replanned) throws {
    guard let facts = exchange.facts else { return }
    if exchange.isOpen { replanned.count(from: exchange.before, to: exchange.after) }
    guard writes else { return }
    let planner = Planner(db: db, policy: new)
    try planner.exchange(
      exchange.before, for: exchange.after, of: exchange.projection)
    if let agreed = facts.agreedUntil,
      old.calendar.end(of: agreed) != new.calendar.end(of: agreed)
    {
      try planner.write(facts, of: exchange.projection)
    }
  }
}

/// The plan of an interview as stored, and as computed under another policy.
private struct Exchange {
  let projection: Projection
  /// The facts of the interview; nil if the journal has none.
  let facts: InterviewFacts?
  let isOpen: Bool
  let before: [Duty]
  let after: [Duty]
}

/// An interview that has to be re-planned.
private struct Touched {
  let interview: Int64
  let isOpen: Bool

  init(row: Row) throws {
    interview = try row.get("interview")
    isOpen = try row.get("isOpen")
  }

  /// The SQL that selects the interviews with these employers.
  static let rows = """
    interviewNow
    WHERE interviewNow.employer IN (\(Words.list("?1")))
      AND (\(InterviewRows.isOpen) OR interviewNow.agreedUntilAt IS NOT NULL
        OR EXISTS (SELECT 1 FROM duty WHERE duty.interview = interviewNow.interview))
    """
}

extension Database {
  /// The stored plans of these interviews, and those computed under a policy.
  fileprivate func exchanges(of portion: [Touched], under policy: Policy) throws -> [Exchange] {
    let interviews = portion.map(\.interview)
    let isOpen = Dictionary(portion.map { ($0.interview, $0.isOpen) }) { first, _ in first }
    let journals = try journals(of: interviews)
    let plans = try plans(of: interviews)
    let assignments = try assignments(of: interviews)
    let related = try related(to: assignments)
    return assignments.map { assignment in
      let projection = Projection(
        assignment: assignment, journal: journals[assignment.interview] ?? [],
        related: related[assignment.interview] ?? [], policy: policy)
      let facts = projection.facts
      return Exchange(
        projection: projection, facts: facts,
        isOpen: isOpen[assignment.interview] == true,
        before: plans[assignment.interview] ?? [],
        after: projection.duties)
    }
  }

  /// The stored duties of these interviews, each ordered by (from, rule number).
  fileprivate func plans(of interviews: [Int64]) throws -> [Int64: [Duty]] {
    let duties = try rows(
      """
      SELECT duty.interview, \(DutyRows.columns) FROM duty
      WHERE duty.interview IN (\(Words.list("?")))
      """, [interviews.jsonList]
    ) { (try $0.get("interview") as Int64, try Duty(row: $0)) }
    return Dictionary(grouping: duties, by: \.0).mapValues { duties in
      duties.map(\.1).sorted { ($0.from, $0.rule.number) < ($1.from, $1.rule.number) }
    }
  }
}

extension AgencyStore {
  /// Returns the changes to the plans if these bank holidays were imported; writes nothing.
  public func replanned(importing lists: [HolidayList]) throws(StoreError) -> Replanned {
    release()
    let companions =
      try read { db in try db.hasMuchToReplan } ? Companion.open(beside: path) : []
    return try read { db in
      let entries = try db.entriesOfNoInterview(Event.Kind.ofPolicy.union([.holidaysImported]))
      let earlier = entries.filter(\.counts).compactMap(\.holidayImport).flatMap(\.lists)
      let replanning = Replanning(
        db: db, old: try policy(in: db),
        new: try Policy(PolicyLedger(entries).changes, holidays: HolidayTable(earlier + lists)),
        companions: companions, writes: false)
      return try replanning.run { _, _ in }
    }
  }
}

extension Database {
  /// True if there is so much to plan anew that companions of the connection are to help.
  var hasMuchToReplan: Bool {
    get throws {
      let many = 2_000
      let open = try rows(
        """
        SELECT count(*) AS open FROM
          (SELECT 1 FROM interviewNow WHERE \(InterviewRows.isOpen) LIMIT ?) AS open
        """, [many]
      ) { try $0.get("open") as Int }
      return open == [many]
    }
  }
}
