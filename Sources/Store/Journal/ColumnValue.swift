import ChasePolicy
public import Domain
public import Engine
public import WorkingTime

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
  public var stored: Value { seconds.stored }

  /// The years 1 to 9999; calendars are not used beyond them.
  private static let held = -62_135_596_800...253_402_300_799

  /// Reads a stored value; nil if it is not of this type.
  public init?(stored: Value) {
    guard let seconds = Int(stored: stored), Self.held.contains(seconds) else {
      return nil
    }
    self.init(seconds: seconds)
  }
}

extension LocalDate: ColumnValue {
  /// The date in ISO 8601 format.
  public var stored: Value { iso8601.stored }

  /// Reads a stored value; nil if it is not of this type.
  public init?(stored: Value) {
    guard let text = String(stored: stored) else { return nil }
    self.init(iso8601: text)
  }
}

extension LocalTime: ColumnValue {
  /// The time as `HH:MM`.
  public var stored: Value { clock.stored }

  /// Reads a stored value; nil if it is not of this type.
  public init?(stored: Value) {
    let parts = String(stored: stored)?.split(separator: ":").map { Int($0) } ?? []
    guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
    self.init(hour: hour, minute: minute)
  }
}

extension Identifier: ColumnValue {
  /// The number.
  public var stored: Value { number.stored }

  /// Reads a stored value; nil if it is not of this type.
  public init?(stored: Value) {
    guard let number = Int64(stored: stored) else { return nil }
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

  var stored: Value { rules.map(\.rawValue).joined(separator: " ").stored }

  init?(stored: Value) {
    guard let words = String(stored: stored)?.split(separator: " ") else { return nil }
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

  var stored: Value {
    reasons.map(\.description).joined(separator: " ").stored
  }

  init?(stored: Value) {
    guard let words = String(stored: stored)?.split(separator: " ") else { return nil }
    reasons = words.compactMap { Reason(String($0)) }
    guard reasons.count == words.count else { return nil }
  }
}
