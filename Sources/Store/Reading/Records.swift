public import ChasePolicy
public import Domain
import GRDB

extension AgencyStore {
  /// An interview with its journal; one whose booking was undone as it stood then.
  public func record(of interview: Identifier<Interview>) throws(StoreError) -> InterviewRecord {
    try read { db in
      if let found = try db.interview(interview) { return try db.records(of: [found])[0] }
      guard let undone = try db.undoneBookings(of: [interview.number])[interview.number] else {
        throw StoreError.noSuchInterview(interview)
      }
      return undone
    }
  }

  /// These interviews with their journals, in no order.
  public func records(
    of interviews: Set<Identifier<Interview>>
  ) throws(StoreError) -> [InterviewRecord] {
    try read { db in
      try db.records(of: try interviews.compactMap { try db.interview($0) })
    }
  }

  /// The records that a report is made of, in the order of the interviews' starts, then numbers.
  public func records(_ filter: ReportFilter) throws(StoreError) -> [InterviewRecord] {
    var records: [InterviewRecord] = []
    try forEachRecord(filter) { record, _ in
      records.append(record)
      return true
    }
    return records
  }

  /// The same with each interview's stored plan, one at a time and a few in memory.
  ///
  /// It goes on until `body` answers that it has seen enough (false), and is otherwise like
  /// ``forEachPortion(of:kinds:reading:_:)``.
  public func forEachRecord(
    _ filter: ReportFilter, kinds: Set<Event.Kind>? = nil,
    _ body: (InterviewRecord, [AssignedDuty]) -> Bool
  ) throws(StoreError) {
    try forEachPortion(of: filter, kinds: kinds) {
      $0
    } _: { portion in
      portion.allSatisfy { body($0.record, $0.plan) }
    }
  }

  /// What `reading` makes of a few interviews at a time, in their order, until `body` answers that
  /// it has seen enough (false).
  ///
  /// Many are read by several connections at once, each of which goes on with `reading` on a thread
  /// of its own, while `body` is at work. Neither may ask the store for anything. Where `kinds` are
  /// named, the records hold entries that tell of those, retractions, and what was erased: to read
  /// the others, which are most of a journal, is most of the work.
  public func forEachPortion<Answer: Sendable>(
    of filter: ReportFilter, kinds: Set<Event.Kind>? = nil,
    reading: @escaping @Sendable ([PlannedRecord]) -> Answer, _ body: (Answer) -> Bool
  ) throws(StoreError) {
    let long = ReportFilter.long
    let isLong = try read { db in try db.count(filter, most: long) == long }
    let ahead = ReadingAhead(isLong ? Companion.open(beside: path) : []) { db, interviews in
      let records = try db.records(of: interviews, kinds: kinds)
      let plans = try db.duties(ofInterviewsNumbered: interviews.map(\.id.number))
      return reading(records.map { ($0, plans[$0.interview.id.number] ?? []) })
    }
    try read { db in
      let rows = try Rows(db.cachedStatement(sql: filter.sql), filter.arguments)
      try ahead.makeRoom(in: db)
      try ahead.forEach(in: db, { try rows.portion() }, body)
    }
  }
}

/// An interview with its journal, and its plan as it is stored.
public typealias PlannedRecord = (record: InterviewRecord, plan: [AssignedDuty])

extension Rows {
  /// The next interviews, as many as are read at once; nil at the end.
  fileprivate func portion() throws -> [Interview]? {
    var interviews: [Interview] = []
    while interviews.count < ReportFilter.portion, let row = try next() {
      interviews.append(try Interview(row: row))
    }
    return interviews.isEmpty ? nil : interviews
  }
}

extension ReportFilter {
  /// How many interviews' journals are read at once.
  fileprivate static let portion = 250
  /// How many interviews are worth another connection.
  fileprivate static let long = 2_000

  private var conditions: [(sql: String, argument: any ColumnValue)] {
    let all: [(sql: String, argument: (any ColumnValue)?)] = [
      ("employer.id = ?", employer),
      ("candidate.id = ?", candidate),
      ("consultant.id = ?", consultant),
      ("instr(vacancy.folded, ?) > 0", vacancy.map { FoldedName($0).folded }),
      ("interviewNow.startsAt >= ?", from),
      ("interviewNow.startsAt < ?", to),
    ]
    return all.compactMap { condition in condition.argument.map { (condition.sql, $0) } }
  }

  private var source: String {
    let wanted = conditions.map(\.sql)
    return """
      FROM interviewNow \(InterviewRows.joins)
      WHERE \(wanted.isEmpty ? "TRUE" : wanted.joined(separator: " AND "))
      """
  }

  fileprivate var sql: String {
    """
    SELECT \(InterviewRows.columns) \(source)
    ORDER BY interviewNow.startsAt, interviewNow.interview
    """
  }

  fileprivate func count(most: Int) -> String {
    "SELECT count(*) AS count FROM (SELECT 1 \(source) LIMIT \(most))"
  }

  fileprivate var arguments: [(any ColumnValue)?] { conditions.map(\.argument) }
}

extension Database {
  /// How many interviews a filter lets through; `most` where they are as many or more.
  fileprivate func count(_ filter: ReportFilter, most: Int) throws -> Int {
    try rows(filter.count(most: most), filter.arguments) { try $0.get("count") as Int }.first ?? 0
  }

  /// These interviews with their journals, or what those tell of some kinds, in the same order.
  func records(
    of interviews: [Interview], kinds: Set<Event.Kind>? = nil
  ) throws -> [InterviewRecord] {
    let journals = try journals(of: interviews.map(\.id.number), kinds: kinds)
    return interviews.map { interview in
      InterviewRecord(interview: interview, entries: journals[interview.id.number] ?? [])
    }
  }
}
