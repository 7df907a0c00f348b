import Domain
import Engine

/// Rows of a table to be inserted, of the same columns.
struct NewRows {
  let table: String
  let columns: [String]
  /// The values of all rows, one row after the other.
  private(set) var values: [Value] = []

  /// The number of rows.
  var count: Int { values.count / columns.count }

  init(table: String, columns: [String]) {
    self.table = table
    self.columns = columns
  }

  /// True if a row has these columns.
  func fit(_ row: [(key: String, value: (any ColumnValue)?)]) -> Bool {
    row.count == columns.count && zip(row, columns).allSatisfy { $0.key == $1 }
  }

  mutating func add(_ row: [(key: String, value: (any ColumnValue)?)]) {
    for (_, value) in row { values.append(value?.stored ?? .null) }
  }

  mutating func removeAll() { values.removeAll(keepingCapacity: true) }

  /// Returns the value of a column of a row; NULL if the rows have no such column.
  func value(of column: String, in row: Int) -> Value {
    columns.firstIndex(of: column).map { values[row * columns.count + $0] } ?? .null
  }

  /// Returns the number in a column of a row.
  fileprivate func number(of column: String, in row: Int) throws -> Int64 {
    guard let number = Int64(stored: value(of: column, in: row)) else {
      throw StoreError.programFault(reason: "a row of \(table) has no number")
    }
    return number
  }
}

/// The rows of a recording command, written together: decided first, then written.
struct GatheredRows {
  private var rows: [NewRows] = []
  private var computed: [ComputedRow] = []
  private var superseded: [(row: ComputedRow, interview: Int64)] = []
  private let header: SealedHeader
  private var last: Seal.Last
  /// The columns that seals cover, of each sealed table that had rows.
  private var sealedColumns: [StoredTable: [SealedName]] = [:]

  /// No rows yet; the entries are sealed after this seal.
  init(_ header: SealedHeader, after last: Seal.Last) {
    self.header = header
    self.last = last
  }

  mutating func add(_ row: [(key: String, value: (any ColumnValue)?)], to table: String) {
    var place = rows.firstIndex { $0.table == table && $0.fit(row) }
    if place == nil {
      rows.append(NewRows(table: table, columns: row.map(\.key)))
      place = rows.count - 1
    }
    if let place { rows[place].add(row) }
  }

  /// Exchanges the computed rows of an interview for others.
  mutating func exchange(_ old: [ComputedRow], for new: [ComputedRow], of interview: Int64) {
    for row in old where !new.contains(where: { $0.isOfSameKey(as: row) }) {
      superseded.append((row, interview))
    }
    computed += new.filter { row in !old.contains { $0.isOfSameKey(as: row) && $0 == row } }
  }

  /// Writes the rows gathered so far, then the data computed from the journals, then the entry hashes.
  ///
  /// If that is deferred, nothing may be recorded meanwhile of interviews of these candidates, as they
  /// were booked.
  mutating func write(in db: Database, about candidates: Set<Identifier<Candidate>>) throws {
    // What others refer to is inserted first.
    let parents = ["batch", "employerContact", "candidate", "interview", StoredTable.entry.name]
    for table in parents + rows.map(\.table).filter({ !parents.contains($0) }).uniqued {
      for rows in rows where rows.table == table {
        try db.insert(into: table, rows.columns, rows.values)
      }
    }
    for table in StoredTable.computedOfInterviews.reversed() {
      let rows = superseded.filter { $0.row.table == table }
      // In the same order by all who write at once.
      for (interview, rows) in Dictionary(grouping: rows, by: \.interview)
        .sorted(by: { $0.key < $1.key })
      {
        try db.delete(rows.map(\.row.key), from: table, of: interview)
      }
    }
    for table in StoredTable.computedOfInterviews {
      try db.write(computed.filter { $0.table == table }, to: table)
    }
    try seal(in: db, about: candidates)
    for place in rows.indices { rows[place].removeAll() }
    computed = []
    superseded = []
  }

