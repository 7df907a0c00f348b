import ChasePolicy
import Domain
import GRDB
import WorkingTime

/// A type that can be stored in a column.
///
/// It is separate from GRDB's own protocol, to keep GRDB out of the domain types that other modules
/// see.
protocol ColumnValue {
  /// The value as stored.
  var stored: DatabaseValue { get }
  /// Reads a stored value; nil if it is not of this type.
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
extension Event.Kind: ColumnValue {}
extension Interest: ColumnValue {}
extension Outcome: ColumnValue {}
extension Party: ColumnValue {}
extension Rang: ColumnValue {}
extension Rule: ColumnValue {}
extension Side: ColumnValue {}
extension Stage: ColumnValue {}
extension Stamp.Clock: ColumnValue {}
extension ThankedVia: ColumnValue {}

extension Instant: ColumnValue {
  /// Seconds since 1970-01-01T00:00:00Z.
  var stored: DatabaseValue { seconds.databaseValue }

  /// The years 1 to 9999; calendars are not used beyond them.
  private static let held = -62_135_596_800...253_402_300_799

  init?(stored: DatabaseValue) {
    guard let seconds = Int.fromDatabaseValue(stored), Self.held.contains(seconds) else {
      return nil
    }
    self.init(seconds: seconds)
  }
}

extension LocalDate: ColumnValue {
  /// The date in ISO 8601 format.
  var stored: DatabaseValue { iso8601.databaseValue }

  init?(stored: DatabaseValue) {
    guard let text = String.fromDatabaseValue(stored) else { return nil }
    self.init(iso8601: text)
  }
}

extension LocalTime: ColumnValue {
  /// The time as `HH:MM`.
  var stored: DatabaseValue { clock.databaseValue }

  init?(stored: DatabaseValue) {
    let parts = String.fromDatabaseValue(stored)?.split(separator: ":").map { Int($0) } ?? []
    guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
    self.init(hour: hour, minute: minute)
  }
}

extension Identifier: ColumnValue {
  var stored: DatabaseValue { number.databaseValue }

  init?(stored: DatabaseValue) {
    guard let number = Int64.fromDatabaseValue(stored) else { return nil }
    self.init(number)
  }
}

/// The rules whose matter a contact dealt with, as a column holds them, separated by spaces; empty for
/// none.
struct About: ColumnValue {
  let rules: [Rule]

  init(_ rules: [Rule]) {
    self.rules = rules
  }

  var stored: DatabaseValue { rules.map(\.rawValue).joined(separator: " ").databaseValue }

  init?(stored: DatabaseValue) {
    guard let words = String.fromDatabaseValue(stored)?.split(separator: " ") else { return nil }
    rules = words.compactMap { Rule(rawValue: String($0)) }
    guard rules.count == words.count else { return nil }
  }
}

/// A duty's reasons as a column holds them, separated by spaces: `interview.end
/// debrief@2026-11-16T12:00:00Z setting:employer.grace`.
struct Because: ColumnValue {
  let reasons: [Reason]

  init(_ reasons: [Reason]) {
    self.reasons = reasons
  }

  var stored: DatabaseValue {
    reasons.map(\.description).joined(separator: " ").databaseValue
  }

  init?(stored: DatabaseValue) {
    guard let words = String.fromDatabaseValue(stored)?.split(separator: " ") else { return nil }
    reasons = words.compactMap { Reason(String($0)) }
    guard reasons.count == words.count else { return nil }
  }
}
