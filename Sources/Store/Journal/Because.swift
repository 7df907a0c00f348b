import ChasePolicy
import GRDB

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
