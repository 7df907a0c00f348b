import GRDB

extension Error {
  /// The text of a finding about the error: our own, or SQLite's.
  var damageReason: String {
    switch self {
    case let damage as Damage: damage.reason
    case let error as DatabaseError:
      error.message ?? "SQLite result \(error.resultCode.rawValue)"
    default: "\(self)"
    }
  }
}
