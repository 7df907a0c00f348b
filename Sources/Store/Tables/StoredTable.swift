import Engine

/// A table of the database: the owner of its rows, and their part in exports, seals, dossiers and
/// erasure.
///
/// Each table is listed once, in ``all``. Seals, exports, dossiers, erasure and the recomputation
/// by `verify` filter that list; a test names any table or column missing from it.
struct StoredTable: Sendable {
  let name: String
  let owner: Owner
  /// The columns of the primary key.
  let key: [String]
  /// Its place in an export, after the tables that it refers to; nil if it is not exported.
  ///
  /// A new table takes the next number: the order of an export stays as it is.
  let exported: Int?
  /// Its place in the seal of an entry; nil if seals do not cover it.
  ///
  /// These numbers never change, and a new table takes the next one: the seals of entries without a
  /// row in it stay as they are.
  let sealed: Int?
  let erased: Erasure
  /// True if its rows are computed from the journal, and rewritten with it.
  let isComputed: Bool
  /// The title of its rows in a dossier; nil if they are shown with an entry.
  let title: String?
  /// All columns, in dossier order.
  let columns: [(name: String, column: StoredColumn)]

  /// The owner of a table's rows.
  enum Owner: Sendable {
    /// The candidate that this foreign key refers to.
    case candidate(by: String)
    /// The interview that this foreign key refers to.
    case interview(by: String)
    /// The entry, as part of its head: who recorded it, when, and whether it counts.
    case head
    /// The entry; if it has no interview, it is about the candidates in these columns.
    case entry(about: [String] = [])
    /// The rows that refer to it and show its name.
    case referring
    /// The entry, which is about a contact at an employer and no candidate; with the reason that a
    /// candidate's dossier omits the rows.
    case contact(String)
    /// No candidate, or shown elsewhere; with the reason that a dossier omits the rows.
    case nobody(String)
  }

  /// The erasure of a row with the candidate whom its entry is about.
  enum Erasure: Sendable {
    /// Never: the row is the agency's or an employer's, or records an erasure.
    case never
    /// Always.
    case always
    /// In part: ``HeldRequests`` says which rows are kept.
    case inPart
  }

  init(
    _ name: String, _ owner: Owner, key: [String]? = nil, exported: Int? = nil, sealed: Int? = nil,
    erased: Erasure = .never, isComputed: Bool = false,
    title: String? = nil, fields: [(name: String, column: StoredColumn)] = [],
    _ columns: KeyValuePairs<String, StoredColumn> = [:]
  ) {
    self.name = name
    self.owner = owner
    self.key = key ?? [sealed == nil ? "id" : "entry"]
    self.exported = exported
    self.sealed = sealed
    self.erased = erased
    self.isComputed = isComputed
    self.title = title
    self.columns = fields + columns.map { (name: $0.key, column: $0.value) }
  }
}

extension StoredTable: Hashable {
  static func == (left: StoredTable, right: StoredTable) -> Bool { left.name == right.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension StoredTable {
  /// The tables of an export, each after those that it refers to.
  static let exported = all.filter { $0.exported != nil }
    .sorted { $0.exported ?? 0 < $1.exported ?? 0 }
  /// The tables that seals cover, in the order of a seal.
  static let sealed = all.filter { $0.sealed != nil }.sorted { $0.sealed ?? 0 < $1.sealed ?? 0 }
  /// The tables that are computed from the journal, each after those that it refers to.
  static let computed = all.filter(\.isComputed)
  /// Those of them that are computed from the journal of one interview.
  static let computedOfInterviews = computed.filter { $0 != .knownBy }
  /// The tables whose rows are about a candidate and are erased with them, fully or in part.
  static let erasable = sealed.filter { $0.erased != .never }
  /// The tables of names for lookup, each with the name's column.
  static let named = exported.flatMap { table in
    table.columns.compactMap { _, column in
      table.key == ["id"] ? column.foldedFrom.map { (table: table, column: $0) } : nil
    }
  }

  /// The columns with the number of the candidate whom an entry of no interview is about.
  var about: [String] { if case .entry(let columns) = owner { columns } else { [] } }

  /// Returns a query for the entries of no interview about candidates in these tables; the
  /// candidates' numbers are the JSON list `?1`.
  static func entriesAbout(in tables: [StoredTable]) -> String {
    tables.flatMap { table in
      table.about.map { column in
        "SELECT entry FROM \(table.name) WHERE \(column) IN (\(Words.list("?1")))"
      }
    }.joined(separator: " UNION ")
  }

  /// The parts that a dossier omits, with the reasons.
  var omissions: [(reason: String, place: String)] {
    switch owner {
    case .nobody(let reason), .contact(let reason): return [(reason, name)]
    default: return leftColumns
    }
  }

  /// The columns that a dossier omits, with the reasons.
  var leftColumns: [(reason: String, place: String)] {
    columns.compactMap { column, decision in
      guard case .left(let reason) = decision.shown else { return nil }
      return (reason, "\(name).\(column)")
    }
  }
}
