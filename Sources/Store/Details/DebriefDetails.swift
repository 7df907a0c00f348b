import Domain
import GRDB

extension Database {
  /// Inserts a debrief with its lists.
  func insert(_ debrief: Debrief, of entry: Int64) throws {
    let account = debrief.account
    try insert(
      into: "debrief",
      [
        "entry": entry, "interest": debrief.interest,
        "hearByDate": debrief.hearBy?.date, "hearByAt": debrief.hearBy?.moment,
        "passOn": debrief.passOn, "thanked": debrief.thanked == true,
        "notThanked": debrief.thanked == false ? 1 : nil,
        "rang": account.rang, "went": account.went, "discussed": account.discussed,
        "next": account.next, "note": account.note,
      ])
    try insert(account.met.map { Item(text: $0.name, role: $0.role) }, as: .met, of: entry)
    try insert(account.forgot, as: .forgot, of: entry)
    try insert(account.concerns, as: .concern, of: entry)
  }

  /// Returns the events of entries of kind `debrief`.
  func debriefs(of entries: [Int64]) throws -> [EventOfEntry] {
    let items = try Items(of: entries, in: self)
    return try details("debrief", of: entries) { row in .debrief(try Debrief(row: row, items)) }
  }
}

extension Debrief {
  fileprivate init(row: Row, _ items: Items) throws {
    self.init(
      interest: try row.get("interest"), hearBy: try row.deadline("hearBy"),
      passOn: try row.get("passOn"), thanked: try Debrief.thanked(row),
      account: try Account(row: row, items, entry: try row.get("entry")))
  }
}

extension Debrief {
  /// Returns yes, no or nil (not asked): entries older than the question cannot hold "no".
  private static func thanked(_ row: Row) throws -> Bool? {
    if try row.get("thanked") { return true }
    return try (row.get("notThanked") as Int?) == 1 ? false : nil
  }
}

extension Debrief.Account {
  fileprivate init(row: Row, _ items: Items, entry: Int64) throws {
    self.init(
      rang: try row.get("rang"), went: try row.get("went"),
      met: items.lines(.met, of: entry).map { Met(name: $0.text, role: $0.role) },
      discussed: try row.get("discussed"), next: try row.get("next"),
      forgot: items.texts(.forgot, of: entry), concerns: items.texts(.concern, of: entry),
      note: try row.get("note"))
  }
}
