import Domain
import Engine

/// Reads the entries of a candidate: those of their interviews, those about them without an
/// interview, those that were erased, and those that retracted any of these.
struct DossierEntries {
  private let reading: DossierReading
  private var db: Database { reading.db }

  /// Reads the entries of the candidate of `reading`.
  init(_ reading: DossierReading) { self.reading = reading }

  /// An entry with its interview, or nil if it has no interview.
  typealias Placed = (interview: Int64?, entry: DossierEntry)

  /// Returns the candidate's entries, oldest first by the time they happened.
  func read() throws -> [Placed] { try read(try numbers()) }

  /// Returns these entries, and those of no interview that retracted any of them, likewise.
  func read(_ own: [Int64]) throws -> [Placed] {
    let numbers = own + (try retractions(of: own))
    let said = try said(by: numbers)
    let undone = try links(
      """
      SELECT retracts AS entry, max(id) AS other FROM entry
      WHERE retracts IN (\(Words.list("?")))
        AND \(EntryRows.counts("entry.id")) GROUP BY retracts ORDER BY retracts
      """, numbers)
    let discounted = try links(
      """
      SELECT entry, entry AS other FROM retractedNow
      WHERE entry IN (\(Words.list("?"))) ORDER BY entry
      """, numbers)
    let erased = try links(
      """
      SELECT erased AS entry, entry AS other FROM erasure
      WHERE erased IN (\(Words.list("?"))) ORDER BY erased
      """, numbers)
    return try heads(of: numbers) { row in
      let id: Int64 = try row.get("id")
      let entry = DossierEntry(
        id: Identifier(id), kind: Event.Kind(rawValue: try row.get("kind")),
        header: try header(row),
        rows: said[id] ?? [], counts: discounted[id] == nil,
        undoneBy: undone[id].map(Identifier.init), erasedBy: erased[id].map(Identifier.init))
      return (try row.get("interview"), entry)
    }
  }

  private func heads(of numbers: [Int64], _ read: (Row) throws -> Placed) throws -> [Placed] {
    try db.rows(
      """
      SELECT \(StoredTable.entry.qualifiedColumns), batch.command, batch.consultant,
        batch.recordedAt, batch.clock
      FROM entry JOIN batch ON batch.id = entry.batch
      WHERE entry.id IN (\(Words.list("?"))) ORDER BY entry.happenedAt, entry.id
      """, [numbers.jsonList], read)
  }

  private func header(_ row: Row) throws -> [DossierRow] {
    try [.entry, .batch].map { try reading.row($0, row) }
  }

  /// The numbers of all entries of the candidate.
  private func numbers() throws -> [Int64] {
    try db.rows(
      """
      SELECT id FROM entry WHERE interview IN (\(Words.list("?2")))
      UNION SELECT erasure.erased FROM erasure JOIN forgetting ON forgetting.entry = erasure.entry
      WHERE forgetting.candidate IN (\(Words.list("?1")))
      UNION SELECT requestStep.entry FROM requestStep
      JOIN dataRequest ON dataRequest.entry = requestStep.request
      WHERE dataRequest.candidate IN (\(Words.list("?1")))
      UNION \(StoredTable.entriesAbout(in: StoredTable.all))
      ORDER BY 1
      """, [reading.members.jsonList, reading.interviews.jsonList]
    ) { try $0.get("id") as Int64 }
  }

  /// The entries without an interview that retracted some others, and those that retracted these.
  private func retractions(of entries: [Int64]) throws -> [Int64] {
    let found = try db.rows(
      """
      SELECT id FROM entry
      WHERE interview IS NULL AND retracts IN (\(Words.list("?"))) ORDER BY id
      """, [entries.jsonList]
    ) { try $0.get("id") as Int64 }
    return found.isEmpty ? [] : found + (try retractions(of: found))
  }

  /// The rows of the entries, by entry, in the order of the tables.
  private func said(by numbers: [Int64]) throws -> [Int64: [DossierRow]] {
    let kinds = try db.rows(
      "SELECT id, kind FROM entry WHERE id IN (\(Words.list("?"))) ORDER BY id",
      [numbers.jsonList]
    ) { (try $0.get("id") as Int64, Event.Kind(rawValue: try $0.get("kind"))) }
    let kind = Dictionary(kinds) { first, _ in first }
    var said: [Int64: [DossierRow]] = [:]
    for table in StoredTable.all {
      switch table.owner {
      case .entry, .contact: break
      default: continue
      }
      let rows = try db.rows(
        """
        SELECT \(table.columnList) FROM \(table.name)
        WHERE entry IN (\(Words.list("?")))
        ORDER BY \(table.key.joined(separator: ", "))
        """, [numbers.jsonList]
      ) { row in
        let entry: Int64 = try row.get("entry")
        return (entry: entry, row: try reading.row(table, row, kind: kind[entry] ?? nil))
      }
      for found in rows { said[found.entry, default: []].append(found.row) }
    }
    return said
  }

  /// Returns, for each entry, the other entry that the statement pairs it with.
  private func links(_ statement: String, _ numbers: [Int64]) throws -> [Int64: Int64] {
    let links = try db.rows(statement, [numbers.jsonList]) {
      (try $0.get("entry") as Int64, try $0.get("other") as Int64)
    }
    return Dictionary(links) { first, _ in first }
  }
}
