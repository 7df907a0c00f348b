public import WorkingTime

/// The value of a column, as it is exported and imported.
public enum ExportValue: Hashable, Sendable {
  case nothing
  case number(Int64)
  case text(String)
  case moment(Instant)
  case bytes([UInt8])
}

/// A row of a table that holds what was said.
public struct ExportRow: Hashable, Sendable {
  /// The table.
  public let table: String
  /// The values, in the order of ``ExportTable/columns``.
  public let values: [ExportValue]

  /// A row of a table.
  public init(table: String, values: [ExportValue]) {
    self.table = table
    self.values = values
  }
}

/// A table that holds what was said, as far as that cannot be computed from the rest.
public struct ExportTable: Hashable, Sendable {
  /// The name.
  public let name: String
  /// Its columns, in their order.
  public let columns: [Column]

  /// A column.
  public struct Column: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The type of its values.
    public let kind: Kind
    /// True if it may hold nothing.
    public let isOptional: Bool

    /// A column of a table.
    public init(name: String, kind: Kind, isOptional: Bool) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  /// The type of a column's values.
  public enum Kind: Hashable, Sendable {
    case number, text, moment, bytes
  }

  /// A table with its columns.
  public init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}
