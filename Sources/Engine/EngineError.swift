/// An error of an engine.
public struct EngineError: Error, Hashable, Sendable {
  /// The situations that are told apart.
  public enum Kind: Hashable, Sendable {
    /// Others kept the database locked past the time-out.
    case busy
    /// Others have written since the transaction's snapshot was taken, or meanwhile what would be
    /// written: it can be decided anew.
    case stale
    /// Another statement of this session keeps a table locked.
    case locked
    /// A row would break a constraint of the schema.
    case constraint
    /// What is stored is damaged.
    case corrupt
    /// It is no database, or its first page is damaged.
    case notADatabase
    /// It cannot be opened.
    case cannotOpen
    /// It must not be written.
    case readOnly
    /// The connection to the server broke; nothing was saved.
    case broken
    /// The connection broke while a transaction was being saved: it may be saved or not.
    case outcomeUnknown
    /// There is no room left.
    case full
    /// This program may not do it.
    case permission
    /// A text has a NUL after the words of the message.
    case textWithNUL
    /// The statement is wrong: a fault of this program.
    case fault
    case other
  }

  /// The situation.
  public let kind: Kind
  /// The engine's own words.
  public let message: String

  /// An error with the engine's own words.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  static let noEngine = EngineError(.other, "there is no engine")
}

/// Thrown for a row that this program cannot have written.
public struct DamageError: Error {
  /// The fault, in words.
  public let reason: String
  /// The column at fault, if known.
  public let field: String?

  /// A fault, in a column if known.
  public init(reason: String, field: String? = nil) {
    self.reason = reason
    self.field = field
  }
}
