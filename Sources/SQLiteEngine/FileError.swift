/// The reason that a file cannot be used as a database.
public enum FileError: Error, Hashable, Sendable {
  /// It is absent or empty, and it must not be created.
  case absent
  /// It is not a database.
  case notDatabase
  /// It is damaged.
  case damaged(reason: String)
  /// It cannot be opened or created.
  case cannotOpen(reason: String)
  /// It is on a network file system of that kind.
  case onNetwork(kind: String)
}
