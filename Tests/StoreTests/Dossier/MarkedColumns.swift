import DataProtection
import Domain
import Engine
import Rendering
import Testing

@testable import SQLiteEngine
@testable import Store

/// A database in which every text that concerns one candidate is a mark of its own: what a table or a
/// column has, whatever the commands of today write into it.
struct MarkedColumns {
  let store: AgencyStore
  let candidate: Identifier<Candidate>
  /// The columns that have a mark, as `table.column`, and are to be shown.
  private(set) var marked: [String] = []

  /// The mark of a column: letters of one case, so that no format changes them.
  static func mark(_ place: String) -> String {
    "mk" + place.lowercased().replacing(".", with: "x") + "z"
  }

  init() throws {
    store = try AgencyStore(path: nil)
    let interview = try store.book(
      booking(phone: "0123", email: "p@example.com", stage: .first)
    ).interview
    candidate = interview.candidate.id
    marked = try store.queue.writeWithoutTransaction { [candidate] db in
      // Marks are no choices, no dates and no rows of other tables, and nothing may refuse them.
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
      for name in try String.fetchAll(db, sql: triggers) {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: "INSERT INTO bookedAs VALUES (1, 1, 'x')")
      return try StoredTable.all.flatMap { table in
        try Self.fill(table, of: interview.id.number, candidate.number, in: db)
      }
    }
  }

  /// Puts marks into a table's texts; answers those that are to be shown.
  private static func fill(
    _ table: StoredTable, of interview: Int64, _ candidate: Int64, in db: Database
  ) throws -> [String] {
    switch table.owner {
    case .nobody, .contact: return []
    default: break
    }
    let columns = try db.columns(of: table.name).map { (name: $0.name, type: $0.type) }
    let texts = columns.filter { $0.type == "TEXT" }.map(\.name)
    if case .entry(let about) = table.owner {
      try add(to: table.name, columns, about, of: interview, candidate, in: db)
    } else {
      for column in texts {
        try db.run(
          "UPDATE OR IGNORE \(table.name) SET \"\(column)\" = ?", [mark("\(table.name).\(column)")])
      }
    }
    return table.columns.compactMap { column, decision in
      if case .left = decision.shown { return nil }
      // A kind is a choice, and is shown by its words: no mark can stand for one.
      if table.name == "entry" && column == "kind" { return nil }
      return texts.contains(column) ? "\(table.name).\(column)" : nil
    }
  }

  /// A row of an entry of its own, of the interview or of no interview.
  private static func add(
    to table: String, _ columns: [(name: String, type: String)], _ about: [String],
    of interview: Int64,
    _ candidate: Int64,
    in db: Database
  ) throws {
    let entry = try db.insertNumbered(
      into: "entry",
      [
        "batch": 1, "interview": about.isEmpty ? interview : nil, "kind": "debrief",
        "happenedAt": 0,
      ])
    let values = columns.map { name, type -> (any ColumnValue)? in
      if type == "TEXT" { return mark("\(table).\(name)") }
      return name == "entry" ? entry : about.contains(name) ? candidate : 1
    }
    let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    try db.run("INSERT INTO \(table) (\(names)) VALUES (\(places))", values)
  }

  /// What is read of the candidate, and nothing else: marks are no journal.
  func dossier() throws -> Dossier {
    try store.queue.writeWithoutTransaction { db in
      try DossierReading(ForgettingReading(of: candidate, in: db)).dossier()
    }
  }
}

extension Dossier {
  /// The dossier in every format.
  func everyFormat(
    _ redaction: Redaction = .none, under store: AgencyStore
  ) throws -> [DossierFormat: String] {
    let report = DossierReport(
      self, hold: nil, replaced: [], under: store.policy, at: hour(10), redaction: redaction)
    return [
      .html: try report.html(), .json: report.json, .text: report.text(style: Style(width: 2000)),
    ]
  }
}
