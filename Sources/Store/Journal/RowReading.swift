import Domain
import Engine
import WorkingTime

extension Deadline {
  /// The date; nil if the deadline is an instant.
  var date: LocalDate? {
    if case .endOf(let date) = self { date } else { nil }
  }

  /// The instant; nil if the deadline is a date.
  var moment: Instant? {
    if case .at(let moment) = self { moment } else { nil }
  }
}

extension Row {
  /// Returns the deadline in the columns `…Date` and `…At`, at most one of which is set.
  func deadline(_ name: String) throws -> Deadline? {
    if let date: LocalDate = try get(name + "Date") { return .endOf(date) }
    let moment: Instant? = try get(name + "At")
    return moment.map(Deadline.at)
  }

  /// Returns the same; throws if neither is set.
  func someDeadline(_ name: String) throws -> Deadline {
    guard let deadline = try deadline(name) else {
      throw DamageError(reason: "\(name)Date and \(name)At are both empty", field: "\(name)At")
    }
    return deadline
  }

  /// Returns the time in the columns `startsAt` and `endsAt`.
  func time() throws -> InterviewTime {
    guard let time = InterviewTime(start: try get("startsAt"), end: try get("endsAt")) else {
      throw DamageError(reason: "an interview ends before it starts", field: "endsAt")
    }
    return time
  }
}

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
      guard number > last else {
        throw DamageError(reason: "row \(number) comes after row \(last)")
      }
      last = number
    }
    return self
  }
}
