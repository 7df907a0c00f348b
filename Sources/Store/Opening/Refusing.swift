import AgencySettings
import Engine
import PostgresEngine
import SQLiteEngine

/// The operation during which an engine failed.
enum Attempt {
  case opening, reading, writing
}

extension StoreError {
  /// Converts an error of an engine or of this program.
  init(_ error: any Error, while attempt: Attempt, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as PolicyError: self = .policyRefused(error)
    case let damage as DamageError: self = .damaged(path: path, reason: damage.reason)
    case let error as EngineError: self.init(error, while: attempt, path: path)
    case let error as FileError: self.init(error, path: path)
    default: self = .damaged(path: path, reason: "\(error)")
    }
  }

  private init(_ error: EngineError, while attempt: Attempt, path: String) {
    let reason = error.message
    switch error.kind {
    case .busy, .stale, .locked: self = .busy
    case .notADatabase: self = .damaged(path: path, reason: "its first page cannot be read")
    case .corrupt: self = .damaged(path: path, reason: reason)
    case .permission where attempt == .writing && PostgresAddress.isOne(path):
      self = .notPermitted(reason: reason)
    case .cannotOpen, .permission: self = .cannotOpen(path: path, reason: reason)
    case .outcomeUnknown: self = .outcomeUnknown(token: nil)
    case .broken where attempt != .writing: self = .cannotOpen(path: path, reason: reason)
    case .textWithNUL: self = .textWithNUL(after: reason)
    case .constraint, .fault, .readOnly, .full, .broken, .other:
      switch attempt {
      case .opening: self = .cannotOpen(path: path, reason: reason)
      case .reading: self = .damaged(path: path, reason: reason)
      case .writing:
        self =
          [.constraint, .fault].contains(error.kind)
          ? .programFault(reason: reason) : .writeFailed(reason: reason)
      }
    }
  }

  /// Converts the reason that a file cannot be used.
  init(_ error: FileError, path: String) {
    self =
      switch error {
      case .absent: .absent(path: path)
      case .notDatabase: .notDatabase(path: path)
      case .damaged(let reason): .damaged(path: path, reason: reason)
      case .cannotOpen(let reason): .cannotOpen(path: path, reason: reason)
      case .onNetwork(let kind): .onNetwork(path: path, kind: kind)
      }
  }
}
