import Domain
import GRDB

/// What is held of a candidate's requests about their data, and what of it goes with them.
///
/// That they asked, and when it was heard, extended and answered, stays: it is what shows that the
/// law was kept (UK GDPR, article 5(2)). What was noted of it goes, and when the name goes it is
/// nobody's. An entry that says more than is kept is erased like any other, and its request is
/// recorded anew without the words, under the record that everything of theirs goes by.
struct HeldRequests {
  /// How many entries say something of them.
  let entries: Int
  /// How many of those have a note.
  let notes: Int
  /// The entries that are to say nothing any more.
  let erased: [Int64]
  /// The requests that are recorded anew for it.
  let restated: [DataRequest]
  /// The requests that are open.
  let open: [DataRequest]

  /// What is held of the candidate of these records, whom the survivor of them stands for.
  init(
    of survivor: Identifier<Candidate>, _ members: [Identifier<Candidate>], in db: Database
  ) throws {
    let events = try db.requestEvents().filter { $0.candidate.id == survivor }
    // Of a record that was merged, nobody will know whose it was.
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

  /// Nothing.
  init() {
    (entries, notes, erased, restated, open) = (0, 0, [], [], [])
  }
}

extension Batch {
  /// Records a request once more, without its words, with the moments at which it happened.
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
