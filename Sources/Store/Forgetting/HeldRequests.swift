import Domain
import GRDB

/// A candidate's requests about their data, and the part that is erased with the candidate.
///
/// The fact that they asked, and the times it was heard, extended and answered, are retained as
/// evidence of compliance (UK GDPR, article 5(2)). Notes are erased, and once the name is erased
/// the rest identifies nobody. An entry that says more than is retained is erased like any other,
/// and its request is recorded anew under the surviving record, without the words.
struct HeldRequests {
  /// The number of unerased entries about the requests.
  let entries: Int
  /// The number of those entries that have a note.
  let notes: Int
  /// The entries to erase.
  let erased: [Int64]
  /// The requests to record anew.
  let restated: [DataRequest]
  /// The open requests.
  let open: [DataRequest]

  /// Reads the requests of the candidate with these records, of which `survivor` is the survivor.
  init(
    of survivor: Identifier<Candidate>, _ members: [Identifier<Candidate>], in db: Database
  ) throws {
    let events = try db.requestEvents().filter { $0.candidate.id == survivor }
    // After the erasure nobody can tell whose a merged record was.
    let underOthers = try db.rows(
      """
      SELECT entry FROM dataRequest
      WHERE candidate <> ?1 AND candidate IN (SELECT value FROM json_each(?2))
      """, [survivor, members.map(\.number).jsonList]
    ) { try $0.get("entry") as Identifier<JournalEntry> }
    let noted = events.filter { $0.note != nil }
    let going = Set(underOthers).union(noted.map(\.request))
    entries = events.count
    notes = noted.count
    erased = events.filter { going.contains($0.request) }.map(\.entry.number)
    restated = events.requests.filter { going.contains($0.entry) }
    open = events.requests.filter { $0.answered == nil }
  }

  /// Creates a value without requests.
  init() {
    (entries, notes, erased, restated, open) = (0, 0, [], [], [])
  }
}

extension Batch {
  /// Records a request anew without its words, with its original times.
  func restate(_ request: DataRequest, of candidate: Identifier<Candidate>) throws {
    let heard = try append(RequestEvent.Kind.heard.rawValue, at: request.heard, to: nil)
    try db.insert(
      into: "dataRequest", ["entry": heard, "candidate": candidate, "asks": request.asks])
    let steps: [(RequestEvent.Kind, DataRequest.Step?)] = [
      (.extended, request.extended), (.answered, request.answered),
    ]
    for case (let kind, let step?) in steps {
      let entry = try append(kind.rawValue, at: step.at, to: nil)
      try db.insert(into: "requestStep", ["entry": entry, "request": heard])
    }
  }
}