  /// Inserts the entry hashes of the new entries.
  private mutating func seal(
    in db: Database, about candidates: Set<Identifier<Candidate>>
  ) throws {
    guard let entries = rows.first(where: { $0.table == StoredTable.entry.name && $0.count > 0 })
    else { return }
    let seen = db.isDeferring ? last.place : nil
    let numbers = try (0..<entries.count).map { try entries.number(of: "id", in: $0) }
    let hasBooking = (0..<entries.count).contains {
      entries.value(of: "kind", in: $0) == Event.Kind.booked.stored
    }
    let bookings =
      try hasBooking
      ? SealedRows(.bookedInterview, of: numbers[0]...numbers[entries.count - 1], in: db) : nil
    var details = try sealedDetails()[...]
    var seals = NewSeals()
    for (row, number) in numbers.enumerated() {
      var content = SealedText(wantsFields: true)
      try bookings?.add(number, to: &content)
      while let detail = details.first, detail.entry == number {
        content.add(
          detail.values(sealedColumns[detail.table] ?? []), of: detail.table.name,
          place: detail.place)
        details.removeFirst()
      }
      let head = header.text(of: row, of: entries)
      let seal = Seal(head, content, after: last.chain)
      last = (seal.chain, last.place + 1)
      seals.add(seal, of: number, head, place: last.place)
    }
    try seals.write(in: db, unlessAfter: seen, about: candidates)
  }

  /// The rows that seals cover, in the order of the seals.
  private mutating func sealedDetails() throws -> [SealedDetail] {
    var details: [SealedDetail] = []
    for (order, table) in StoredTable.sealed.enumerated() {
      for rows in rows where rows.table == table.name && rows.count > 0 {
        if sealedColumns[table] == nil {
          sealedColumns[table] = table.columnNames.map(SealedName.init)
        }
        for row in 0..<rows.count {
          details.append(
            SealedDetail(
              entry: try rows.number(of: "entry", in: row), order: order, table: table, rows: rows,
              row: row))
        }
      }
    }
    return details.sorted()
  }
}

/// A row that a seal covers.
private struct SealedDetail: Comparable {
  let entry: Int64
  /// The place of its table in a seal.
  let order: Int
  let table: StoredTable
  let rows: NewRows
  let row: Int

  subscript(column: String) -> Value { rows.value(of: column, in: row) }

  /// The values of all columns but the first, the entry's number.
  func values(_ names: [SealedName]) -> [(name: SealedName, value: Value)] {
    names.dropFirst().map { ($0, self[$0.text]) }
  }

  /// The prefix of the names of its columns; nil if an entry has at most one row.
  var place: String? {
    guard table.key.count > 1 else { return nil }
    return
      ([table.name] + table.key.dropFirst().map { self[$0].shown(in: $0) ?? "" }).joined(
        separator: ".") + "."
  }

  /// True if it comes before another: by the entry, the table, and the rest of the key.
  static func < (one: SealedDetail, other: SealedDetail) -> Bool {
    guard one.entry == other.entry, one.order == other.order else {
      return (one.entry, one.order) < (other.entry, other.order)
    }
    for column in one.table.key.dropFirst() where one[column] != other[column] {
      switch (one[column], other[column]) {
      case (.integer(let one), .integer(let other)): return one < other
      case (.text(let one), .text(let other)):
        return one.utf8.lexicographicallyPrecedes(other.utf8)
      default: return one[column].isNull
      }
    }
    return false
  }

  static func == (one: SealedDetail, other: SealedDetail) -> Bool {
    !(one < other) && !(other < one)
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
  /// Inserts rows of the same columns, whose values follow one another, many with one statement.
  func insert(into table: String, _ columns: [String], _ values: [Value]) throws {
    try forEachPortion(of: values, width: columns.count) { marks, values in
      try run(
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(marks)", values)
    }
  }

  /// Inserts computed rows of a table, or updates those with the same keys.
  func write(_ rows: [ComputedRow], to table: StoredTable) throws {
    try forEachPortion(of: rows.flatMap(\.values), width: table.columns.count) { marks, values in
      try run(table.writing(marks), values)
    }
  }

  /// Works on fifty rows at once, then on ten, then on the rest, so that few statements are made for
  /// very many rows.
  private func forEachPortion(
    of values: [Value], width: Int, _ body: (_ marks: String, _ values: [Value]) throws -> Void
  ) throws {
    var rest = values[...]
    while !rest.isEmpty {
      let left = rest.count / width
      let count = left >= 50 ? 50 : left >= 10 ? 10 : left
      let mark = "(" + Array(repeating: "?", count: width).joined(separator: ", ") + ")"
      let marks = Array(repeating: mark, count: count).joined(separator: ", ")
      try body(marks, Array(rest.prefix(count * width)))
      rest = rest.dropFirst(count * width)
    }
  }
}
