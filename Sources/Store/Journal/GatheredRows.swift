import Domain
import GRDB

/// A row to be inserted.
struct NewRow {
  let table: String
  let columns: [String]
  let values: [DatabaseValue]

  init(table: String, _ row: [(key: String, value: (any ColumnValue)?)]) {
    self.table = table
    columns = row.map(\.key)
    values = row.map { $0.value?.stored ?? .null }
  }

  /// Returns the value of a column; NULL if the row has no such column.
  subscript(column: String) -> DatabaseValue {
    columns.firstIndex(of: column).map { values[$0] } ?? .null
  }
}

/// The rows of a recording command, written together at its end: decided first, then written.
struct GatheredRows {
  private var rows: [NewRow] = []
  private var computed: [ComputedRow] = []
  private var superseded: [(row: ComputedRow, interview: Int64)] = []
  private let header: SealedHeader
  /// The chain hash of the last seal.
  private var chain: [UInt8]

  /// No rows yet; the entries are sealed after the seal with this chain hash.
  init(_ header: SealedHeader, after chain: [UInt8]) {
    self.header = header
    self.chain = chain
  }

  mutating func add(_ row: NewRow) { rows.append(row) }

  /// Exchanges the computed rows of an interview for others.
  mutating func exchange(_ old: [ComputedRow], for new: [ComputedRow], of interview: Int64) {
    for row in old where !new.contains(where: { $0.isOfSameKey(as: row) }) {
      superseded.append((row, interview))
    }
    computed += new.filter { row in !old.contains { $0.isOfSameKey(as: row) && $0 == row } }
  }

  /// Writes the rows, then the data computed from the journals, then the entry hashes.
  mutating func write(in db: Database) throws {
    // A new contact is a row of its own, to which details of entries refer.
    let parents = ["batch", "employerContact", "entry"]
    let tables = parents + rows.map(\.table).filter { !parents.contains($0) }.uniqued
    for table in tables {
      let rows = rows.filter { $0.table == table }
      for (columns, rows) in Dictionary(grouping: rows, by: \.columns) {
        try db.insert(into: table, columns, rows.map(\.values))
      }
    }
    for table in StoredTable.computedOfInterviews.reversed() {
      let rows = superseded.filter { $0.row.table == table }
      for (interview, rows) in Dictionary(grouping: rows, by: \.interview) {
        try db.delete(rows.map(\.row.key), from: table, of: interview)
      }
    }
    for table in StoredTable.computedOfInterviews {
      try db.write(computed.filter { $0.table == table }, to: table)
    }
    try seal(in: db)
  }

  /// Inserts the entry hashes of the new entries.
  private mutating func seal(in db: Database) throws {
    let entries = rows.filter { $0.table == StoredTable.entry.name }
    guard let first = entries.first, let last = entries.last else { return }
    let hasBooking = entries.contains { $0["kind"] == Event.Kind.booked.stored }
    let bookings =
      try hasBooking
      ? SealedRows(.bookedInterview, of: first.entry...last.entry, in: db) : nil
    let details = Dictionary(grouping: rows.filter { $0["entry"] != .null }, by: { $0["entry"] })
    var seals: [[DatabaseValue]] = []
    for entry in entries {
      let number = try entry.entry
      var content = SealedText(wantsFields: true)
      try bookings?.add(number, to: &content)
      for table in StoredTable.sealed {
        let rows = (details[entry["id"]] ?? []).filter { $0.table == table.name }
        guard !rows.isEmpty else { continue }
        let columns = try db.columns(of: table)
        for row in rows.sorted(by: { table.isInOrder($0, $1) }) {
          content.add(
            columns.dropFirst().map { row[$0.text] }, named: columns.dropFirst(), of: table.name,
            place: table.place(of: row))
        }
      }
      let seal = Seal(header.text(of: entry), content, after: chain)
      chain = seal.chain
      seals.append(seal.values(of: number))
    }
    try db.insert(into: "seal", Seal.columns, seals)
  }
}

extension NewRow {
  /// The number of an entry's row.
  fileprivate var entry: Int64 {
    get throws {
      guard let number = Int64(stored: self["id"]) else {
        throw StoreError.programFault(reason: "an entry has no number")
      }
      return number
    }
  }
}

extension StoredTable {
  /// The prefix of the names of a row's columns; nil if an entry has at most one row.
  fileprivate func place(of row: NewRow) -> String? {
    guard key.count > 1 else { return nil }
    return ([name] + key.dropFirst().map { row[$0].shown(in: $0) ?? "" }).joined(separator: ".")
      + "."
  }

  /// True if one row comes before another of the same entry in a seal: by the rest of the key.
  fileprivate func isInOrder(_ one: NewRow, _ other: NewRow) -> Bool {
    for column in key.dropFirst() where one[column] != other[column] {
      switch (one[column].storage, other[column].storage) {
      case (.int64(let one), .int64(let other)): return one < other
      case (.string(let one), .string(let other)):
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      default: return one[column].isNull
      }
    }
    return false
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first place.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Database {
  /// Returns the columns of a sealed table in the order of its seals, the entry first.
  fileprivate func columns(of table: StoredTable) throws -> [SealedName] {
    try cachedStatement(sql: SealedSource(table).sql).columnNames.map(SealedName.init)
  }

  /// The number of rows that one statement inserts at most.
  private static let rowsAtOnce = 50

  /// Inserts rows of the same columns, many with one statement.
  func insert(into table: String, _ columns: [String], _ rows: [[DatabaseValue]]) throws {
    try forEachPortion(of: rows) { marks, values in
      try run(
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(marks)", values)
    }
  }

  /// Inserts computed rows of a table, or updates those with the same keys.
  func write(_ rows: [ComputedRow], to table: StoredTable) throws {
    try forEachPortion(of: rows.map(\.values)) { marks, values in
      try run(table.writing(marks), values)
    }
  }

  private func forEachPortion(
    of rows: [[DatabaseValue]],
    _ body: (_ marks: String, _ values: [(any ColumnValue)?]) throws -> Void
  ) throws {
    for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
      let portion = rows[start..<min(start + Self.rowsAtOnce, rows.count)]
      let marks = portion.map { row in
        "(\(row.map { _ in "?" }.joined(separator: ", ")))"
      }.joined(separator: ", ")
      try body(marks, portion.joined().map { $0 })
    }
  }
}
