import AgencySettings
import Domain
import Engine
import WorkingTime

/// Everything held of one candidate, under any of their merged records.
struct ForgettingReading {
  let db: Database
  /// The surviving record of the candidate.
  let survivor: Identifier<Candidate>
  /// The surviving record and those merged with it.
  let members: [Identifier<Candidate>]
  /// The candidate's interviews, including those whose booking was retracted.
  let interviews: [Int64]
  /// The entries of those interviews that are not erased, oldest first.
  let entries: [Entry]
  /// The entries without an interview that are about one of the records and are not erased.
  let entriesOfNoInterview: [Entry]
  /// The candidate's requests about their data, part of which is retained.
  let requests: HeldRequests

  /// An entry by its number and its kind; nil for a kind that cannot be read, which is erased too.
  struct Entry {
    let id: Int64
    let kind: Event.Kind?
  }

  /// Reads everything held of a candidate or, if `only` names interviews, the data of those alone.
  init(of candidate: Identifier<Candidate>, only named: [Int64]? = nil, in db: Database) throws {
    self.db = db
    let mergers = try db.mergersNow().candidates
    survivor = mergers.survivor(of: candidate)
    members = mergers.members(with: candidate)
    let list = members.map(\.number).jsonList
    interviews =
      try named
      ?? db.rows(
        "SELECT id FROM interview WHERE candidate IN (\(Words.list("?"))) ORDER BY id",
        [list]
      ) { try $0.get("id") }
    entries = try db.unerased(
      "interview IN (\(Words.list("?")))", interviews.jsonList)
    let erased = StoredTable.all.filter { $0.erased == .always }
    entriesOfNoInterview =
      try named == nil ? db.unerased("id IN (\(StoredTable.entriesAbout(in: erased)))", list) : []
    requests = try named == nil ? HeldRequests(of: survivor, members, in: db) : HeldRequests()
  }

  /// Returns the effect of forgetting the candidate at an instant.
  func forgetting(at now: Instant, under policy: Policy) throws -> Forgetting {
    let known = try db.interviews(numbered: interviews)
    let zone = policy.calendar
    let told = try keptUntilAsTold()
    return Forgetting(
      candidate: try db.candidate(survivor), items: try items(),
      lastServed: try lastServed(or: now), keptUntil: try keptUntil(at: now, under: policy),
      isDone: told != nil && !hasWords,
      interviews: interviews.map { Identifier($0) },
      open: known.values.filter(\.isOpen).sorted { $0.id < $1.id },
      hold: try db.holds().compactMap(\.hold).first { hold in
        hold.person.candidate.map { members.contains($0.id) } == true
          && hold.until >= zone.localDate(at: now)
      }, requests: requests.open, mentions: try MentionSearch(self).run())
  }

  /// The last date on which the particulars are retained, as already recorded or by the policy.
  ///
  /// Nil if it is past, or if no booking is in force, because then the candidate had no service.
  func keptUntil(at now: Instant, under policy: Policy) throws -> LocalDate? {
    guard case .months(let months) = policy.retention(.particulars),
      try !db.interviews(numbered: interviews).isEmpty
    else { return nil }
    let zone = policy.calendar
    let until =
      try keptUntilAsTold() ?? zone.localDate(at: lastServed(or: now)).adding(months: months)
    return zone.localDate(at: now) > until ? nil : until
  }

  /// The last time the agency served the candidate: the last recording about one of their
  /// interviews, or the last interview's end.
  ///
  /// Forgetting a candidate is no service.
  private func lastServed(or now: Instant) throws -> Instant {
    let moments = try db.rows(
      """
      SELECT max(served.moment) AS moment FROM (
        SELECT batch.recordedAt AS moment FROM entry JOIN batch ON batch.id = entry.batch
        WHERE entry.interview IN (\(Words.list("?1"))) AND NOT EXISTS
          (SELECT 1 FROM entry AS mark WHERE mark.batch = batch.id AND mark.interview IS NULL
            AND mark.kind = 'candidateForgotten')
        UNION ALL
        SELECT endsAt FROM interviewNow
        WHERE interview IN (\(Words.list("?1"))) AND state <> 'cancelled'
      ) AS served
      """, [interviews.jsonList]
    ) { try $0.get("moment") as Instant? }
    return moments.compactMap(\.self).first ?? now
  }

  /// The last date of retention that was recorded when the rest was erased; nil if the candidate
  /// was not forgotten, or has come back since.
  func keptUntilAsTold() throws -> LocalDate? {
    guard try interviews.allSatisfy({ try db.isForgotten(Identifier($0)) }) else { return nil }
    return try db.rows(
      """
      SELECT max(untilDate) AS until FROM forgetting
      WHERE part = 'words' AND candidate IN (\(Words.list("?")))
      """, [members.map(\.number).jsonList]
    ) { try $0.get("until") as LocalDate? }.compactMap(\.self).first
  }

  /// True if anything is left apart from the particulars.
  private var hasWords: Bool {
    !entriesOfNoInterview.isEmpty || requests.notes > 0
      || entries.contains { $0.kind?.kept == .nothing }
  }

  private func items() throws -> [Forgetting.Item] {
    let counts = Dictionary(
      entries.compactMap(\.kind).map { ($0.matter, 1) }, uniquingKeysWith: +)
    return try Forgetting.Matter.allCases.compactMap { matter in
      let count =
        switch matter {
        case .reach: try count(Self.withReach)
        case .record: entriesOfNoInterview.count
        case .reasons: try count(Self.withReasons)
        case .requestNotes: requests.notes
        case .requests: requests.entries
        default: counts[matter] ?? 0
        }
      return count == 0 ? nil : Forgetting.Item(matter, entries: count)
    }
  }
}

extension ForgettingReading {
  /// The number of ``entries`` that a statement selects.
  private func count(_ statement: String) throws -> Int {
    try db.rows(
      """
      SELECT count(*) AS count FROM (\(statement)) AS found
      WHERE found.entry IN (\(Words.list("?")))
      """, [entries.map(\.id).jsonList]
    ) { try $0.get("count") as Int }.first ?? 0
  }

  private static let withReach =
    "SELECT entry FROM booking WHERE phone IS NOT NULL OR email IS NOT NULL"

  private static let withReasons = """
    SELECT entry FROM item WHERE list = 'meets'
    UNION SELECT entry FROM cancellation WHERE why IS NOT NULL
    UNION SELECT entry FROM withdrawal WHERE why IS NOT NULL
    """
}

extension Database {
  /// The entries that are not erased and meet a condition with one argument, oldest first.
  fileprivate func unerased(
    _ condition: String, _ argument: String
  ) throws -> [ForgettingReading.Entry] {
    try rows(
      """
      SELECT id, kind FROM entry
      WHERE \(condition) AND kind <> 'retraction' AND \(EntryRows.isUnerased("entry.id"))
      ORDER BY id
      """, [argument]
    ) {
      ForgettingReading.Entry(id: try $0.get("id"), kind: Event.Kind(rawValue: try $0.get("kind")))
    }
  }
}

extension Database {
  /// Returns the entries of legal holds that count, oldest first.
  func holds() throws -> [JournalEntry] {
    try entriesOfNoInterview(Event.Kind.ofHolds).filter(\.counts)
  }
}
