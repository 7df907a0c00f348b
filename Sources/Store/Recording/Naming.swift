import GRDB

/// The tables of names of people and employers.
enum NameTable: String {
  case consultant, candidate, employer
}

extension Database {
  /// Returns the number of the row with this name, ignoring case and accents; creates the row if
  /// the name is new.
  func number(of name: String, in table: NameTable) throws -> Int64 {
    let name = FoldedName(name)
    if let found = try number(ofFolded: name.folded, in: table) { return found }
    try insert(into: table.rawValue, ["name": name.typed, "folded": name.folded])
    return lastInsertedRowID
  }

  /// Returns the number of an employer's vacancy with that title; creates it if the title is new.
  func vacancy(_ title: String, of employer: Int64) throws -> Int64 {
    let title = FoldedName(title)
    let found = try Int64.fetchOne(
      cachedStatement(sql: "SELECT id FROM vacancy WHERE employer = ? AND folded = ?"),
      arguments: StatementArguments(whole: [employer, title.folded]))
    if let found { return found }
    try insert(
      into: "vacancy", ["employer": employer, "title": title.typed, "folded": title.folded])
    return lastInsertedRowID
  }
}
