import GRDB

/// The tables that hold what an entry says, in the order in which its seal covers them.
///
/// A new table is added at the end: the seals of entries that have no row in it stay as they are.
enum SealedTable: String, CaseIterable {
  /// Whom and what a booked interview is about, by name: no row of the journal, and as much said.
  case bookedInterview
  case booking, rebooking, cancellation, agreement, debrief, feedback, promise, permission, contact
  case thanks, withdrawal, nextBooking, closure, snooze, item
  case policyChange, policyFile, holidayImport, listedHoliday, listedYear
  case handover, candidateMerge, employerMerge, draftTemplate
  case candidateNaming, employerNaming, particular
  case diaryEvent
  case forgetting, erasure, hold
  case dataRequest, requestStep

  /// The columns that tell the rows of one entry apart; empty where it has at most one.
  var key: [String] {
    switch self {
    case .item: ["list", "position"]
    case .policyChange: ["position"]
    case .listedHoliday: ["division", "date"]
    case .listedYear: ["division", "year"]
    case .particular: ["field"]
    case .erasure: ["erased"]
    default: []
    }
  }

  /// Its rows from an entry on, in the order of the entries.
  var sql: String {
    switch self {
    case .bookedInterview:
      """
      SELECT entry.id AS entry, interview.candidate, interview.vacancy, interview.consultant,
        interview.stage, \(Self.original(.candidate)) AS candidateName, vacancy.employer,
        vacancy.title AS vacancyTitle, \(Self.original(.employer)) AS employerName
      FROM entry JOIN interview ON interview.id = entry.interview
      LEFT JOIN candidate ON candidate.id = interview.candidate
      LEFT JOIN vacancy ON vacancy.id = interview.vacancy
      LEFT JOIN employer ON employer.id = vacancy.employer
      WHERE entry.id BETWEEN ? AND ? AND entry.kind = 'booked'
        AND entry.id NOT IN (SELECT erased FROM erasure) ORDER BY entry.id
      """
    default:
      """
      SELECT * FROM \(rawValue) WHERE entry BETWEEN ? AND ?
      ORDER BY \((["entry"] + key).joined(separator: ", "))
      """
    }
  }

  /// Those that hold something of these entries: asked of all at once, since each question of its own
  /// costs a command that records more than the answer.
  static func withRows(of entries: ClosedRange<Int64>, in db: Database) throws -> [SealedTable] {
    let statement = try db.cachedStatement(sql: Self.presence)
    let rows = try Rows(statement, [entries.lowerBound, entries.upperBound])
    guard let row = try rows.next() else { return [] }
    return try allCases.enumerated().filter { try row.get(at: $0.offset) as Bool }.map(\.element)
  }

  private static let presence: String = {
    let questions = allCases.map { (table: SealedTable) -> String in
      let rows =
        table == .bookedInterview
        ? "entry WHERE kind = 'booked' AND id" : "\(table.rawValue) WHERE entry"
      return "EXISTS (SELECT 1 FROM \(rows) BETWEEN ?1 AND ?2)"
    }
    return "SELECT " + questions.joined(separator: ", ")
  }()

  /// The name that a record was made by, whatever it was changed to by hand since.
  private static func original(_ table: NameTable) -> String {
    let name = "\(table.rawValue).name"
    guard let naming = table.naming else { return name }
    return """
      coalesce(
        (SELECT was FROM \(naming) WHERE \(naming).\(table.rawValue) = \(table.rawValue).id
         ORDER BY \(naming).entry LIMIT 1), \(name))
      """
  }

  /// The entries themselves, each with its recording command and who gave it.
  static let header = """
    SELECT entry.id AS entry, entry.batch, entry.interview, entry.kind, entry.happenedAt,
      entry.retracts, batch.command, batch.consultant, consultant.name AS consultantName,
      batch.recordedAt, batch.clock, batch.undoes
    FROM entry
    LEFT JOIN batch ON batch.id = entry.batch
    LEFT JOIN consultant ON consultant.id = batch.consultant
    WHERE entry.id BETWEEN ? AND ? ORDER BY entry.id
    """
}
