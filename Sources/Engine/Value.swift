/// A value in a column of a row, or an argument of a statement.
public enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])

  /// True if it is no value.
  @inlinable public var isNull: Bool { if case .null = self { true } else { false } }
}

/// A type that can be stored in a column.
public protocol ColumnValue {
  /// The value as stored.
  var stored: Value { get }
  /// Reads a stored value; nil if it is not of this type.
  init?(stored: Value)
}

extension ColumnValue where Self: RawRepresentable, RawValue == String {
  /// The value as stored.
  @inlinable public var stored: Value { .text(rawValue) }

  /// Reads a stored value; nil if it is not of this type.
  @inlinable public init?(stored: Value) {
    guard case .text(let name) = stored else { return nil }
    self.init(rawValue: name)
  }
}

extension Value: ColumnValue {
  /// The value as stored.
  @inlinable public var stored: Value { self }
  /// Reads a stored value; nil if it is not of this type.
  @inlinable public init?(stored: Value) { self = stored }
}

extension Int64: ColumnValue {
  /// The value as stored.
  @inlinable public var stored: Value { .integer(self) }

  /// Reads a stored value; nil if it is not of this type.
  @inlinable public init?(stored: Value) {
    guard case .integer(let number) = stored else { return nil }
    self = number
  }
}

extension Int: ColumnValue {
  /// The value as stored.
  @inlinable public var stored: Value { .integer(Int64(self)) }

  /// Reads a stored value; nil if it is not of this type.
  @inlinable public init?(stored: Value) {
    guard case .integer(let number) = stored else { return nil }
    self.init(exactly: number)
  }
}

/// A condition is stored as 1 or 0.
extension Bool: ColumnValue {
  /// The value as stored.
  @inlinable public var stored: Value { .integer(self ? 1 : 0) }

  /// Reads a stored value; nil if it is not of this type.
  @inlinable public init?(stored: Value) {
    guard case .integer(let number) = stored else { return nil }
    self = number != 0
  }
}

extension String: ColumnValue {
  /// The value as stored.
  @inlinable public var stored: Value { .text(self) }

  /// Reads a stored value; nil if it is not of this type.
  @inlinable public init?(stored: Value) {
    guard case .text(let text) = stored else { return nil }
    self = text
  }
}

extension [UInt8]: ColumnValue {
  /// The value as stored.
  @inlinable public var stored: Value { .bytes(self) }

  /// Reads a stored value; nil if it is not of this type.
  @inlinable public init?(stored: Value) {
    guard case .bytes(let bytes) = stored else { return nil }
    self = bytes
  }
}
