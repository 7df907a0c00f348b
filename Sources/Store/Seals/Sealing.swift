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
    let sealed = try db.lastSeal()
    let first = max(last, sealed?.entry ?? 0) + 1
    guard first <= newest else { return }
    let entries = try SealedEntries(few: first...newest, in: db)
    var previous = sealed?.chain ?? Seal.beginning
    var place = sealed?.place ?? 0
    var seals: [Value] = []
    while let entry = entries.next {
      let seal = Seal(
        try entries.header(of: entry, wantsFields: true),
        try entries.content(of: entry, wantsFields: true), after: previous)
      place += 1
      seals += seal.values(of: entry, place: place)
      if seals.count == Self.most * Seal.columns.count {
        try db.insert(into: "seal", Seal.columns, seals)
        seals.removeAll(keepingCapacity: true)
      }
      previous = seal.chain
    }
    try db.insert(into: "seal", Seal.columns, seals)
  }
}

extension Database {
  /// Returns the number of the last entry; 0 if there are none.
  fileprivate func lastEntry() throws -> Int64 {
    try Int64.fetchOne(self, sql: "SELECT max(id) FROM entry") ?? 0
  }

  /// Returns the last sealed entry, with its chain hash and its place.
  func lastSeal() throws -> (entry: Int64, chain: [UInt8], place: Int64)? {
    try rows("SELECT entry, chain, place FROM seal ORDER BY entry DESC LIMIT 1") { row in
      (
        entry: try row.get("entry") as Int64, chain: try row.bytes("chain") ?? [],
        place: try row.get("place") as Int64? ?? 0
      )
    }.first
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
