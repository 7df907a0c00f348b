import AgencySettings
import Domain
import Engine
import WorkingTime

/// A comparison of the derived rows of some interviews with those computed from their journals.
struct ComputedComparison {
  /// The differences, row by row and column by column.
  let differences: [Difference]

  init(
    of interviews: [Int64], _ journals: [Int64: [JournalEntry]], under policy: Policy,
    in db: Database
  ) throws {
    var held = try Self.held(of: interviews, in: db)
    var differences: [Difference] = []
    let assignments = try db.assignments(of: interviews)
    let related = try db.related(to: assignments)
    for assignment in assignments {
      let projection = Projection(
        assignment: assignment, journal: journals[assignment.interview] ?? [],
        related: related[assignment.interview] ?? [], policy: policy)
      for row in projection.rows {
        let expected = row.columns.map { (name: $0.key, value: $0.value?.stored ?? .null) }
        let key = Key(row.table, Dictionary(expected) { first, _ in first })
        differences += Self.differences(expected, held.removeValue(forKey: key), key)
      }
    }
    let extra = held.keys.sorted { ($0.table, $0.words) < ($1.table, $1.words) }
    self.differences =
      differences
      + extra.map {
        Difference(record: $0.table, key: $0.words, field: nil, held: "a row", expected: nil)
      }
  }

  /// The key of a row, with its table.
  private struct Key: Hashable {
    let table: String
    let words: String

    init(_ table: StoredTable, _ columns: [String: Value]) {
      self.table = table.name
      words = table.key.map { "\($0) \(columns[$0]?.shown(in: $0) ?? "nothing")" }
        .joined(separator: ", ")
    }
  }

  private static func held(
    of interviews: [Int64], in db: Database
  ) throws -> [Key: [String: Value]] {
    var held: [Key: [String: Value]] = [:]
    for table in StoredTable.computedOfInterviews {
      let rows = try db.cursor(table.ofInterviews, [interviews.jsonList])
      while let row = try rows.next() {
        let columns = Dictionary(row.values.map { ($0.name, $0.value) }) { first, _ in first }
        held[Key(table, columns)] = columns
      }
    }
    return held
  }

  private static func differences(
    _ expected: [(name: String, value: Value)], _ held: [String: Value]?, _ key: Key
  ) -> [Difference] {
    guard let held else {
      return [
        Difference(record: key.table, key: key.words, field: nil, held: nil, expected: "a row")
      ]
    }
    return expected.compactMap { column in
      let value = held[column.name] ?? .null
      guard value != column.value else { return nil }
      return Difference(
        record: key.table, key: key.words, field: column.name,
        held: value.shown(in: column.name), expected: column.value.shown(in: column.name))
    }
  }
}

extension StoredTable {
  /// The rows of the table that belong to interviews.
  fileprivate var ofInterviews: String {
    let interviews = "interview IN (\(Words.list("?")))"
    let own = key == ["entry"] ? "entry IN (SELECT id FROM entry WHERE \(interviews))" : interviews
    return "SELECT \(columnList) FROM \(name) WHERE \(own) ORDER BY \(key.joined(separator: ", "))"
  }
}

extension Value {
  /// The value of a column in readable form, as a time if the column holds an instant.
  ///
  /// Nil if the column is empty.
  func shown(in column: String) -> String? {
    switch self {
    case .null: nil
    case .integer(let number):
      column.hasSuffix("At") ? Instant(stored: self)?.rfc3339 ?? "\(number)" : "\(number)"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .bytes(let bytes): "\(bytes.count) bytes"
    }
  }
}

extension Database {
  /// Calls `report` for each difference between the table of retracted entries and what the journal
  /// implies, for entries without an interview.
  func forEachWronglyRetracted(_ report: (Difference) -> Void) throws {
    let held = try rows(
      """
      SELECT entry FROM retractedNow WHERE entry IN (SELECT id FROM entry WHERE interview IS NULL)
      ORDER BY entry
      """
    ) { try $0.get("entry") as Identifier<JournalEntry> }
    let expected = try retractedOfNoInterview()
    for entry in expected.symmetricDifference(held).sorted() {
      let isExpected = expected.contains(entry)
      report(
        Difference(
          record: StoredTable.retractedNow.name, key: "entry \(entry.number)", field: nil,
          held: isExpected ? nil : "a row", expected: isExpected ? "a row" : nil))
    }
  }
}

/// A check of the derived data and search words of some interviews against their journals.
struct PortionCheck: Sendable {
  /// The differences in the derived rows.
  let differences: [Difference]
  /// The rows of the search index for the interviews, or the error if they cannot be read.
  let words: Result<SearchRows, any Error>

  /// Reads the data on any connection; if `policy` is nil, no plan is compared.
  init(of interviews: [Int64], under policy: Policy?, in db: Database) throws {
    let journals = try db.journals(of: interviews)
    words = Result { try SearchRows(of: interviews, journals, in: db) }
    differences =
      try policy.map { policy in
        try ComputedComparison(of: interviews, journals, under: policy, in: db).differences
      } ?? []
  }
}
