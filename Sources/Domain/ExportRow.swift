public import WorkingTime

/// The value of a field, as it is exported and imported.
public enum ExportValue: Hashable, Sendable {
  case nothing
  case number(Int64)
  case text(String)
  case moment(Instant)
  case bytes([UInt8])
}

/// A record of an export.
public struct ExportRow: Hashable, Sendable {
  /// The name of its kind.
  public let record: String
  /// The values of its fields, in the order of ``ExportRecord/fields``.
  public let values: [ExportValue]

  /// A record of an export.
  public init(record: String, values: [ExportValue]) {
    self.record = record
    self.values = values
  }
}

/// A kind of record in an export.
public struct ExportRecord: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Its fields, in their order.
  public let fields: [Field]

  /// A field of a record.
  public struct Field: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The kind of its values.
    public let kind: Kind
    /// True if it may be empty.
    public let isOptional: Bool

    /// A field of a record.
    public init(name: String, kind: Kind, isOptional: Bool) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  /// The kind of a field's values.
  public enum Kind: Hashable, Sendable {
    case number, text, moment, bytes
  }

  /// A kind of record with its fields.
  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }
}
