import Domain
import Engine

/// A person's requests about their data, and the part that is erased with the person.
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
    try self.init(
      try db.requests(under: "candidate", survivor.number, members.map(\.number)), in: db)
  }

  /// Reads the requests of the contact with these records, of which `survivor` is the survivor.
  init(
    of survivor: Identifier<EmployerContact>, _ members: [Identifier<EmployerContact>],
    in db: Database
  ) throws {
    try self.init(
      try db.requests(under: "contact", survivor.number, members.map(\.number)), in: db)
  }

  private init(_ theirs: Theirs, in db: Database) throws {
    let events = try db.entriesOfNoInterview(Event.Kind.ofRequests)
      .filter { theirs.all.contains($0.request) }
    let noted = events.filter { $0.event?.texts.isEmpty == false }
    // After the erasure nobody can tell whose a merged record was.
    let going = theirs.underOthers.union(noted.map(\.request))
    entries = events.count
    notes = noted.count
    erased = events.filter { going.contains($0.request) }.map(\.id.number)
    restated = events.requests.filter { going.contains($0.entry) }
    open = events.requests.filter { $0.answered == nil }
  }

  /// Creates a value without requests.
  init() {
    (entries, notes, erased, restated, open) = (0, 0, [], [], [])
  }
}

/// The entries by which a person's requests were recorded, and those of them under merged records.
private typealias Theirs = (
  all: Set<Identifier<JournalEntry>>, underOthers: Set<Identifier<JournalEntry>>
)

extension Database {
  /// Returns the entries of the requests of a person with these records.
  fileprivate func requests(
    under column: String, _ survivor: Int64, _ members: [Int64]
  ) throws -> Theirs {
    let found = try rows(
      """
      SELECT entry, CASE WHEN \(column) = ?1 THEN 1 ELSE 0 END AS isOwn FROM dataRequest
      WHERE \(column) IN (\(Words.list("?2"))) ORDER BY entry
      """, [survivor, members.jsonList]
    ) {
      (entry: try $0.get("entry") as Identifier<JournalEntry>, isOwn: try $0.get("isOwn") as Bool)
    }
    return (
      Set(found.map(\.entry)), Set(found.filter { !$0.isOwn }.map(\.entry))
    )
  }
}

extension JournalEntry {
  /// The entry by which the request was recorded that it is about.
  fileprivate var request: Identifier<JournalEntry> {
    if case .request(let event) = event { event.request ?? id } else { id }
  }
}

extension Batch {
  /// Records a request anew without its words, with its original times.
  func restate(_ request: DataRequest) throws {
    let heard = try append(
      .request(.heard(request.person, request.asks, note: nil)), at: request.heard)
    let steps: [(RequestEvent.Step, DataRequest.Step?)] = [
      (.extended, request.extended), (.answered, request.answered),
    ]
    for case (let step, let known?) in steps {
      let event = RequestEvent(
        step, of: request.person, asks: request.asks, note: nil, request: Identifier(heard))
      try append(.request(event), at: known.at)
    }
  }
}
