import AgencySettings
import Domain
import Engine
import WorkingTime

/// Reads the data with limited retention: due for erasure now, and particulars due later.
struct RetentionReading {
  let db: Database
  let policy: Policy
  let today: LocalDate
  private let holds: [JournalEntry]
  private let requestsToSee: [DataRequest]

  init(in db: Database, under policy: Policy, at now: Instant) throws {
    self.db = db
    self.policy = policy
    today = policy.calendar.localDate(at: now)
    holds = try db.holds()
    requestsToSee = try db.entriesOfNoInterview(Event.Kind.ofRequests).requests.filter {
      $0.asks == .access && $0.answered == nil
    }
  }

  /// Returns all items, by date, then by name.
  func items() throws -> [RetentionItem] {
    let candidates = try closedCandidates()
    let whole = Set(candidates.map(\.candidate.id))
    let notes = try notes().filter { !whole.contains($0.candidate.id) }
    return (try particulars() + candidates + notes).sorted {
      ($0.keptUntil, $0.candidate.name, $0.part.rawValue)
        < ($1.keptUntil, $1.candidate.name, $1.part.rawValue)
    }
  }

  /// The particulars kept of candidates who were forgotten and did not come back, due or not.
  private func particulars() throws -> [RetentionItem] {
    let forgotten = try db.rows(
      """
      SELECT DISTINCT candidate FROM forgetting AS one WHERE part = 'words' AND NOT EXISTS
        (SELECT 1 FROM forgetting AS later WHERE later.candidate = one.candidate
          AND later.part = 'all' AND later.entry > one.entry)
      ORDER BY candidate
      """
    ) { try $0.get("candidate") as Identifier<Candidate> }
    var seen: Set<Identifier<Candidate>> = []
    return try forgotten.compactMap { candidate in
      let reading = try ForgettingReading(of: candidate, in: db)
      guard seen.insert(reading.survivor).inserted, let until = try reading.keptUntilAsTold()
      else { return nil }
      return try item(.particulars, reading.survivor, until, reading.interviews)
    }
  }

  /// Candidates without an open interview, or without any, whom the agency has not served for the
  /// retention period.
  private func closedCandidates() throws -> [RetentionItem] {
    guard case .months(let months) = policy.retention(.closedCandidates) else { return [] }
    let served = try db.rows(Self.served) { row in
      (
        candidate: try row.get("candidate") as Identifier<Candidate>,
        interview: try row.get("interview") as Int64, isOpen: try row.get("isOpen") as Bool,
        last: max(try row.get("endsAt") as Instant, try row.get("recordedAt"))
      )
    }
    let closed = Dictionary(grouping: served, by: \.candidate)
      .filter { !$0.value.contains(where: \.isOpen) }.sorted { $0.key < $1.key }
    return try closed.compactMap { candidate, served in
      try served.map(\.last).max().flatMap { last in
        try due(.candidate, candidate, last, after: months) { served.map(\.interview) }
      }
    } + withoutInterview(after: months)
  }

  /// The interviews whose booking is not erased, each with the last recording about it.
  private static let served = """
    SELECT interviewNow.candidate, interviewNow.interview, interviewNow.endsAt,
      CASE WHEN \(InterviewRows.isOpen) THEN 1 ELSE 0 END AS isOpen,
      (SELECT max(batch.recordedAt) FROM entry JOIN batch ON batch.id = entry.batch
       WHERE entry.interview = interviewNow.interview) AS recordedAt
    FROM interviewNow
    WHERE NOT EXISTS (SELECT 1 FROM entry JOIN erasure ON erasure.erased = entry.id
      WHERE entry.interview = interviewNow.interview AND entry.kind = 'booked')
    ORDER BY interviewNow.interview
    """

  private func withoutInterview(after months: Int) throws -> [RetentionItem] {
    try db.rows(Self.withoutInterview) { row in
      (
        candidate: try row.get("candidate") as Identifier<Candidate>,
        last: try row.get("last") as Instant
      )
    }.compactMap { candidate, last in
      try due(.candidate, candidate, last, after: months) {
        try db.rows("SELECT id FROM interview WHERE candidate = ? ORDER BY id", [candidate]) {
          try $0.get("id")
        }
      }
    }
  }

