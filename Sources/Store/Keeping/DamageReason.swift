import GRDB

extension Error {
  /// What a finding says of it: our own words, or SQLite's.
  var damageReason: String {
    switch self {
    case let damage as Damage: damage.reason
    case let error as DatabaseError:
      error.message ?? "SQLite result \(error.resultCode.rawValue)"
    default: "\(self)"
    }
  }
}
