import Domain
import Foundation
import GRDB
import SQLiteDefence
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
    try Self.value(try whole(column), of: column)
  }

  /// The value of a column, nil where it holds nothing; throws where it holds nothing of this type.
  func get<Value: ColumnValue>(_ column: String) throws -> Value? {
    let stored = try whole(column)
    return stored.isNull ? nil : try Self.value(stored, of: column)
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

  private func whole(_ column: String) throws -> DatabaseValue {
    let stored = try decode(DatabaseValue.self, forColumn: column)
    guard case .string(let text) = stored.storage else { return stored }
    return try withUnsafeData(named: column) { Self.whole(text, stored, $0) }
  }

  /// A text by its length: another program may have put a NUL in it, at which GRDB ends it.
  private static func whole(
    _ text: String, _ stored: DatabaseValue, _ data: Data?
  ) -> DatabaseValue {
    guard let data, data.count != text.utf8.count else { return stored }
    return String(decoding: data, as: UTF8.self).databaseValue
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

extension Statement {
  /// The text in a column of the row on which it stands, whole; nil where there is none.
  ///
  /// Where every row of a table is read, this takes half the time of asking the row.
  func text(at column: Int) -> String? {
    var count: Int32 = 0
    guard let bytes = sqliteText(sqliteStatement, Int32(column), &count) else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
  }
}