  /// The candidates who have no interview, or none whose booking counts, with the last recording
  /// about them that is not erased.
  private static let withoutInterview = """
    SELECT found.candidate, found.last FROM (
      SELECT candidate.id AS candidate, (
          SELECT max(batch.recordedAt) FROM entry JOIN batch ON batch.id = entry.batch
          WHERE entry.kind <> 'retraction'
            AND \(EntryRows.isUnerased("entry.id")) AND entry.id IN (
            SELECT id FROM entry WHERE interview IN
              (SELECT id FROM interview WHERE interview.candidate = candidate.id)
            \(aboutCandidate))) AS last
      FROM candidate
      WHERE NOT EXISTS (SELECT 1 FROM interviewNow WHERE interviewNow.candidate = candidate.id)
        AND NOT EXISTS (SELECT 1 FROM candidateMerge WHERE candidateMerge.gone = candidate.id
          AND \(EntryRows.counts("candidateMerge.entry")))
    ) AS found WHERE found.last IS NOT NULL ORDER BY found.candidate
    """

  private static let aboutCandidate = StoredTable.all.filter { $0.erased == .always }
    .flatMap { table in
      table.about.map { "UNION SELECT entry FROM \(table.name) WHERE \($0) = candidate.id" }
    }.joined(separator: " ")

  /// Notes of closed interviews about which nothing was recorded for the retention period.
  private func notes() throws -> [RetentionItem] {
    guard case .months(let months) = policy.retention(.notes) else { return [] }
    let kinds = Event.Kind.allCases.filter { $0.kept == .nothing }.map { "'\($0.rawValue)'" }
    let found = try db.rows(
      """
      SELECT interviewNow.candidate, interviewNow.interview, max(batch.recordedAt) AS last
      FROM interviewNow
      JOIN entry ON entry.interview = interviewNow.interview
      JOIN batch ON batch.id = entry.batch
      WHERE NOT (\(InterviewRows.isOpen))
      GROUP BY interviewNow.interview
      HAVING max(CASE WHEN entry.kind IN (\(kinds.joined(separator: ", ")))
        AND \(EntryRows.isUnerased("entry.id")) THEN 1 ELSE 0 END) = 1
      ORDER BY interviewNow.interview
      """
    ) { row in
      let interview: Int64 = try row.get("interview")
      return try due(.notes, row.get("candidate"), row.get("last"), after: months) { [interview] }
    }.compactMap(\.self)
    // One entry records the erasure of all interviews of a candidate.
    return Dictionary(grouping: found, by: \.candidate.id).values.compactMap { theirs in
      guard let last = theirs.map(\.keptUntil).max(), let first = theirs.first else { return nil }
      return RetentionItem(
        .notes, of: first.candidate, keptUntil: last, interviews: theirs.flatMap(\.interviews),
        hold: first.hold, requestToSee: first.requestToSee)
    }
  }

  /// The item of what was last recorded at an instant, or nil if it is not due.
  private func due(
    _ part: RetentionItem.Part, _ candidate: Identifier<Candidate>, _ last: Instant,
    after months: Int, _ interviews: () throws -> [Int64]
  ) throws -> RetentionItem? {
    let until = policy.calendar.localDate(at: last).adding(months: months)
    guard until < today else { return nil }
    return try item(part, candidate, until, interviews())
  }

  private func item(
    _ part: RetentionItem.Part, _ candidate: Identifier<Candidate>, _ until: LocalDate,
    _ interviews: [Int64]
  ) throws -> RetentionItem {
    RetentionItem(
      part, of: try db.candidate(candidate), keptUntil: until,
      interviews: interviews.map { Identifier($0) },
      hold: holds.last { entry in
        entry.hold.map { $0.person.candidate?.id == candidate && $0.until >= today } ?? false
      },
      requestToSee: requestsToSee.first { $0.person.candidate?.id == candidate })
  }
}
