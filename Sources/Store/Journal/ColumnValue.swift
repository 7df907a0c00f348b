import ChasePolicy
import Domain
import GRDB
import WorkingTime

/// A value that a column can hold.
///
/// GRDB has a protocol of its own for this; ours keeps GRDB out of what other rooms see of the
/// domain's types.
protocol ColumnValue {
  /// What the column holds.
  var stored: DatabaseValue { get }
  /// The value that a column holds; nil where that is none of this type.
  init?(stored: DatabaseValue)
}

extension ColumnValue where Self: DatabaseValueConvertible {
  var stored: DatabaseValue { databaseValue }

  init?(stored: DatabaseValue) {
    guard let value = Self.fromDatabaseValue(stored) else { return nil }
    self = value
  }
}

extension ColumnValue where Self: RawRepresentable, RawValue == String {
  var stored: DatabaseValue { rawValue.databaseValue }

  init?(stored: DatabaseValue) {
    guard let name = String.fromDatabaseValue(stored) else { return nil }
    self.init(rawValue: name)
  }
}

extension Bool: ColumnValue {}
extension Int: ColumnValue {}
extension Int64: ColumnValue {}
extension String: ColumnValue {}
extension DatabaseValue: ColumnValue {}

extension Contact.Result: ColumnValue {}
extension Decision: ColumnValue {}
extension Interest: ColumnValue {}
extension Outcome: ColumnValue {}
extension Party: ColumnValue {}
extension Rang: ColumnValue {}
extension Rule: ColumnValue {}
extension Stage: ColumnValue {}
extension Stamp.Clock: ColumnValue {}
extension ThankedVia: ColumnValue {}

extension Instant: ColumnValue {
  /// Seconds since 1970-01-01T00:00:00Z.
  var stored: DatabaseValue { seconds.databaseValue }

  /// The years that any date of ours is in; beyond them, calendars are not to be asked.
  private static let held = -62_135_596_800...253_402_300_799

  init?(stored: DatabaseValue) {
    guard let seconds = Int.fromDatabaseValue(stored), Self.held.contains(seconds) else {
      return nil
    }
    self.init(seconds: seconds)
  }
}

extension LocalDate: ColumnValue {
  /// As ISO 8601 has it.
  var stored: DatabaseValue { iso8601.databaseValue }

  init?(stored: DatabaseValue) {
    guard let text = String.fromDatabaseValue(stored) else { return nil }
    self.init(iso8601: text)
  }
}

extension Identifier: ColumnValue {
  var stored: DatabaseValue { number.databaseValue }

  init?(stored: DatabaseValue) {
    guard let number = Int64.fromDatabaseValue(stored) else { return nil }
    self.init(number)
  }
}
