public import ChasePolicy
public import Domain
import GRDB

extension AgencyStore {
  /// An interview with its journal.
  public func record(of interview: Identifier<Interview>) throws(StoreError) -> InterviewRecord {
    try read { db in
      guard let found = try db.interview(interview) else {
        throw StoreError.noSuchInterview(interview)
      }
      return try db.records(of: [found])[0]
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
  /// It goes on until `body` answers that it has seen enough (false). `body` must not ask the store
  /// for anything.
  public func forEachRecord(
    _ filter: ReportFilter, _ body: (InterviewRecord, [AssignedDuty]) -> Bool
  ) throws(StoreError) {
    try read { db in
      try db.makeRoomForReading()
      let rows = try Rows(db.cachedStatement(sql: filter.sql), filter.arguments)
      var goesOn = true
      while goesOn {
        var portion: [Interview] = []
        while portion.count < ReportFilter.portion, let row = try rows.next() {
          portion.append(try Interview(row: row))
        }
        guard !portion.isEmpty else { return }
        let plans = try db.duties(ofInterviewsNumbered: portion.map(\.id.number))
        for record in try db.records(of: portion) where goesOn {
          goesOn = body(record, plans[record.interview.id.number] ?? [])
        }
      }
    }
  }
}

extension ReportFilter {
  /// How many interviews' journals are read at once.
  fileprivate static let portion = 200

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

  fileprivate var sql: String {
    let wanted = conditions.map(\.sql)
    return """
      SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
      WHERE \(wanted.isEmpty ? "TRUE" : wanted.joined(separator: " AND "))
      ORDER BY interviewNow.startsAt, interviewNow.interview
      """
  }

  fileprivate var arguments: [(any ColumnValue)?] { conditions.map(\.argument) }
}

extension Database {
  /// These interviews with their journals, in the same order.
  func records(of interviews: [Interview]) throws -> [InterviewRecord] {
    let journals = try journals(of: interviews.map(\.id.number))
    return interviews.map { interview in
      InterviewRecord(interview: interview, entries: journals[interview.id.number] ?? [])
    }
  }
}
