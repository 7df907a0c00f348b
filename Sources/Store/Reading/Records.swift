public import ChasePolicy
public import Domain
import Engine
import SQLiteEngine

extension AgencyStore {
  /// Returns an interview with its journal; one whose booking was undone as it was before the undo.
  public func record(of interview: Identifier<Interview>) throws(StoreError) -> InterviewRecord {
    try read { db in
      if let found = try db.interview(interview) { return try db.records(of: [found])[0] }
      guard let undone = try db.undoneBookings(of: [interview.number])[interview.number] else {
        throw StoreError.noSuchInterview(interview)
      }
      return undone
    }
  }

  /// Returns these interviews with their journals, unordered.
  public func records(
    of interviews: Set<Identifier<Interview>>
  ) throws(StoreError) -> [InterviewRecord] {
    try read { db in
      try db.records(
        of: Array(try db.interviews(numbered: interviews.map(\.number).sorted()).values))
    }
  }

  /// Returns these interviews with their journals, in the same order.
  public func records(of interviews: [Interview]) throws(StoreError) -> [InterviewRecord] {
    try read { db in try db.records(of: interviews) }
  }

  /// Returns the records for a report, ordered by the interviews' starts, then numbers.
  func records(_ filter: ReportFilter) throws(StoreError) -> [InterviewRecord] {
    var records: [InterviewRecord] = []
    try forEachRecord(filter) { record, _ in
      records.append(record)
      return true
    }
    return records
  }

  /// Calls `body` with each record for a report and its stored plan; holds only a few in memory.
  ///
  /// Stops when `body` returns false; otherwise like ``forEachPortion(of:kinds:reading:_:)``.
  func forEachRecord(
    _ filter: ReportFilter, kinds: Set<Event.Kind>? = nil,
    _ body: (InterviewRecord, [AssignedDuty]) -> Bool
  ) throws(StoreError) {
    try forEachPortion(of: filter, kinds: kinds) {
      $0
    } _: { portion in
      portion.allSatisfy { body($0.record, $0.plan) }
    }
  }

  /// Passes the results of `reading` on portions of interviews, in order, to `body` until it
  /// returns false.
  ///
  /// Large sets are read by several connections concurrently, each of which calls `reading` on its
  /// own thread while `body` runs. Neither closure may call the store. If `kinds` is given, the
  /// records hold only entries of those kinds, retractions and erased entries: reading the others,
  /// most of a journal, is most of the work.
  public func forEachPortion<Answer: Sendable>(
    of filter: ReportFilter, kinds: Set<Event.Kind>? = nil,
    reading:
      @escaping @Sendable (
        [(record: InterviewRecord, plan: [AssignedDuty])]
      ) -> Answer, _ body: (Answer) -> Bool
  ) throws(StoreError) {
    let long = ReportFilter.long
    // A server is asked by one connection alone.
    let isLong = try read { db in try !db.isOnServer && db.count(filter, most: long) == long }
    // The companions see what is committed now, so the snapshot must begin after they are open.
    if isLong { release() }
    let ahead = ReadingAhead(isLong ? Companion.open(beside: path) : []) { db, interviews in
      let records = try db.records(of: interviews, kinds: kinds)
      let plans = try db.duties(ofInterviewsNumbered: interviews.map(\.id.number))
      return reading(records.map { ($0, plans[$0.interview.id.number] ?? []) })
    }
    try read { db in
      let rows = try db.cursor(filter.question.sql, filter.question.arguments)
      try ahead.makeRoom(in: db)
      try ahead.forEach(in: db, { try rows.portion() }, body)
    }
  }
}

/// An interview with its journal and its stored plan.
typealias PlannedRecord = (record: InterviewRecord, plan: [AssignedDuty])

extension Rows {
  /// Returns the next portion of interviews; nil at the end.
  fileprivate func portion() throws -> [Interview]? {
    var interviews: [Interview] = []
    while interviews.count < ReportFilter.portion, let row = try next() {
      interviews.append(try Interview(row: row))
    }
    return interviews.isEmpty ? nil : interviews
  }
}

extension ReportFilter {
  /// The number of interviews whose journals are read at once.
  fileprivate static let portion = 250
  /// The number of interviews that justifies further connections.
  fileprivate static let long = 2_000

  private var conditions: [(sql: String, argument: any ColumnValue)] {
    let all: [(sql: String, argument: (any ColumnValue)?)] = [
      ("employer.id = ?", employer),
      ("candidate.id = ?", candidate),
      ("consultant.id = ?", consultant),
      (Words.contains("?", in: "vacancy.folded"), vacancy.map { FoldedName($0).folded }),
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

  /// The question for the interviews, in their order.
  var question: Question {
    (
      """
      SELECT \(InterviewRows.columns) \(source)
      ORDER BY interviewNow.startsAt, interviewNow.interview
      """, arguments
    )
  }

  /// The question for their numbers.
  var numbers: Question { ("SELECT interviewNow.interview \(source)", arguments) }

  fileprivate func count(most: Int) -> String {
    "SELECT count(*) AS count FROM (SELECT 1 \(source) LIMIT \(most)) AS chosen"
  }

  fileprivate var arguments: [(any ColumnValue)?] { conditions.map(\.argument) }
}

extension Database {
  /// Returns the number of interviews that match a filter, at most `most`.
  fileprivate func count(_ filter: ReportFilter, most: Int) throws -> Int {
    try rows(filter.count(most: most), filter.arguments) { try $0.get("count") as Int }.first ?? 0
  }

  /// Returns these interviews with their journals, or only entries of some kinds, in the same
  /// order.
  func records(
    of interviews: [Interview], kinds: Set<Event.Kind>? = nil
  ) throws -> [InterviewRecord] {
    let numbers = interviews.map(\.id.number)
    try ask(ahead: [], journalsOf: numbers)
    // A journal that was read in part cannot be given to the policy.
    let assignments = try kinds == nil ? assignments(of: numbers) : []
    // Of a few interviews, the candidates' others are read with them.
    let others =
      try numbers.count < Database.few
      ? self.assignments(ofCandidates: Set(assignments.map(\.candidate))).map(\.interview) : []
    let journals = try journals(of: Set(numbers + others).sorted(), kinds: kinds)
    let related = try related(to: assignments, journals)
    return interviews.map { interview in
      InterviewRecord(
        interview: interview, entries: journals[interview.id.number] ?? [],
        related: related[interview.id.number] ?? [])
    }
  }
}
