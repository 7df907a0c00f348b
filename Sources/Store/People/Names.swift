import Domain
import Engine
import Wording

extension Database {
  /// Returns the number of the row with this name, ignoring case and accents; creates the row if
  /// the name is new.
  func number(of name: String, in table: NameKind) throws -> Int64 {
    let name = FoldedName(name)
    if let found = try number(ofFolded: name.folded, in: table) { return found }
    try StoreError.check([name.typed])
    return try insertNumbered(
      into: table.rawValue, ["name": name.typed, "folded": name.folded])
  }

  /// Returns the number of an employer's vacancy with that title; creates it if the title is new.
  func vacancy(_ title: String, of employer: Int64) throws -> Int64 {
    let title = FoldedName(title)
    let found = try Int64.fetchOne(
      self, sql: "SELECT id FROM vacancy WHERE employer = ? AND folded = ?",
      arguments: [employer, title.folded])
    if let found { return found }
    try StoreError.check([title.typed])
    return try insertNumbered(
      into: "vacancy", ["employer": employer, "title": title.typed, "folded": title.folded])
  }
}

extension StoreError {
  /// Throws if one of these texts, which are to be looked up, is too long for an index.
  static func check(_ texts: [String?]) throws(StoreError) {
    if let text = Wording.tooLong(texts) { throw .tooLong(text) }
  }
}

extension NameKind {
  /// The table of manual changes to its names.
  var naming: String { rawValue + "Naming" }

  /// The SQL for the current value of a name's column, `name` or `folded`: that of the latest
  /// change in force, or else the one before all changes.
  func computed(_ column: String) -> String {
    let was = column == "name" ? "was" : "wasFolded"
    return """
      coalesce(
        (SELECT given.\(column) FROM \(naming) AS given
         WHERE given.\(rawValue) = \(rawValue).id
           AND \(EntryRows.counts("given.entry"))
         ORDER BY given.entry DESC LIMIT 1),
        (SELECT given.\(was) FROM \(naming) AS given WHERE given.\(rawValue) = \(rawValue).id
         ORDER BY given.entry LIMIT 1),
        \(rawValue).\(column))
      """
  }
}

extension Database {
  /// The number of the record that has the folded name or ever had it; nil if no record has.
  ///
  /// A former name still finds its record, so that an undo can restore it.
  func number(ofFolded name: String, in table: NameKind) throws -> Int64? {
    let found = try Int64.fetchOne(
      self, sql: "SELECT id FROM \(table.rawValue) WHERE folded = ? ORDER BY id LIMIT 1",
      arguments: [name])
    guard found == nil else { return found }
    return try Int64.fetchOne(
      self,
      sql: """
        SELECT \(table.rawValue) FROM \(table.naming) WHERE folded = ?1 OR wasFolded = ?1
        ORDER BY entry LIMIT 1
        """, arguments: [name])
  }

  /// Updates the names in a table that were ever changed manually.
  func rewriteNames(in table: NameKind) throws {
    try run(
      """
      UPDATE \(table.rawValue)
      SET name = \(table.computed("name")), folded = \(table.computed("folded"))
      WHERE id IN (SELECT \(table.rawValue) FROM \(table.naming))
      """)
  }

  /// The differences between stored names and the names computed from the manual changes.
  func differingNames() throws -> [Difference] {
    try [NameKind.candidate, .employer, .consultant].flatMap { table in
      try rows(
        """
        SELECT named.id, named.name, named.expected FROM (
          SELECT id, name, \(table.computed("name")) AS expected FROM \(table.rawValue)
        ) AS named WHERE named.name IS DISTINCT FROM named.expected ORDER BY named.id
        """
      ) { row in
        Difference(
          record: table.rawValue, key: "id \(try row.get("id") as Int64)", field: "name",
          held: try row.get("name"), expected: try row.get("expected"))
      }
    }
  }
}

extension PersonRecord.Person {
  /// The table and the number of the record whose name is edited.
  var place: (table: NameKind, number: Int64) {
    switch self {
    case .candidate(let candidate): (.candidate, candidate.id.number)
    case .employer(let employer): (.employer, employer.id.number)
    }
  }
}

extension Database {
  /// Updates the names and the particulars of the edited records.
  func rewrite(whatFollowsFrom edits: [PersonEdit]) throws {
    var candidates: Set<Identifier<Candidate>> = []
    var employers: Set<Identifier<Employer>> = []
    let mergers = try mergersNow()
    for edit in edits {
      try rewriteNames(in: edit.person.place.table)
      switch edit.person {
      case .candidate(let candidate):
        candidates.formUnion(mergers.candidates.members(with: candidate.id))
      case .employer(let employer):
        employers.formUnion(mergers.employers.members(with: employer.id))
      }
    }
    try updateParticulars(of: candidates)
    try SearchIndex(db: self).rewrite(try interviews(of: candidates, employers))
  }

  /// Throws if another consultant has a new name, or ever had it.
  func checkThatNameIsFree(_ edit: ConsultantEdit) throws {
    for case .name(let name, was: _) in edit.changes {
      let holder = try number(ofFolded: FoldedName(name).folded, in: .consultant)
      if let holder, holder != edit.consultant.id.number { throw StoreError.nameTaken(name) }
    }
  }

  /// Throws if another record has a new name, or ever had it.
  func checkThatNameIsFree(_ edit: PersonEdit) throws {
    let place = edit.person.place
    for case .name(let name, was: _) in edit.changes {
      let holder = try number(ofFolded: FoldedName(name).folded, in: place.table)
      if let holder, holder != place.number { throw StoreError.nameTaken(name) }
    }
  }
}

/// A name and its folded form: two names with the same folded form are the same person, employer or
/// vacancy.
struct FoldedName: Hashable {
  /// The name as typed, with runs of white space collapsed.
  let typed: String
  /// The name without case, accents and typographic marks, used for matching.
  let folded: String

  init(_ name: String) {
    typed = name.collapsed
    folded = Wording.folded(name)
  }

  static func == (left: FoldedName, right: FoldedName) -> Bool { left.folded == right.folded }

  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
