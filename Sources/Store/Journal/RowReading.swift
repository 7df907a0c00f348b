import Domain
import GRDB
import WorkingTime

extension Deadline {
  /// The date, where it is one.
  var date: LocalDate? {
    if case .endOf(let date) = self { date } else { nil }
  }

  /// The moment, where it is one.
  var moment: Instant? {
    if case .at(let moment) = self { moment } else { nil }
  }
}

extension Row {
  /// The value of a column; throws where it holds nothing, or nothing of this type.
  func get<Value: ColumnValue>(_ column: String) throws -> Value {
    try Self.value(try stored(column), of: column)
  }

  /// The value of a column, nil where it holds nothing; throws where it holds nothing of this type.
  func get<Value: ColumnValue>(_ column: String) throws -> Value? {
    let stored = try stored(column)
    return stored.isNull ? nil : try Self.value(stored, of: column)
  }

  /// The value of the column at a place; throws where it holds nothing, or nothing of this type.
  func get<Value: ColumnValue>(at place: Int) throws -> Value {
    try Self.value(stored(at: place), of: "column \(place + 1)")
  }

  private static func value<Value: ColumnValue>(
    _ stored: DatabaseValue, of column: String
  ) throws -> Value {
    guard let value = Value(stored: stored) else {
      throw Damage(
        reason: "\(column) holds \(stored.isNull ? "nothing" : "what it cannot hold")",
        field: column)
    }
    return value
  }

  /// The deadline in the columns `…Date` and `…At`, of which at most one is filled.
  func deadline(_ name: String) throws -> Deadline? {
    if let date: LocalDate = try get(name + "Date") { return .endOf(date) }
    let moment: Instant? = try get(name + "At")
    return moment.map(Deadline.at)
  }

  /// The same where one of them is filled.
  func someDeadline(_ name: String) throws -> Deadline {
    guard let deadline = try deadline(name) else {
      throw Damage(reason: "\(name)Date and \(name)At hold nothing", field: "\(name)At")
    }
    return deadline
  }

  /// The time in the columns `startsAt` and `endsAt`.
  func time() throws -> InterviewTime {
    guard let time = InterviewTime(start: try get("startsAt"), end: try get("endsAt")) else {
      throw Damage(reason: "an interview ends before it starts", field: "endsAt")
    }
    return time
  }
}
