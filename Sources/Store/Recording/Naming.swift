import GRDB

/// The tables in which a name stands for somebody.
enum NameTable: String {
  case consultant, candidate, employer
}

extension Database {
  /// The number of whoever has the name, case and accents aside; made where it is new.
  func number(of name: String, in table: NameTable) throws -> Int64 {
    let name = FoldedName(name)
    if let found = try number(ofFolded: name.folded, in: table) { return found }
    try insert(into: table.rawValue, ["name": name.typed, "folded": name.folded])
    return lastInsertedRowID
  }

  /// The number of an employer's vacancy of that title; made where it is new.
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
