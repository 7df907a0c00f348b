public import Domain
import GRDB

extension AgencyStore {
  /// All recorded events of requests about data, oldest first, including retracted ones.
  public func requestEvents() throws(StoreError) -> [RecordedRequestEvent] {
    try read { db in try db.requestEvents() }
  }
}

extension Database {
  /// All recorded request events, read within a transaction.
  func requestEvents() throws -> [RecordedRequestEvent] {
    let has = try rows("SELECT EXISTS (SELECT 1 FROM dataRequest) AS has") {
      try $0.get("has") as Bool
    }
    guard has == [true] else { return [] }
    let retracted = try retractedOfNoInterview()
    let people = try candidatesWhoAsked()
    return try rows(
      """
      SELECT entry.id, entry.kind, entry.happenedAt, \(StampRows.columns),
        request.entry AS request, request.candidate, request.asks,
        CASE WHEN step.entry IS NULL THEN request.note ELSE step.note END AS note
      FROM entry
      \(StampRows.joins)
      LEFT JOIN requestStep AS step ON step.entry = entry.id
      JOIN dataRequest AS request ON request.entry = coalesce(step.request, entry.id)
      WHERE entry.interview IS NULL
        AND entry.kind IN ('requestHeard', 'requestExtended', 'requestAnswered')
      ORDER BY entry.id
      """
    ) { row in
      let entry: Identifier<JournalEntry> = try row.get("id")
      let candidate: Identifier<Candidate> = try row.get("candidate")
      guard let person = people[candidate] else {
        throw Damage(reason: "there is no such candidate", field: "candidate")
      }
      return RecordedRequestEvent(
        entry: entry,
        stamp: try Stamp(row: row),
        at: try row.get("happenedAt"), kind: try row.get("kind"), candidate: person,
        asks: try row.get("asks"), note: try row.get("note"), request: try row.get("request"),
        counts: !retracted.contains(entry))
    }
  }

  /// The current candidate of each record that a request names, after mergers.
  private func candidatesWhoAsked() throws -> [Identifier<Candidate>: Candidate] {
    let mergers = try mergersNow().candidates
    let records = try rows("SELECT DISTINCT candidate FROM dataRequest") {
      try $0.get("candidate") as Identifier<Candidate>
    }
    return Dictionary(
      uniqueKeysWithValues: try records.map { record in
        (record, try candidate(mergers.survivor(of: record)))
      })
  }
}

extension DataRight: ColumnValue {}
extension RequestEvent.Kind: ColumnValue {}
