import Domain
import Engine

/// Seals the entries that a transaction appends to the journal, at its end.
///
/// It never seals earlier entries: one inserted by another program stays unsealed, and `verify`
/// reports it.
struct Sealing {
  private let db: Database
  private let last: Int64

  /// The number of entry hashes that are in memory at once.
  private static let most = 500

  /// Notes the last entry before the transaction appends to the journal.
  init(_ db: Database) throws {
    self.db = db
    last = try db.lastEntry()
  }

  /// Seals a journal without seals, when migrating an older database.
  static func sealAll(_ db: Database) throws { try Sealing(db, after: 0).sealNew() }

  private init(_ db: Database, after last: Int64) {
    self.db = db
    self.last = last
  }

  /// Seals the new entries, except those imported with their seals.
  func sealNew() throws {
    let newest = try db.lastEntry()
    guard newest > last else { return }
    let sealed = try db.endOfSeals()
    let first = max(last, sealed?.highest ?? 0) + 1
    guard first <= newest else { return }
    let entries = try SealedEntries(few: first...newest, in: db)
    var (previous, place) = sealed?.last ?? (Seal.beginning, 0)
    var seals = NewSeals()
    while let entry = entries.next {
      let header = try entries.header(of: entry, wantsFields: true)
      let seal = Seal(header, try entries.content(of: entry, wantsFields: true), after: previous)
      place += 1
      seals.add(seal, of: entry, header, place: place)
      if seals.count == Self.most { try seals.write(in: db) }
      previous = seal.chain
    }
    try seals.write(in: db)
  }
}

/// Seals to be written.
struct NewSeals {
  private var entries: [Int64] = []
  private var seals: [Seal] = []
  private var headers: [[UInt8]] = []
  private var places: [Int64] = []

  var count: Int { seals.count }

  /// Adds the seal of an entry with this header, for a place of the chain.
  mutating func add(_ seal: Seal, of entry: Int64, _ header: SealedText, place: Int64) {
    entries.append(entry)
    seals.append(seal)
    headers.append(header.bytes)
    places.append(place)
  }

  /// Writes the seals, of which none is left then.
  ///
  /// A server links the chain itself, since no login may write a seal and others may record meanwhile;
  /// its links are the same as ours. It refuses them as stale if there is a place that was seen and, after
  /// it, something was recorded of interviews of these candidates, or of no interview.
  mutating func write(
    in db: Database, unlessAfter seen: Int64? = nil,
    about candidates: Set<Identifier<Candidate>> = []
  ) throws {
    defer { self = NewSeals() }
    guard !seals.isEmpty else { return }
    guard db.isOnServer else {
      let rows = seals.indices.flatMap { seals[$0].values(of: entries[$0], place: places[$0]) }
      return try db.insert(into: "seal", Seal.columns, rows)
    }
    try db.run(
      """
      SELECT settle(?, \(Self.array("bigint")), \(Self.array("bigint")), \(Self.array("bytea")),
        \(Self.array("bytea")), \(Self.array("bytea")), \(Self.array("bytea")))
      """,
      [
        seen, candidates.map(\.number).sorted().jsonList, entries.jsonList,
        Self.list(seals.map { $0.salt ?? [] }),
        Self.list(seals.map(\.content)), Self.list(seals.map { FieldMark.bytes($0.marks) }),
        Self.list(headers),
      ])
  }

  private static func array(_ type: String) -> String {
    "CAST(translate(?, '[]', '{}') AS \(type)[])"
  }

  private static func list(_ items: [[UInt8]]) -> String {
    "[" + items.map { #""\\x\#(ExportFormat.hexadecimal($0))""# }.joined(separator: ",") + "]"
  }
}

extension Database {
  /// Returns the number of the last entry; 0 if there are none.
  fileprivate func lastEntry() throws -> Int64 {
    try Int64.fetchOne(self, sql: "SELECT max(id) FROM entry") ?? 0
  }

  /// Returns the entry at the end of the chain of seals, with its chain hash and its place.
  func lastSeal() throws -> (entry: Int64, chain: [UInt8], place: Int64)? {
    try endOfSeals().map { ($0.entry, $0.last.chain, $0.last.place) }
  }

  /// Returns the entry at the end of the chain of seals with its seal, and the highest number of a
  /// sealed entry.
  ///
  /// What was recorded on a server is not in the order of its numbers, but no number is 500 after one
  /// that was recorded later. In a file that was never there the highest number is that of its place.
  fileprivate func endOfSeals() throws -> (entry: Int64, last: Seal.Last, highest: Int64)? {
    func read(_ seals: String, by column: String) throws -> (entry: Int64, last: Seal.Last)? {
      try rows(
        """
        SELECT entry, chain, place FROM \(seals) WHERE place IS NOT NULL
        ORDER BY \(column) DESC LIMIT 1
        """
      ) { row in
        (
          entry: try row.get("entry") as Int64,
          last: (
            chain: try row.bytes("chain") ?? [], place: try row.get("place") as Int64? ?? 0
          )
        )
      }.first
    }
    guard let highest = try read("seal", by: "entry") else { return nil }
    if highest.entry == highest.last.place { return (highest.entry, highest.last, highest.entry) }
    let latest =
      isOnServer
      ? "seal" : "(SELECT entry, chain, place FROM seal ORDER BY entry DESC LIMIT 501) AS latest"
    return try read(latest, by: "place").map { ($0.entry, $0.last, highest.entry) }
  }

  /// Gives each imported seal its place in the chain.
  func numberSeals() throws {
    try run(
      """
      UPDATE seal SET place = numbered.place
      FROM (SELECT entry, row_number() OVER (ORDER BY entry) AS place FROM seal) AS numbered
      WHERE numbered.entry = seal.entry AND seal.place IS NULL
      """)
  }
}
