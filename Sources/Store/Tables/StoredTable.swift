/// A table of the database: whose its rows are, and what is done with them.
///
/// A table is entered once, in ``all``. What seals cover, what an export takes, what a dossier shows,
/// what is erased with a candidate and what `verify` computes again are filters of that list; a test
/// fails by the name of a table or a column that is not in it.
struct StoredTable: Sendable {
  let name: String
  let owner: Owner
  /// The columns of the primary key.
  let key: [String]
  /// Its place in an export, after the tables that it refers to; nil where an export leaves it out.
  ///
  /// A new table takes the next number: the order of an export stays as it is.
  let exported: Int?
  /// Its place in what the seal of an entry covers; nil where seals do not cover it.
  ///
  /// These numbers never change, and a new table takes the next one: the seals of entries without a
  /// row in it stay as they are.
  let sealed: Int?
  let erased: Erasure
  /// Whether its rows are computed from the journal, and written again with it.
  let isComputed: Bool
  /// The kinds of entries of no interview that have a row in it, each one.
  let required: [String]
  /// The title of its rows in a dossier; nil where they are shown with an entry.
  let title: String?
  /// Every column, in the order in which a dossier shows them.
  let columns: [(name: String, column: StoredColumn)]

  /// Whose the rows of a table are.
  enum Owner: Sendable {
    /// The candidate's whose number is in this column.
    case candidate(by: String)
    /// The interview's whose number is in this column.
    case interview(by: String)
    /// The entry's, at its head: who recorded it, when, and whether it counts.
    case head
    /// The entry's; where that is of no interview, it is about the candidates in these columns.
    case entry(about: [String] = [])
    /// Those rows' that have the number of one, and show its name.
    case referring
    /// No candidate's, or shown already; with the reason for which a dossier leaves them out.
    case nobody(String)
  }

  /// Whether a row is erased with the candidate whom its entry is about.
  enum Erasure: Sendable {
    /// It is not: it is the agency's or an employer's, or says that something was erased.
    case never
    /// It is.
    case always
    /// As ``HeldRequests`` says: some are kept.
    case inPart
  }

  init(
    _ name: String, _ owner: Owner, key: [String]? = nil, exported: Int? = nil, sealed: Int? = nil,
    erased: Erasure = .never, isComputed: Bool = false, required: [String] = [],
    title: String? = nil, _ columns: KeyValuePairs<String, StoredColumn> = [:]
  ) {
    self.name = name
    self.owner = owner
    self.key = key ?? [sealed == nil ? "id" : "entry"]
    self.exported = exported
    self.sealed = sealed
    self.erased = erased
    self.isComputed = isComputed
    self.required = required
    self.title = title
    self.columns = columns.map { ($0.key, $0.value) }
  }
}

extension StoredTable: Hashable {
  static func == (left: StoredTable, right: StoredTable) -> Bool { left.name == right.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension StoredTable {
  /// The tables of an export, each after those that it refers to; the rest is computed from them.
  static let exported = all.filter { $0.exported != nil }
    .sorted { $0.exported ?? 0 < $1.exported ?? 0 }
  /// The tables that seals cover, in the order of a seal.
  static let sealed = all.filter { $0.sealed != nil }.sorted { $0.sealed ?? 0 < $1.sealed ?? 0 }
  /// The tables that are computed from the journal, each after those that it refers to.
  static let computed = all.filter(\.isComputed)
  /// The tables whose rows say something of a candidate, and are erased with them.
  static let erasable = sealed.filter { $0.erased != .never }
  /// The tables of names that people are found by, each with the column of the name.
  static let named = exported.flatMap { table in
    table.columns.compactMap { _, column in
      table.key == ["id"] ? column.foldedFrom.map { (table: table, column: $0) } : nil
    }
  }

  /// The columns that have the number of the candidate whom an entry of no interview is about.
  var about: [String] { if case .entry(let columns) = owner { columns } else { [] } }

  /// A query for the entries of no interview that say something of candidates in some tables; their
  /// numbers are the JSON list `?1`.
  static func entriesAbout(in tables: [StoredTable]) -> String {
    tables.flatMap { table in
      table.about.map { column in
        "SELECT entry FROM \(table.name) WHERE \(column) IN (SELECT value FROM json_each(?1))"
      }
    }.joined(separator: " UNION ")
  }

  /// What a dossier leaves out of it, with the reasons.
  var omissions: [(reason: String, place: String)] {
    if case .nobody(let reason) = owner { return [(reason, name)] }
    return columns.compactMap { column, decision in
      guard case .left(let reason) = decision.shown else { return nil }
      return (reason, "\(name).\(column)")
    }
  }
}
