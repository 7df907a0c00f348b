import AgencySettings
import GRDB

/// Thrown for a row that this program cannot have written.
struct DamageError: Error {
  /// The fault, in words.
  let reason: String
  /// The column at fault, if known.
  var field: String?
}

/// The operation during which SQLite failed.
enum Attempt {
  case opening, reading, writing
}

extension StoreError {
  /// Converts an error of SQLite, GRDB or this program.
  init(_ error: any Error, while attempt: Attempt, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as PolicyError: self = .policyRefused(error)
    case let damage as DamageError: self = .damaged(path: path, reason: damage.reason)
    case let error as DatabaseError: self.init(sqlite: error, while: attempt, path: path)
    case is RowDecodingError:
      self = .damaged(path: path, reason: "a row does not have the columns that it should have")
    default: self = .damaged(path: path, reason: "\(error)")
    }
  }

  private init(sqlite error: DatabaseError, while attempt: Attempt, path: String) {
    let reason = error.message ?? "SQLite result \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_NOTADB: self = .damaged(path: path, reason: "its first page cannot be read")
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    case .SQLITE_ERROR where Self.isOfTheFile(reason): self = .damaged(path: path, reason: reason)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotOpen(path: path, reason: reason)
    default:
      switch attempt {
      case .opening: self = .cannotOpen(path: path, reason: reason)
      case .reading: self = .damaged(path: path, reason: reason)
      case .writing:
        self =
          Self.faults.contains(error.resultCode)
          ? .programFault(reason: reason) : .writeFailed(reason: reason)
      }
    }
  }

  /// True if a plain SQLITE_ERROR comes from the file.
  ///
  /// FTS5 reports a bad page of its index so, and a table can only be missing where a page of the
  /// schema was lost: the version was checked before.
  private static func isOfTheFile(_ reason: String) -> Bool {
    ["invalid fts5 file format", "vtable constructor failed", "no such table"]
      .contains { reason.hasPrefix($0) }
  }

  /// The result codes that mean a bug in this program.
  private static let faults: [ResultCode] = [
    .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_MISUSE, .SQLITE_RANGE,
    .SQLITE_INTERNAL,
  ]
}
