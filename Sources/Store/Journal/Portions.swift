import GRDB

extension Database {
  /// The numbers of the interviews that come next after one, as many as are worked on at once.
  func interviews(after last: Int64) throws -> [Int64] {
    try rows(
      "SELECT id FROM interview WHERE id > ? ORDER BY id LIMIT \(Planner.portion)", [last]
    ) { try $0.get("id") as Int64 }.checkedToAscend(after: last)
  }
}

extension [Int64] {
  /// These numbers, which a table gave as those that follow another.
  ///
  /// On a damaged page they may not: whoever went on after the last of them would read the same ones
  /// for ever.
  func checkedToAscend(after last: Int64) throws -> [Int64] {
    var last = last
    for number in self {
      guard number > last else { throw Damage(reason: "row \(number) stands behind row \(last)") }
      last = number
    }
    return self
  }
}
