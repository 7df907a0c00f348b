/// A cursor over the rows of a statement; an engine overrides what is open.
///
/// Reading a value costs one call through the class's table, and makes no existential of it.
open class Rows {
  /// The names of the columns.
  public final let columnNames: [String]
  /// The index of the column most likely read next, since columns are read in order.
  private final var nextPlace = 0

  /// A cursor over rows with these columns; over none, unless an engine overrides it.
  public init(columnNames: [String]) { self.columnNames = columnNames }

  /// Goes on to the next row; false at the end.
  open func step() throws -> Bool { false }

  /// Returns the value of the current row in the column at an index.
  open func value(at place: Int) -> Value { .null }

  /// Returns the whole text of the current row in the column at an index, even with a NUL from
  /// another program; nil if it holds no text.
  open func text(at place: Int) -> String? { nil }

  /// Returns the bytes in the column at an index, a number as text; nil if it is NULL.
  ///
  /// They are valid until the next step.
  open func bytes(at place: Int) -> UnsafeRawBufferPointer? { nil }

  /// Returns the next row, which is valid until the following call; nil at the end.
  @inlinable
  public final func next() throws -> Row? { try step() ? Row(self) : nil }

  /// Returns the index of a column among some; nil if there is no such column.
  @usableFromInline
  final func place(of name: String, in columns: Range<Int>) -> Int? {
    let likely = columns.contains(nextPlace) ? nextPlace : columns.lowerBound
    if likely < columns.upperBound, columnNames[likely] == name {
      nextPlace = likely + 1
      return likely
    }
    guard let place = columnNames[columns].firstIndex(of: name) else { return nil }
    nextPlace = place + 1
    return place
  }
}

/// The current row of a statement, read in place.
public struct Row {
  @usableFromInline let rows: Rows
  /// The columns that it reads by name.
  @usableFromInline let columns: Range<Int>

  @inlinable
  init(_ rows: Rows) { self.init(rows, 0..<rows.columnNames.count) }

  @usableFromInline
  init(_ rows: Rows, _ columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Returns the row with some of its columns alone: those of one table, say, of several that have
  /// columns of one name.
  public func part(_ columns: Range<Int>) -> Row { Row(rows, columns) }

  /// True if another row has the same values in its columns, a number being the same as its text.
  public func hasValues(of other: Row) -> Bool {
    columns.count == other.columns.count
      && zip(columns, other.columns).allSatisfy { place, otherPlace in
        guard let value = rows.bytes(at: place), let its = other.rows.bytes(at: otherPlace) else {
          return rows.value(at: place) == other.rows.value(at: otherPlace)
        }
        return value.count == its.count && value.elementsEqual(its)
      }
  }

  /// The name and value of each column.
  public var values: [(name: String, value: Value)] {
    rows.columnNames.enumerated().map { place, name in (name, rows.value(at: place)) }
  }

  /// Returns the value of a column; throws if it is NULL or not of this type.
  @inlinable
  public func get<Column: ColumnValue>(_ column: String) throws -> Column {
    try Self.read(rows.value(at: place(of: column)), column)
  }

  /// Returns the value of a column, nil if it is NULL; throws if it is not of this type.
  @inlinable
  public func get<Column: ColumnValue>(_ column: String) throws -> Column? {
    let stored = rows.value(at: try place(of: column))
    return stored.isNull ? nil : try Self.read(stored, column)
  }

  /// Returns the value of the column at an index; throws if it is NULL or not of this type.
  @inlinable
  public func get<Column: ColumnValue>(at place: Int) throws -> Column {
    try Self.read(rows.value(at: place), "column \(place + 1)")
  }

  /// Returns the stored value of a column; throws if there is no such column.
  public func stored(_ column: String) throws -> Value { rows.value(at: try place(of: column)) }

  /// Returns the stored value of the column at an index.
  public func stored(at place: Int) -> Value { rows.value(at: place) }

  /// Returns the whole text of the column at an index; nil if it holds no text.
  public func text(at place: Int) -> String? { rows.text(at: place) }

  /// Returns the bytes in a column; nil if it is NULL.
  public func bytes(_ column: String) throws -> [UInt8]? {
    rows.bytes(at: try place(of: column)).map { Array($0) }
  }

  /// Passes on the bytes of the column at an index, a number as text; nil if it is NULL.
  @inlinable
  public func withBytes<Answer>(
    at place: Int, _ body: (UnsafeRawBufferPointer) throws -> Answer
  ) rethrows -> Answer? {
    try rows.bytes(at: place).map(body)
  }

  @usableFromInline
  func place(of column: String) throws -> Int {
    guard let place = rows.place(of: column, in: columns) else {
      throw DamageError(reason: "the column \(column) is missing", field: column)
    }
    return place
  }

  @inlinable
  static func read<Column: ColumnValue>(
    _ stored: Value, _ column: @autoclosure () -> String
  ) throws -> Column {
    guard let value = Column(stored: stored) else { throw fault(of: column(), stored) }
    return value
  }

  @usableFromInline
  static func fault(of column: String, _ stored: Value) -> DamageError {
    DamageError(
      reason: "\(column) \(stored.isNull ? "is empty" : "has an invalid value")", field: column)
  }
}
