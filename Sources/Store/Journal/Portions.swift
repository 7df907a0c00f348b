import GRDB

extension Database {
  /// Returns the numbers of the next interviews after one, at most ``Planner/portion``.
  func interviews(after last: Int64) throws -> [Int64] {
    try rows(
      "SELECT id FROM interview WHERE id > ? ORDER BY id LIMIT \(Planner.portion)", [last]
    ) { try $0.get("id") as Int64 }.checkedToAscend(after: last)
  }
}

extension [Int64] {
  /// Returns these numbers; throws unless they ascend from `last`.
  ///
  /// On a damaged page they may not, and paging by the last number would loop for ever.
  func checkedToAscend(after last: Int64) throws -> [Int64] {
    var last = last
    for number in self {
      guard number > last else { throw Damage(reason: "row \(number) stands behind row \(last)") }
      last = number
    }
    return self
  }
}
